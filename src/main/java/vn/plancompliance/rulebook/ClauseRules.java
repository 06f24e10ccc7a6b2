package vn.plancompliance.rulebook;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import vn.plancompliance.plan.KnownEvents;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.PlanMonth;
import vn.plancompliance.plan.PlanYear;
import vn.plancompliance.plan.Recurrence;
import vn.plancompliance.plan.ReportMonth;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Vocabulary;

/** Layer 1, compiled: the clauses' rules. */
final class ClauseRules {

    /** No clause demands this many things of one obligor; rules that do not come to rest are stopped. */
    private static final int FIRING_LIMIT = 10_000;
    /** It takes milliseconds; a busy machine gets a thousand times as long. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final KieBase compiled;
    private final Map<String, Rule> rules;
    private final Vocabulary vocabulary;
    private final List<Object> calendar;

    ClauseRules(KieBase compiled, Map<String, Rule> rules, Vocabulary vocabulary) {
        this.compiled = compiled;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.calendar = calendar(vocabulary);
    }

    /** The months and years of the plan, for what is to be done in each. */
    private static List<Object> calendar(Vocabulary vocabulary) {
        var calendar = new ArrayList<>();
        YearMonth last = YearMonth.from(vocabulary.end());
        for (YearMonth month = YearMonth.from(vocabulary.start()); !month.isAfter(last); month = month.plusMonths(1)) {
            calendar.add(new PlanMonth(month));
        }
        for (int year = vocabulary.start().getYear(); year <= last.getYear(); year++) {
            calendar.add(new PlanYear(year));
        }
        return calendar;
    }

    /** All rules of the layer. */
    Map<String, Rule> rules() {
        return rules;
    }

    /** What the rules demand in a period, by clause and rule; the tasks of every month and year are left out. */
    List<Derived> derive(Obligor obligor, Period period, List<Occurrence> events, Collector collector) {
        var facts = new ArrayList<Object>();
        facts.add(period);
        period.months().forEach(month -> facts.add(new ReportMonth(month)));
        return derive(obligor, events, facts, collector);
    }

    /**
     * What the rules demand for every month and year of the plan, whatever the period, by clause and rule. It is apart
     * because it is long and always the same: a rule cannot ask for the period and for the plan's months in one.
     */
    List<Derived> deriveRecurring(Obligor obligor, List<Occurrence> events, Collector collector) {
        return derive(obligor, events, calendar, collector).stream()
                .filter(each -> each.obligation() instanceof TaskDuty duty && recurs(duty))
                .toList();
    }

    private boolean recurs(TaskDuty duty) {
        return vocabulary
                .task(duty.task())
                .filter(task -> task.recurrence() != Recurrence.ONCE)
                .isPresent();
    }

    private List<Derived> derive(Obligor obligor, List<Occurrence> events, List<?> facts, Collector collector) {
        KieSession session = compiled.newKieSession();
        collector.begin();
        try {
            session.addEventListener((AgendaEventListener) collector);
            session.addEventListener((RuleRuntimeEventListener) collector);
            session.insert(obligor);
            events.forEach(session::insert);
            session.insert(new KnownEvents(events));
            facts.forEach(session::insert);
            BoundedRun.fire(session, FIRING_LIMIT, TIME_LIMIT);
            return collector.derived.stream()
                    .sorted(Comparator.comparing(
                                    (Derived each) -> each.obligation().clause())
                            .thenComparing(each -> each.rule().reference().name()))
                    .toList();
        } finally {
            session.dispose();
        }
    }

    /** Notes each obligation with the rule that derived it and the events that the rule matched. */
    class Collector extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

        private final List<Derived> derived = new ArrayList<>();
        private final Set<Rule> fired = new HashSet<>();
        private @Nullable Match firing;

        /** Forgets what it saw in an earlier session. */
        private void begin() {
            derived.clear();
            firing = null;
        }

        /** The rule that fired last, if any did. */
        @Nullable
        Rule lastFired() {
            return firing == null ? null : rules.get(firing.getRule().getName());
        }

        /** The rules that fired in any session, whether or not they said something new. */
        Set<Rule> fired() {
            return fired;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            firing = event.getMatch();
            Rule rule = lastFired();
            if (rule != null) {
                fired.add(rule);
            }
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            Match match = firing;
            Rule rule = lastFired();
            if (match == null || rule == null) {
                return;
            }
            if (event.getObject() instanceof Obligation obligation) {
                List<Occurrence> matched = match.getObjects().stream()
                        .filter(Occurrence.class::isInstance)
                        .map(Occurrence.class::cast)
                        .toList();
                derived.add(new Derived(obligation, rule, matched));
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {}

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {}
    }
}

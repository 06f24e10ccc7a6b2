package vn.plancompliance.evaluation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.ReportMonth;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.rulebook.Rule;
import vn.plancompliance.rulebook.RuleBook;

/**
 * Layer 1: what the clauses' rules demand of an obligor in a period. It depends on nothing that units report but their
 * events, so it is derived once and kept.
 */
final class Derivation {

    /** More than thirty units over all months and quarters of nine years; beyond that the oldest are derived again. */
    private static final long KEPT = 50_000;

    /** No clause demands this many things of one obligor; rules that do not come to rest are stopped. */
    private static final int FIRING_LIMIT = 10_000;

    private final RuleBook rules;
    private final LoadingCache<Question, Obligations> answers;
    private final List<Object> calendar;

    Derivation(RuleBook rules) {
        this.rules = rules;
        this.calendar = calendar(rules.vocabulary());
        this.answers = Caffeine.newBuilder().maximumSize(KEPT).build(this::derive);
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

    /** What is demanded of the obligor in the period, given the events known of it and of the plan. */
    Obligations of(Obligor obligor, Period period, List<Occurrence> events) {
        return answers.get(new Question(obligor, period, events));
    }

    private record Question(Obligor obligor, Period period, List<Occurrence> events) {}

    private Obligations derive(Question question) {
        KieSession session = rules.clauses().newKieSession();
        try {
            var collector = new Collector();
            session.addEventListener((AgendaEventListener) collector);
            session.addEventListener((RuleRuntimeEventListener) collector);
            session.insert(question.obligor());
            session.insert(question.period());
            question.period().months().forEach(month -> session.insert(new ReportMonth(month)));
            question.events().forEach(session::insert);
            session.insert(new KnownEvents(question.events()));
            calendar.forEach(session::insert);
            Firing.fire(session, FIRING_LIMIT);
            return obligations(collector.derived, question.period().end());
        } finally {
            session.dispose();
        }
    }

    private static Obligations obligations(List<Derived> derived, LocalDate end) {
        List<Derived> sorted = derived.stream()
                .sorted(Comparator.comparing((Derived each) -> each.obligation().clause())
                        .thenComparing(each -> each.rule().reference().name()))
                .toList();
        var targets = new ArrayList<Target>();
        Map<TaskDuty, Rule> tasks = new LinkedHashMap<>();
        Map<ReportDuty, Rule> duties = new LinkedHashMap<>();
        for (Derived each : sorted) {
            if (each.obligation() instanceof Target target) {
                targets.add(target);
            } else if (each.obligation() instanceof TaskDuty task) {
                tasks.put(task, each.rule());
            } else if (each.obligation() instanceof ReportDuty duty) {
                duties.put(duty, each.rule());
            }
        }
        var inForce = new ArrayList<DerivedTarget>();
        for (Derived each : sorted) {
            if (each.obligation() instanceof Target target && target.isInForceOn(end, targets)) {
                inForce.add(new DerivedTarget(
                        target, each.rule(), target.predecessorAmong(targets).orElse(null), each.events()));
            }
        }
        return new Obligations(inForce, tasks, duties);
    }

    /** An obligation with the rule and the events from which it follows. */
    private record Derived(Obligation obligation, Rule rule, List<Occurrence> events) {}

    /** Notes each obligation with the rule that derived it and the events that the rule matched. */
    private final class Collector extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

        private final List<Derived> derived = new ArrayList<>();
        private @Nullable Match firing;

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            firing = event.getMatch();
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            Match match = firing;
            if (match != null && event.getObject() instanceof Obligation obligation) {
                derived.add(new Derived(
                        obligation,
                        rules.clauseRule(match.getRule().getName()),
                        match.getObjects().stream()
                                .filter(Occurrence.class::isInstance)
                                .map(Occurrence.class::cast)
                                .toList()));
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {}

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {}
    }
}

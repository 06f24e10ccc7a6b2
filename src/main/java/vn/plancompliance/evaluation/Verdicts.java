package vn.plancompliance.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.rulebook.BoundedRun;
import vn.plancompliance.rulebook.Rule;
import vn.plancompliance.rulebook.RuleBook;

/** What the judgement rules conclude of facts, fact by fact: in an order in which it matters not what else was judged. */
final class Verdicts {

    /** A judgement rule fires at most a few times for a fact; rules that do not come to rest are stopped. */
    private static final int FIRINGS_PER_FACT = 20;
    /** A fact takes microseconds; a busy machine gets a thousand times as long. */
    private static final Duration TIME_PER_FACT = Duration.ofMillis(1);

    private static final Duration LEAST_TIME = Duration.ofSeconds(10);

    private final List<Finding> findings = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();

    /** A target and the outcome that the rules give it. */
    record Decided(Standing standing, Outcome outcome) {}

    private Verdicts() {}

    /**
     * Has the rules judge the facts, in one session.
     *
     * @throws UndecidedTarget if they give a target no outcome, or more than one
     * @throws vn.plancompliance.rulebook.RunawayRules if they do not come to rest
     */
    static Verdicts of(RuleBook rules, List<Subject> facts) {
        Map<Subject, List<Drawn>> drawn = judge(rules, facts);
        var verdicts = new Verdicts();
        facts.forEach(fact -> verdicts.add(fact, drawn.getOrDefault(fact, List.of())));
        return verdicts;
    }

    /** The findings that were made. */
    List<Finding> findings() {
        return findings;
    }

    /** Each target that was judged, with its outcome. */
    List<Decided> decided() {
        return decided;
    }

    private void add(Subject fact, List<Drawn> drawn) {
        var outcomes = new ArrayList<Outcome>(1);
        for (Drawn each : drawn) {
            Findings.of(each.verdict(), each.rule()).ifPresent(findings::add);
            if (fact instanceof Standing standing) {
                each.verdict()
                        .status()
                        .ifPresent(status -> outcomes.add(
                                standing.outcome(status, each.rule().reference())));
            }
        }
        if (fact instanceof Standing standing) {
            if (outcomes.size() != 1) {
                throw new UndecidedTarget(standing, outcomes.size());
            }
            decided.add(new Decided(standing, outcomes.get(0)));
        }
    }

    private static Map<Subject, List<Drawn>> judge(RuleBook rules, List<Subject> facts) {
        KieSession session = rules.judgement().newKieSession();
        try {
            facts.forEach(session::insert);
            // Only what rules insert from here on is of interest.
            var collector = new Collector(rules);
            session.addEventListener(collector);
            BoundedRun.fire(
                    session,
                    FIRINGS_PER_FACT * (facts.size() + 1),
                    LEAST_TIME.plus(TIME_PER_FACT.multipliedBy(facts.size())));
            return collector.drawn;
        } finally {
            session.dispose();
        }
    }

    /** A verdict and the rule that drew it. */
    private record Drawn(Verdict verdict, Rule rule) {}

    /** Notes each verdict with its rule. */
    private static final class Collector implements RuleRuntimeEventListener {

        private final RuleBook rules;
        private final Map<Subject, List<Drawn>> drawn = new HashMap<>();

        Collector(RuleBook rules) {
            this.rules = rules;
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof Verdict verdict) {
                drawn.computeIfAbsent(verdict.subject(), subject -> new ArrayList<>(1))
                        .add(new Drawn(
                                verdict, rules.judgementRule(event.getRule().getName())));
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {}

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {}
    }
}

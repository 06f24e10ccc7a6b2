package vn.plancompliance.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.rulebook.Rule;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.Scenario;

/** What came of running the scenarios of a rule book. */
public final class Rehearsal {

    private final List<Performance> performances;
    private final List<RuleReference> unproven;

    private Rehearsal(List<Performance> performances, List<RuleReference> unproven) {
        this.performances = performances;
        this.unproven = unproven;
    }

    /** Runs all scenarios of the rule book against its own rules. */
    public static Rehearsal of(RuleBook rules) {
        var judge = new Judge(rules);
        var performances = new ArrayList<Performance>();
        Set<RuleReference> seen = new HashSet<>();
        for (Scenario scenario : rules.scenarios()) {
            var performance = Performance.of(scenario, judge);
            performances.add(performance);
            seen.addAll(performance.fired());
        }
        List<RuleReference> unproven = rules.rules().stream()
                .map(Rule::reference)
                .filter(rule -> !seen.contains(rule))
                .toList();
        return new Rehearsal(List.copyOf(performances), unproven);
    }

    /** What came of each scenario, by file and line. */
    public List<Performance> performances() {
        return performances;
    }

    /** The rules that fired in no scenario that is about what they say. */
    public List<RuleReference> unproven() {
        return unproven;
    }

    /** How many scenarios came out otherwise than expected. */
    public long failures() {
        return performances.stream()
                .filter(performance -> !performance.differences().isEmpty())
                .count();
    }

    /** Whether all came out as expected and every rule fired. */
    public boolean passed() {
        return failures() == 0 && unproven.isEmpty();
    }
}

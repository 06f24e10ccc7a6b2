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

/**
 * What came of running the scenarios of a rule book.
 *
 * @param performances what came of each scenario, by file and line
 * @param unproven the rules that fired in no scenario that is about what they say
 */
public record Rehearsal(List<Performance> performances, List<RuleReference> unproven) {

    public Rehearsal {
        performances = List.copyOf(performances);
        unproven = List.copyOf(unproven);
    }

    /** Runs all scenarios of the rule book against its own rules. */
    static Rehearsal of(RuleBook rules) {
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
        return new Rehearsal(performances, unproven);
    }

    /** How many scenarios came out otherwise than expected. */
    public long failures() {
        return performances.stream()
                .filter(performance -> !performance.passed())
                .count();
    }

    /** Whether all came out as expected and every rule fired. */
    public boolean passed() {
        return failures() == 0 && unproven.isEmpty();
    }
}

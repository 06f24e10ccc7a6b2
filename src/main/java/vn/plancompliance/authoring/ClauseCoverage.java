package vn.plancompliance.authoring;

import java.util.Collection;
import java.util.List;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.Clause;
import vn.plancompliance.plan.Commits;
import vn.plancompliance.rulebook.Rule;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.Scenario;

/**
 * A clause of the plan, the rules that carry it, and the scenarios that prove them.
 *
 * @param rules places of its rules
 * @param scenarios names and places of the scenarios about it
 */
public record ClauseCoverage(Clause clause, List<RuleReference> rules, List<RuleReference> scenarios) {

    public ClauseCoverage {
        rules = List.copyOf(rules);
        scenarios = List.copyOf(scenarios);
    }

    /** All clauses of the plan, by address. */
    public static List<ClauseCoverage> of(RuleBook rules) {
        Collection<Rule> all = rules.rules();
        return rules.vocabulary().clauses().stream()
                .map(clause -> new ClauseCoverage(
                        clause,
                        all.stream()
                                .filter(rule -> rule.clause()
                                        .filter(clause.address()::equals)
                                        .isPresent())
                                .map(Rule::reference)
                                .toList(),
                        rules.scenarios().stream()
                                .filter(scenario -> scenario.about()
                                        .contains(clause.address().address()))
                                .map(Scenario::place)
                                .toList()))
                .toList();
    }

    /** Whether it commits somebody to something measurable and no rule carries it. */
    public boolean lacksRule() {
        return clause.commits() != Commits.PRINCIPLE && rules.isEmpty();
    }

    /** Whether rules carry it and no scenario proves them. */
    public boolean lacksScenario() {
        return !rules.isEmpty() && scenarios.isEmpty();
    }
}

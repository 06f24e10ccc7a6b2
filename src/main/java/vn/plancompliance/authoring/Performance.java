package vn.plancompliance.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.evaluation.UndecidedTarget;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RunawayRules;
import vn.plancompliance.rulebook.Scenario;
import vn.plancompliance.rulebook.Scenario.ExpectedFinding;
import vn.plancompliance.rulebook.Scenario.ExpectedOutcome;

/**
 * What came of one scenario.
 *
 * @param place the scenario's name, file and line
 * @param differences what was expected and not found, and the reverse; empty if it came out as expected
 * @param fired the rules that said something about what the scenario is about
 */
public record Performance(RuleReference place, List<Difference> differences, Set<RuleReference> fired) {

    public Performance {
        differences = List.copyOf(differences);
        fired = Set.copyOf(fired);
    }

    /** Whether it came out as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /**
     * One difference.
     *
     * @param expected whether it was expected and not found, or found and not expected
     */
    public record Difference(boolean expected, String what) {}

    static Performance of(Scenario scenario, Judge judge) {
        try {
            return judged(scenario, judge);
        } catch (UndecidedTarget | RunawayRules e) {
            // Such rules give no evaluation at all; that is what comes of the scenario.
            return new Performance(
                    scenario.place(), List.of(new Difference(false, String.valueOf(e.getMessage()))), Set.of());
        }
    }

    private static Performance judged(Scenario scenario, Judge judge) {
        var reports = new Reports(scenario.reports());
        Evaluation evaluation = judge.evaluate(reports, scenario.period(), scenario.asOf(), scenario.scope());
        List<Finding> findings = evaluation.findings().stream()
                .filter(finding -> concerns(scenario, finding))
                .toList();
        List<Outcome> outcomes = evaluation.outcomes().stream()
                .filter(outcome -> scenario.about().contains(outcome.clause().address()))
                .filter(outcome -> concerns(scenario, outcome.judged()))
                .toList();
        List<Demand> demands = demands(scenario, judge, reports);
        var differences = new ArrayList<Difference>();
        compareFindings(scenario, findings, differences);
        compareOutcomes(scenario, outcomes, differences);
        compareDemands(scenario, demands, differences);
        return new Performance(scenario.place(), differences, fired(findings, outcomes, demands));
    }

    private static boolean concerns(Scenario scenario, Finding finding) {
        boolean about = finding.clause()
                        .filter(clause -> scenario.about().contains(clause.address()))
                        .isPresent()
                || finding.indicator().filter(scenario.about()::contains).isPresent();
        return about && concerns(scenario, finding.unit().orElse(null));
    }

    private static boolean concerns(Scenario scenario, @Nullable String unit) {
        return unit == null || scenario.units().isEmpty() || scenario.units().contains(unit);
    }

    private static List<Demand> demands(Scenario scenario, Judge judge, Reports reports) {
        return judge.rules().vocabulary().units().stream()
                .filter(unit -> scenario.units().contains(unit.code()))
                .flatMap(unit -> judge.demands(reports, unit, scenario.period()).stream())
                .filter(demand ->
                        scenario.about().contains(demand.obligation().clause().address()))
                .distinct()
                .toList();
    }

    private static void compareFindings(Scenario scenario, List<Finding> found, List<Difference> differences) {
        var unexpected = new ArrayList<>(found);
        for (ExpectedFinding expected : scenario.findings()) {
            Optional<Finding> match = unexpected.stream()
                    .filter(finding -> matches(expected, finding))
                    .findFirst();
            match.ifPresentOrElse(unexpected::remove, () -> differences.add(new Difference(true, told(expected))));
        }
        unexpected.forEach(finding -> differences.add(new Difference(false, told(finding))));
    }

    private static boolean matches(ExpectedFinding expected, Finding finding) {
        return name(expected).equals(name(finding))
                && expected.details().entrySet().stream()
                        .allMatch(detail -> detail.getValue().equals(FindingDetails.of(finding, detail.getKey())));
    }

    private static String name(ExpectedFinding finding) {
        return name(
                finding.severity() + " " + finding.kind(),
                finding.clause(),
                finding.unit(),
                finding.period().label());
    }

    private static String name(Finding finding) {
        return name(
                finding.severity() + " " + finding.kind(),
                finding.clause().map(Object::toString).orElse(null),
                finding.unit().orElse(null),
                finding.period().label());
    }

    private static String name(String kind, @Nullable String clause, @Nullable String unit, String period) {
        return Stream.of(kind, clause, unit, period)
                .map(part -> part == null ? "–" : part)
                .collect(Collectors.joining(" "));
    }

    private static String told(ExpectedFinding finding) {
        return name(finding)
                + finding.details().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(detail -> " " + detail.getKey() + " " + detail.getValue())
                        .collect(Collectors.joining());
    }

    private static String told(Finding finding) {
        return name(finding)
                + Scenario.DETAILS.stream()
                        .filter(detail -> !FindingDetails.of(finding, detail).isEmpty())
                        .map(detail -> " " + detail + " " + FindingDetails.of(finding, detail))
                        .collect(Collectors.joining());
    }

    private static void compareOutcomes(Scenario scenario, List<Outcome> found, List<Difference> differences) {
        Set<ExpectedOutcome> expected = new HashSet<>(scenario.outcomes());
        for (Outcome outcome : found) {
            var same = new ExpectedOutcome(outcome.clause().address(), outcome.judged(), outcome.status());
            if (!expected.remove(same)) {
                differences.add(new Difference(false, told(same)));
            }
        }
        expected.forEach(outcome -> differences.add(new Difference(true, told(outcome))));
    }

    private static String told(ExpectedOutcome outcome) {
        return outcome.status() + " " + outcome.clause() + " " + (outcome.unit() == null ? "–" : outcome.unit());
    }

    private static void compareDemands(Scenario scenario, List<Demand> found, List<Difference> differences) {
        scenario.demands().ifPresent(expected -> {
            Set<String> due = found.stream()
                    .map(demand -> FindingDetails.due(demand.obligation()))
                    .collect(Collectors.toSet());
            String wanted = expected.due() == null
                    ? FindingDetails.OPEN
                    : expected.due().toString();
            if (expected.demanded() ? !due.equals(Set.of(wanted)) : !due.isEmpty()) {
                differences.add(new Difference(true, "demanded " + (expected.demanded() ? wanted : "no")));
                differences.add(new Difference(false, "demanded " + (due.isEmpty() ? "no" : String.join(", ", due))));
            }
        });
    }

    private static Set<RuleReference> fired(List<Finding> findings, List<Outcome> outcomes, List<Demand> demands) {
        var fired = new HashSet<RuleReference>();
        for (Finding finding : findings) {
            fired.add(finding.grounds().rule());
            finding.grounds().because().stream()
                    .filter(Reason.Concluded.class::isInstance)
                    .map(reason -> ((Reason.Concluded) reason).rule())
                    .forEach(fired::add);
        }
        for (Outcome outcome : outcomes) {
            fired.add(outcome.demanded());
            fired.add(outcome.concluded());
        }
        demands.forEach(demand -> fired.add(demand.rule()));
        return fired;
    }
}

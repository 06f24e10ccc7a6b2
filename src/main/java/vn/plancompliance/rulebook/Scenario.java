package vn.plancompliance.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Report;

/**
 * Given reports and what is expected of them: the rules' own tests.
 *
 * @param place its name, file and line
 * @param about addresses of the clauses and codes of the indicators of which it says everything; of others nothing
 * @param units codes of the units of which it says everything; empty if of all
 * @param reports all reports known
 * @param findings all that are expected of those clauses, indicators and units
 * @param outcomes all that are expected of them
 * @param demands what the clauses demand of those units; empty if nothing is said of it
 */
public record Scenario(
        RuleReference place,
        Set<String> about,
        Set<String> units,
        List<Report> reports,
        Period period,
        LocalDate asOf,
        Scope scope,
        List<ExpectedFinding> findings,
        List<ExpectedOutcome> outcomes,
        Optional<ExpectedDemand> demands) {

    /** Parts of a finding that may be expected beside what names it, as they are called in JSON. */
    public static final List<String> DETAILS =
            List.of("indicator", "task", "deadline", "observed", "missing", "expected", "units");

    public Scenario {
        about = Set.copyOf(about);
        units = Set.copyOf(units);
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A finding that is expected.
     *
     * @param clause null for a finding about a figure
     * @param unit null where a target is judged together
     * @param details further parts of it that are expected, by the names that they have in JSON
     */
    public record ExpectedFinding(
            Severity severity,
            Kind kind,
            @Nullable String clause,
            @Nullable String unit,
            Period period,
            Map<String, String> details) {

        public ExpectedFinding {
            details = Map.copyOf(details);
        }
    }

    /**
     * An outcome that is expected.
     *
     * @param unit null where a target is judged together
     */
    public record ExpectedOutcome(String clause, @Nullable String unit, Status status) {}

    /**
     * What is expected to be demanded.
     *
     * @param demanded whether anything is
     * @param due its due day; null if it has none
     */
    public record ExpectedDemand(boolean demanded, @Nullable LocalDate due) {}
}

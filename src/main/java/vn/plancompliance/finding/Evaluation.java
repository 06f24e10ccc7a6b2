package vn.plancompliance.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.plancompliance.plan.Period;

/**
 * What a rule book says of a period, given the reports known.
 *
 * @param asOf the day that decides whether an absent report is missing
 * @param rules the rule book by which it was judged, as {@code sha256:…}
 * @param findings in the order of {@link Finding#ORDER}
 * @param outcomes one for each target in force, in the order of {@link Outcome#ORDER}
 */
public record Evaluation(
        Period period, LocalDate asOf, Scope scope, String rules, List<Finding> findings, List<Outcome> outcomes) {

    public Evaluation {
        findings = InOrder.of(findings, Lead::of, Lead.ORDER, Lead.AFTER);
        outcomes = InOrder.of(outcomes, Outcome::clause, Comparator.naturalOrder(), Outcome.AFTER_CLAUSE);
    }

    /**
     * The whole of which these are parts, each without what the others have.
     *
     * @throws IllegalArgumentException if there are none, or they are of different evaluations
     */
    public static Evaluation joined(List<Evaluation> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> !part.isOfSameAs(parts.get(0)))) {
            throw new IllegalArgumentException("these are not the parts of one evaluation");
        }
        Evaluation any = parts.get(0);
        return new Evaluation(
                any.period,
                any.asOf,
                any.scope,
                any.rules,
                parts.stream().flatMap(part -> part.findings.stream()).toList(),
                parts.stream().flatMap(part -> part.outcomes.stream()).toList());
    }

    private boolean isOfSameAs(Evaluation other) {
        return period.equals(other.period)
                && asOf.equals(other.asOf)
                && scope == other.scope
                && rules.equals(other.rules);
    }

    /** How many findings are of that severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many outcomes there are of each status that occurs. */
    public Map<Status, Long> statuses() {
        var counts = new EnumMap<Status, Long>(Status.class);
        outcomes.forEach(outcome -> counts.merge(outcome.status(), 1L, Long::sum));
        return counts;
    }
}

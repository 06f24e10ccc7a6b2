package vn.plancompliance.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Period;

/**
 * What a change of rules does to past reports: both rule books judge every month, with what was known at its end.
 *
 * @param clauses the clauses that demand something else, by address
 * @param statuses the targets that stand otherwise, by month, clause and unit
 * @param findings the findings that appear, vanish or change, by month
 */
public record RuleComparison(List<ClauseChange> clauses, List<StatusChange> statuses, List<FindingChange> findings) {

    public RuleComparison {
        clauses = List.copyOf(clauses);
        statuses = List.copyOf(statuses);
        findings = List.copyOf(findings);
    }

    /** Whether nothing that can be seen in these reports has changed. */
    public boolean isSame() {
        return clauses.isEmpty() && statuses.isEmpty() && findings.isEmpty();
    }

    /**
     * A clause that demands something else.
     *
     * @param before what only the old rules demand
     * @param after what only the new rules demand
     */
    public record ClauseChange(ClauseId clause, List<Demanded> before, List<Demanded> after) {}

    /**
     * Something demanded of somebody.
     *
     * @param obligor code of the unit or group
     * @param what in the words in which rules demand it
     */
    public record Demanded(String obligor, String what) {

        static final Comparator<Demanded> ORDER = Comparator.comparing(Demanded::what, CodePointOrder.INSTANCE)
                .thenComparing(Demanded::obligor, CodePointOrder.INSTANCE);

        static Demanded of(Obligation obligation) {
            return new Demanded(obligation.obligor().code(), DemandWords.of(obligation));
        }
    }

    /**
     * A target that stands otherwise.
     *
     * @param unit null where judged together
     * @param before null if the old rules do not demand it
     * @param after null if the new rules do not demand it
     */
    public record StatusChange(
            String clause,
            @Nullable String unit,
            Period period,
            @Nullable Status before,
            @Nullable Status after) {}

    /**
     * A finding that appears, vanishes, or changes.
     *
     * @param before null if it appears
     * @param after null if it vanishes
     */
    public record FindingChange(
            @Nullable Finding before, @Nullable Finding after) {

        public FindingChange {
            if (before == null && after == null) {
                throw new IllegalArgumentException("a change without findings");
            }
        }

        /** What is found now; what was found if it vanishes. */
        public Finding finding() {
            return Stream.of(after, before)
                    .filter(each -> each != null)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

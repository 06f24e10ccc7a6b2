package vn.plancompliance.authoring;

import java.time.YearMonth;
import java.util.List;

/**
 * What a change of rules does to the reports that are kept.
 *
 * @param months the months that were judged by both rule books, oldest first
 * @param statuses how many targets stand otherwise
 * @param findings how many findings appear, vanish or change
 * @param shown all of that; of more than {@link #MOST} statuses or findings the first ones. Units, groups and indicators tell
 *     their codes and names there, not who belongs to them and what they report
 */
public record PastComparison(List<YearMonth> months, int statuses, int findings, RuleComparison shown) {

    /** More than these nobody reads. */
    public static final int MOST = 5_000;

    /** Three years tell what a change does; all the years of a plan would take as much longer. */
    private static final int MOST_MONTHS = 36;

    public PastComparison {
        months = List.copyOf(months);
    }

    /** The months that are worth judging. */
    static List<YearMonth> newest(List<YearMonth> months) {
        return months.subList(Math.max(months.size() - MOST_MONTHS, 0), months.size());
    }

    static PastComparison of(List<YearMonth> months, RuleComparison comparison) {
        return new PastComparison(
                months,
                comparison.statuses().size(),
                comparison.findings().size(),
                new RuleComparison(comparison.clauses(), first(comparison.statuses()), first(comparison.findings())));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }
}

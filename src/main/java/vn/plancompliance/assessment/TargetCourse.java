package vn.plancompliance.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Decimal;

/**
 * How a target runs, and whereto.
 *
 * @param run how it ran month by month up to the quarter's end
 * @param forecast when it will be reached at the present pace; null where nothing can be foretold
 * @param neededPerMonth how much more (or less, if it is a ceiling) a month is needed from the quarter's end on to reach the
 *     threshold by the due day, the denominator fixed, rounded up to the numbers of which its figures may consist; null if
 *     it is reached or due, holds continuously, adds its months up, or cannot be said
 */
public record TargetCourse(
        TargetRun run,
        @Nullable Forecast forecast,
        @Nullable BigDecimal neededPerMonth) {

    /** The course of a target that ran like this up to the last day of a quarter. */
    static TargetCourse of(TargetRun run, LocalDate end) {
        return new TargetCourse(run, Forecast.of(run, end).orElse(null), neededPerMonth(run, end));
    }

    private static @Nullable BigDecimal neededPerMonth(TargetRun run, LocalDate end) {
        LocalDate due = run.target().due();
        BigDecimal missing = run.missing().orElse(BigDecimal.ZERO);
        if (due == null || !due.isAfter(end) || missing.signum() == 0 || !canMove(run)) {
            return null;
        }
        int decimals = run.measured().numbers().decimals();
        return Decimal.plain(missing.divide(BigDecimal.valueOf(months(end, due)), decimals, RoundingMode.CEILING));
    }

    /** Whether a month's figure says how far it is by then, and can move to where it should be. */
    private static boolean canMove(TargetRun run) {
        Accumulation accumulation = run.measured().accumulation();
        // What is counted from January on never becomes less within the year.
        boolean onlyRises = accumulation == Accumulation.YEARLY;
        return !accumulation.addsUp()
                && !(onlyRises && run.target().comparison().isCeiling());
    }

    /** The months that are over by the due day; where it lies in the very next month, that one. */
    private static long months(LocalDate end, LocalDate due) {
        // Both are counted from the first day after, so that from the end of June to the end of July is a month.
        return Math.max(1, ChronoUnit.MONTHS.between(end.plusDays(1), due.plusDays(1)));
    }
}

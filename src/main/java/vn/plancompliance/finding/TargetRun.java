package vn.plancompliance.finding;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;

/**
 * How a target in force ran month by month, exactly.
 *
 * @param outcome how it stands in the period judged
 * @param measured the target's indicator
 * @param figure of the period judged, as far as it is known; null if nothing is
 * @param points the months of the plan up to the period's end of which any figure is known, oldest first
 * @param gap by how much the period's figure would have to rise, or to fall below a ceiling, to satisfy the threshold, the
 *     denominator fixed: 0 if it does; null if the figures do not allow to say so
 */
public record TargetRun(
        Outcome outcome,
        Target target,
        Indicator measured,
        @Nullable Figure figure,
        List<Point> points,
        @Nullable BigDecimal gap) {

    public TargetRun {
        points = List.copyOf(points);
    }

    /** By how much the period's figure would have to rise or fall; empty if the figures do not allow to say so. */
    public Optional<BigDecimal> missing() {
        return Optional.ofNullable(gap);
    }

    /**
     * A month of a target, read as the judge reads a month.
     *
     * @param figure as far as it is known and possible; null if nothing is
     * @param complete whether the possible figures of all reporters are in it
     * @param expected what is expected at the month's end (percent or value); null unless the target is a milestone that has
     *     started by then and is not yet due
     */
    public record Point(
            YearMonth month,
            @Nullable Figure figure,
            boolean complete,
            @Nullable BigFraction expected) {}
}

package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;

/** The straight line from a milestone's start to its due day. */
final class Pace {

    private Pace() {}

    /**
     * What is expected of a milestone on a day between its start and its due day, exactly.
     *
     * @param base the milestone before it on the same indicator, from whose threshold the line starts; null if none
     */
    static Reason.ExpectedByNow expected(Target milestone, @Nullable Target base, LocalDate day) {
        LocalDate due = milestone.due();
        if (due == null) {
            throw new IllegalArgumentException("a continuous target has no pace: " + milestone.clause());
        }
        BigDecimal start = base == null ? BigDecimal.ZERO : base.threshold();
        long elapsed = ChronoUnit.DAYS.between(milestone.from(), day);
        long length = ChronoUnit.DAYS.between(milestone.from(), due);
        BigFraction climbed = Figure.fraction(milestone.threshold().subtract(start))
                .multiply(elapsed)
                .divide(length);
        return new Reason.ExpectedByNow(
                start,
                base == null ? null : base.clause(),
                milestone.threshold(),
                milestone.from(),
                due,
                elapsed,
                length,
                climbed.add(Figure.fraction(start)));
    }
}

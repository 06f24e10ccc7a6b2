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
     * @param base the milestone before it on the same course, from whose threshold the line starts unless the milestone's
     *     own rule says where; null if none, and then a floor starts from nothing
     * @throws IllegalArgumentException if nothing says where the line starts or ends
     */
    static Reason.ExpectedByNow expected(Target milestone, @Nullable Target base, LocalDate day) {
        LocalDate due = milestone.due();
        if (due == null) {
            throw new IllegalArgumentException("a continuous target has no pace: " + milestone.clause());
        }
        Target earlier = milestone.startingAt() == null ? base : null;
        BigDecimal start = start(milestone, earlier);
        long elapsed = ChronoUnit.DAYS.between(milestone.from(), day);
        long length = ChronoUnit.DAYS.between(milestone.from(), due);
        BigFraction covered = Figure.fraction(milestone.threshold().subtract(start))
                .multiply(elapsed)
                .divide(length);
        return new Reason.ExpectedByNow(
                milestone,
                start,
                earlier == null ? null : earlier.clause(),
                elapsed,
                length,
                covered.add(Figure.fraction(start)));
    }

    private static BigDecimal start(Target milestone, @Nullable Target earlier) {
        BigDecimal told = milestone.startingAt();
        if (told != null) {
            return told;
        }
        if (earlier != null) {
            return earlier.threshold();
        }
        if (milestone.comparison().isCeiling()) {
            throw new IllegalArgumentException("nothing says from where a ceiling comes down: " + milestone.clause());
        }
        return BigDecimal.ZERO;
    }
}

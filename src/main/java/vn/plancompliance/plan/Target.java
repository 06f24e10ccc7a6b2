package vn.plancompliance.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure to be reached.
 *
 * @param indicator code of the indicator
 * @param threshold percent for a RATIO, the number itself for a COUNT
 * @param from first day on which it counts; the pace of a milestone starts here
 * @param due day by which a milestone has to be reached; null if continuous
 */
public record Target(
        ClauseId clause,
        Obligor obligor,
        String indicator,
        Nature nature,
        Comparison comparison,
        BigDecimal threshold,
        LocalDate from,
        @Nullable LocalDate due)
        implements Obligation {

    public Target {
        threshold = Decimal.plain(threshold);
        if ((nature == Nature.MILESTONE) != (due != null)) {
            throw new IllegalArgumentException("a milestone, and no other target, has a due day: " + clause);
        }
        if (due != null && !from.isBefore(due)) {
            throw new Unreasonable(
                    "hạn %s phải sau ngày bắt đầu %s".formatted(due, from),
                    "a milestone is due after the day on which it starts: %s is not after %s".formatted(due, from));
        }
    }

    /** Whether it has to hold on that day: always if continuous, from the due day on if a milestone. */
    public boolean mustHoldOn(LocalDate day) {
        return due == null || !day.isBefore(due);
    }

    /**
     * Whether it counts at the end of a period: it has started, and no later milestone on the same course has fallen due.
     *
     * @param all the targets of the same obligor, this one among them
     */
    public boolean isInForceOn(LocalDate end, Collection<Target> all) {
        return !from.isAfter(end) && all.stream().noneMatch(other -> other.succeeds(this) && other.mustHoldOn(end));
    }

    /** The newest earlier milestone on the same course, from whose threshold this one's pace starts. */
    public Optional<Target> predecessorAmong(Collection<Target> all) {
        return all.stream()
                .filter(this::succeeds)
                .max(Comparator.comparing(target -> Objects.requireNonNull(target.due)));
    }

    /** Whether both are milestones for the same obligor on the same indicator, and the other is due before this one. */
    private boolean succeeds(Target other) {
        return due != null
                && other.due != null
                && indicator.equals(other.indicator)
                && obligor.equals(other.obligor)
                && due.isAfter(other.due);
    }
}

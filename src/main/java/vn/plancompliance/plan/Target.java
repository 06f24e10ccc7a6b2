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
 * @param startingAt where the pace of a milestone starts, as its rule says; null if it says nothing
 */
public record Target(
        ClauseId clause,
        Obligor obligor,
        String indicator,
        Nature nature,
        Comparison comparison,
        BigDecimal threshold,
        LocalDate from,
        @Nullable LocalDate due,
        @Nullable BigDecimal startingAt)
        implements Obligation {

    public Target {
        threshold = Decimal.plain(threshold);
        if ((nature == Nature.MILESTONE) != (due != null)) {
            throw new IllegalArgumentException("a milestone, and no other target, has a due day: " + clause);
        }
        if (due != null && !from.isBefore(due)) {
            throw new SenselessDemand(
                    "hạn %s phải sau ngày bắt đầu %s".formatted(due, from),
                    "a milestone is due after the day on which it starts: %s is not after %s".formatted(due, from));
        }
        if (startingAt != null) {
            if (nature != Nature.MILESTONE) {
                throw new IllegalArgumentException("only a milestone has a pace that starts somewhere: " + clause);
            }
            startingAt = Decimal.plain(startingAt);
        }
    }

    /** A target whose rule does not say where its pace starts. */
    public Target(
            ClauseId clause,
            Obligor obligor,
            String indicator,
            Nature nature,
            Comparison comparison,
            BigDecimal threshold,
            LocalDate from,
            @Nullable LocalDate due) {
        this(clause, obligor, indicator, nature, comparison, threshold, from, due, null);
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

    /** Whether both have a due day, in the same calendar year. */
    boolean isDueInTheYearOf(Target other) {
        return due != null && other.due != null && due.getYear() == other.due.getYear();
    }

    /**
     * Whether both are milestones on the same course, and the other is due before this one: for the same obligor, on the
     * same indicator, and both floors or both ceilings.
     */
    private boolean succeeds(Target other) {
        return due != null
                && other.due != null
                && indicator.equals(other.indicator)
                && obligor.equals(other.obligor)
                && comparison.isCeiling() == other.comparison.isCeiling()
                && due.isAfter(other.due);
    }
}

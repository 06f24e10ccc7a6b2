package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure to be reached.
 *
 * @param due null if it has to hold always
 * @param group whose figures are added up; null if each unit answers for itself
 * @param event the unit's event without which it does not begin; null if its own day decides alone
 * @param equalIsEnough whether the threshold itself is enough
 * @param base the threshold of the goal before it, from which its pace starts
 * @param until the day on which another takes its place
 */
record Goal(
        String clause,
        String indicator,
        long threshold,
        LocalDate from,
        @Nullable LocalDate due,
        @Nullable String group,
        @Nullable String event,
        boolean equalIsEnough,
        long base,
        LocalDate until) {

    Goal of(String units) {
        return new Goal(clause, indicator, threshold, from, due, units, event, equalIsEnough, base, until);
    }

    Goal since(String occurrence) {
        return new Goal(clause, indicator, threshold, from, due, group, occurrence, equalIsEnough, base, until);
    }

    Goal above() {
        return new Goal(clause, indicator, threshold, from, due, group, event, false, base, until);
    }

    Goal between(long figure, LocalDate day) {
        return new Goal(clause, indicator, threshold, from, due, group, event, equalIsEnough, figure, day);
    }

    boolean isInForceOn(LocalDate day) {
        return !from.isAfter(day) && day.isBefore(until);
    }

    boolean mustHoldOn(LocalDate day) {
        return due == null || !day.isBefore(due);
    }

    /** Whether it takes the place of the other one on its due day. */
    boolean follows(Goal other) {
        return due != null
                && other.due != null
                && other.due.isBefore(due)
                && indicator.equals(other.indicator)
                && Objects.equals(group, other.group);
    }
}

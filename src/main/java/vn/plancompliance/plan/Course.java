package vn.plancompliance.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The targets of one obligor on one indicator, and how its milestones follow on each other. Where the count starts again
 * every year, a milestone belongs to the year of its due day: it ends with that year, and follows only on those of the same.
 */
public final class Course {

    private final boolean yearly;
    private final List<Target> targets;

    /** @param all the targets of one obligor, on whatever indicators */
    public Course(Indicator indicator, Collection<Target> all) {
        this.yearly = indicator.accumulation() == Accumulation.YEARLY;
        this.targets = all.stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .toList();
    }

    /** Whether the target counts at the end of a period: it has started, and nothing has taken its place. */
    public boolean isInForceOn(LocalDate end, Target target) {
        LocalDate due = target.due();
        boolean over = yearly && due != null && due.getYear() < end.getYear();
        return !over && target.isInForceOn(end, followingOn(target));
    }

    /** The newest earlier milestone, from whose threshold the target's pace starts unless its rule says otherwise. */
    public Optional<Target> predecessorOf(Target target) {
        return target.predecessorAmong(followingOn(target));
    }

    private List<Target> followingOn(Target target) {
        return yearly ? targets.stream().filter(target::isDueInTheYearOf).toList() : targets;
    }
}

package vn.plancompliance.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;

/** Who answers for what of the plan written by hand; sorted out once, as a program does when it starts. */
final class HandDuties {

    private final Vocabulary vocabulary;
    private final Map<String, List<Goal>> goals = new HashMap<>();
    private final Map<String, List<Job>> jobs = new HashMap<>();
    private final Map<String, List<Indicator>> indicators = new HashMap<>();
    private final Map<Goal, List<String>> reporters = new HashMap<>();

    HandDuties(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Unit unit : vocabulary.units()) {
            goals.put(
                    unit.code(),
                    HandPlan.GOALS.stream().filter(goal -> answers(unit, goal)).toList());
            jobs.put(
                    unit.code(),
                    HandPlan.JOBS.stream()
                            .filter(job -> unit.leads(job.task())
                                    && isOf(job.deadline().level(), unit))
                            .toList());
            indicators.put(
                    unit.code(),
                    vocabulary.indicators().stream()
                            .filter(indicator -> unit.reports(indicator.code()))
                            .toList());
        }
        HandPlan.GOALS.stream()
                .filter(goal -> goal.group() != null)
                .forEach(goal -> reporters.put(
                        goal,
                        vocabulary.units().stream()
                                .filter(unit -> answers(unit, goal))
                                .map(Unit::code)
                                .toList()));
    }

    private boolean answers(Unit unit, Goal goal) {
        String group = goal.group();
        return unit.reports(goal.indicator())
                && (group == null
                        || vocabulary
                                .group(group)
                                .map(UnitGroup::members)
                                .orElseThrow()
                                .contains(unit.code()));
    }

    private static boolean isOf(@Nullable String level, Unit unit) {
        return level == null || unit.level().name().equals(level);
    }

    /** Its own goals, and those to which its figures are added. */
    List<Goal> goals(String unit) {
        return goals.getOrDefault(unit, List.of());
    }

    List<Job> jobs(String unit) {
        return jobs.getOrDefault(unit, List.of());
    }

    List<Indicator> indicators(String unit) {
        return indicators.getOrDefault(unit, List.of());
    }

    /** The goals of groups. */
    Set<Goal> together() {
        return reporters.keySet();
    }

    /** The units whose figures are added up for a goal of a group. */
    List<String> reporters(Goal goal) {
        return reporters.getOrDefault(goal, List.of());
    }
}

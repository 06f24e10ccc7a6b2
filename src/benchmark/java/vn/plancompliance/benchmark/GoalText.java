package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Vocabulary;

/** A goal of the plan as the text of rules about a {@link Case}, in the notation that expression languages share. */
final class GoalText {

    private final Goal goal;
    private final boolean ratio;
    private final boolean addsUp;
    private final String figure;
    private final String suffix;

    /**
     * A goal in a notation.
     *
     * @param figure what stands before each word about the figure
     * @param suffix what stands after each whole number of 64 bits
     */
    GoalText(Goal goal, Vocabulary vocabulary, String figure, String suffix) {
        Indicator indicator = vocabulary.indicator(goal.indicator()).orElseThrow();
        this.goal = goal;
        this.ratio = indicator.form() == Form.RATIO;
        this.addsUp = indicator.accumulation().addsUp();
        this.figure = figure;
        this.suffix = suffix;
    }

    /** Whether the goal counts in the period. */
    String inForce() {
        return written(force());
    }

    private String force() {
        String begun = "c.end >= " + day(goal.from());
        String last = goal.until().getYear() > 9999 ? "" : " && c.end < " + day(goal.until());
        return begun + last + (goal.event() == null ? "" : " && c.connected <= c.end");
    }

    /** When a figure of a unit, or of the group of a group's goal, stands how; in an order in which the first counts. */
    Map<Status, String> outcomes() {
        var outcomes = new LinkedHashMap<Status, String>();
        boolean count = !ratio && goal.group() != null;
        String enough = count ? "c.known" : "c.usable";
        String tooLittle = enough + " && " + concerned() + " && !(" + reached() + ")";
        outcomes.put(Status.NOT_APPLICABLE, "c.usable && !(" + concerned() + ")");
        outcomes.put(Status.MET, enough + " && " + concerned() + " && " + reached());
        outcomes.put(Status.MISSED, "(" + decided() + ") && " + concerned() + " && !(" + reached() + ") && " + due());
        outcomes.put(Status.ON_PACE, tooLittle + " && !(" + due() + ") && " + onPace());
        outcomes.put(
                Status.BEHIND_PACE,
                "c.usable && " + concerned() + " && !(" + reached() + ") && !(" + due() + ") && !(" + onPace() + ")");
        outcomes.put(
                Status.UNDETERMINED,
                "!(c.usable || "
                        + (count
                                ? "(c.known && (" + reached() + " || (!(" + due() + ") && " + onPace() + ")))"
                                : "(" + decided() + ") && " + concerned() + " && !(" + reached() + ") && " + due())
                        + ")");
        outcomes.replaceAll((status, condition) -> written(condition));
        return outcomes;
    }

    private String written(String condition) {
        return condition.replace("c.", figure);
    }

    /** When a unit's own figure is below what its group has to reach. */
    String below() {
        return written(ratio ? "c.usable && " + concerned() + " && !(" + reached() + ") && " + due() : "false");
    }

    /** What is there already decides it: all that is needed, or cases that nothing can mend. */
    private String decided() {
        boolean all = ratio && addsUp && goal.threshold() == 100 && goal.group() == null;
        return all ? "c.usable || (c.known && !c.impossible)" : "c.usable";
    }

    private String concerned() {
        return ratio ? "c.d > " + number(0) : "true";
    }

    private String reached() {
        String comparison = goal.equalIsEnough() ? " >= " : " > ";
        return ratio
                ? "c.n * " + number(100) + comparison + "c.d * " + number(goal.threshold())
                : "c.n" + comparison + number(goal.threshold());
    }

    private String due() {
        return goal.due() == null ? "true" : "c.end >= " + day(goal.due());
    }

    private String onPace() {
        if (goal.due() == null) {
            return "true";
        }
        long length = ChronoUnit.DAYS.between(goal.from(), Objects.requireNonNull(goal.due()));
        String line = "(%s + %s * (c.end - %s))"
                .formatted(number(goal.base() * length), number(goal.threshold() - goal.base()), day(goal.from()));
        return ratio
                ? "c.n * " + number(100 * length) + " >= c.d * " + line
                : "c.n * " + number(length) + " >= " + line;
    }

    private String day(LocalDate day) {
        return number(day.toEpochDay());
    }

    private String number(long value) {
        return value + suffix;
    }
}

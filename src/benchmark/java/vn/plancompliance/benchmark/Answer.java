package vn.plancompliance.benchmark;

import java.util.Map;
import java.util.function.Predicate;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Vocabulary;

/** A goal in force and a figure that answers it, with what rules ask of both: what the program's own rules are given. */
public final class Answer {

    /** When it stands how; one of them always holds, but of a share none. */
    static final Map<Status, Predicate<Answer>> VERDICTS = Map.of(
            Status.NOT_APPLICABLE, a -> a.isSingle() && a.isUsable() && !a.isConcerned(),
            Status.MET, a -> a.isSingle() && a.isEnough() && a.isConcerned() && a.isReached(),
            Status.MISSED, a -> a.isSingle() && a.isDecided() && a.isConcerned() && !a.isReached() && a.isDue(),
            Status.ON_PACE,
                    a -> a.isSingle()
                            && a.isEnough()
                            && a.isConcerned()
                            && !a.isReached()
                            && !a.isDue()
                            && a.isOnPace(),
            Status.BEHIND_PACE,
                    a -> a.isSingle()
                            && a.isUsable()
                            && a.isConcerned()
                            && !a.isReached()
                            && !a.isDue()
                            && !a.isOnPace(),
            Status.UNDETERMINED, a -> a.isSingle() && !a.isUsable() && !a.isSettled());

    private final Goal goal;
    private final Case figure;
    private final Ledger ledger;
    private final boolean ratio;
    private final boolean all;

    Answer(Goal goal, Case figure, Ledger ledger, Vocabulary vocabulary) {
        Indicator indicator = vocabulary.indicator(goal.indicator()).orElseThrow();
        this.goal = goal;
        this.figure = figure;
        this.ledger = ledger;
        this.ratio = indicator.form() == Form.RATIO;
        this.all = ratio && indicator.accumulation().addsUp() && goal.threshold() == 100 && goal.group() == null;
    }

    static boolean isInForce(Goal goal, Case figure) {
        return goal.isInForceOn(figure.day()) && (goal.event() == null || figure.getConnected() <= figure.getEnd());
    }

    /** Notes how it stands. */
    void stood(Status status) {
        figure.stood(goal, status, ledger);
    }

    /** Notes that it is below what the group has to reach. */
    void below() {
        figure.below(goal, ledger);
    }

    boolean isBelow() {
        return !isSingle() && ratio && isUsable() && isConcerned() && !isReached() && isDue();
    }

    /** Whether it is judged at all: a unit's own goal, or the sum of a group. */
    public boolean isSingle() {
        return !figure.isShareOf(goal);
    }

    public boolean isRatio() {
        return ratio;
    }

    public boolean isUsable() {
        return figure.isUsable();
    }

    /** Whether it is known enough to tell that it is reached: of a group's count a part may do. */
    public boolean isEnough() {
        return figure.isUsable() || (isPartialCount() && figure.isKnown());
    }

    /** Whether it is known enough to tell that it is missed. */
    public boolean isDecided() {
        return figure.isUsable() || (all && figure.isKnown() && !figure.isImpossible());
    }

    public boolean isConcerned() {
        return figure.amount().isConcerned();
    }

    public boolean isReached() {
        return figure.amount().missing(goal) <= 0;
    }

    public boolean isDue() {
        return goal.mustHoldOn(figure.day());
    }

    public boolean isOnPace() {
        return isDue() || figure.amount().missing(goal, figure.day()) <= 0;
    }

    /** Whether there is a verdict although not all is known. */
    public boolean isSettled() {
        return isPartialCount()
                ? figure.isKnown() && (isReached() || (!isDue() && isOnPace()))
                : isDecided() && isConcerned() && !isReached() && isDue();
    }

    private boolean isPartialCount() {
        return !ratio && goal.group() != null;
    }
}

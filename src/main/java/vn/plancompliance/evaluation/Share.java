package vn.plancompliance.evaluation;

import vn.plancompliance.reporting.PeriodFigure;

/** One unit's own part in a ratio that is judged for several units together, held against the same threshold. */
public final class Share implements Subject {

    private final Standing own;

    Share(DerivedTarget derived, PeriodFigure figure) {
        this.own = Standing.alone(derived, figure);
    }

    /** Whether the unit's figures are all there and possible. */
    public boolean isConclusive() {
        return own.isConclusive();
    }

    /** Whether the unit had any cases at all. */
    public boolean isConcerned() {
        return own.isConcerned();
    }

    /** Whether the unit's own part satisfies the threshold. */
    public boolean isReached() {
        return own.isReached();
    }

    /** Whether the threshold has to hold at the period's end. */
    public boolean isMustHold() {
        return own.isMustHold();
    }

    Standing own() {
        return own;
    }
}

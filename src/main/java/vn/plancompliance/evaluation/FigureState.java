package vn.plancompliance.evaluation;

import vn.plancompliance.reporting.PeriodFigure;

/** What is to be said of a unit's figure by itself, whatever targets it answers. */
public final class FigureState implements Subject {

    private final PeriodFigure figure;
    private final boolean needed;

    FigureState(PeriodFigure figure, boolean needed) {
        this.figure = figure;
        this.needed = needed;
    }

    /** Whether a target in force, judged for the unit or together, needs the figure. */
    public boolean isNeeded() {
        return needed;
    }

    /** Whether an owed month was reported without it; unless months add up, if no other month of the period has it. */
    public boolean isMissing() {
        return figure.missing();
    }

    /** Whether a numerator exceeds its denominator. */
    public boolean isImpossible() {
        return figure.impossible();
    }

    /** Whether a state is lower than in the newest earlier month known, a yearly count than in one of the same year. */
    public boolean isDropped() {
        return figure.dropped();
    }

    PeriodFigure figure() {
        return figure;
    }
}

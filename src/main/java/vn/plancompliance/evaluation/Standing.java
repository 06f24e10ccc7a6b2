package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.PeriodFigure;

/**
 * A target in force and the figures that answer it: one unit's, or those of all its reporters added up. Its properties
 * are what judgement rules ask; none of them decides a verdict by itself.
 */
public final class Standing implements Subject {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final DerivedTarget derived;
    private final Indicator indicator;
    private final Period period;
    private final boolean together;
    private final List<PeriodFigure> figures;
    private final @Nullable Figure total;
    private final boolean conclusive;
    private final @Nullable BigFraction measure;

    private Standing(
            DerivedTarget derived, Indicator indicator, Period period, boolean together, List<PeriodFigure> figures) {
        this.derived = derived;
        this.indicator = indicator;
        this.period = period;
        this.together = together;
        this.figures = figures;
        this.total = figures.stream()
                .filter(figure -> !figure.impossible())
                .flatMap(figure -> figure.total().stream())
                .reduce(Figure::plus)
                .orElse(null);
        this.measure = total == null ? null : total.measure().orElse(null);
        this.conclusive = total != null && figures.stream().allMatch(Standing::usable);
    }

    /** A target judged for one unit. */
    static Standing alone(DerivedTarget derived, PeriodFigure figure) {
        return new Standing(derived, figure.indicator(), figure.period(), false, List.of(figure));
    }

    /** A target judged once for all its reporters. */
    static Standing together(DerivedTarget derived, Indicator indicator, Period period, List<PeriodFigure> figures) {
        return new Standing(derived, indicator, period, true, figures);
    }

    private static boolean usable(PeriodFigure figure) {
        return figure.complete() && !figure.impossible();
    }

    /** Whether it is judged for one unit. */
    public boolean isAlone() {
        return !together;
    }

    /** Whether it is judged once for all its reporters. */
    public boolean isTogether() {
        return together;
    }

    /** Whether any month of the period was reported. */
    public boolean isReported() {
        return figures.stream().anyMatch(PeriodFigure::reported);
    }

    /** Whether a numerator exceeds its denominator in a figure that counts. */
    public boolean isImpossible() {
        return figures.stream().anyMatch(PeriodFigure::impossible);
    }

    /** Whether all figures are there that the period needs. */
    public boolean isComplete() {
        return figures.stream().allMatch(PeriodFigure::complete);
    }

    /** Whether all figures that the period needs are there and possible. */
    public boolean isConclusive() {
        return conclusive;
    }

    /** Whether the sum so far can settle it although figures are lacking: a count can only grow. */
    public boolean isCountable() {
        return indicator.form() == Form.COUNT;
    }

    /** Whether there were any cases at all; a denominator of 0 concerns nobody. */
    public boolean isConcerned() {
        return measure != null;
    }

    /** Whether the figure, as far as it is known, satisfies the threshold. */
    public boolean isReached() {
        return measure != null && reaches(measure, target().comparison(), threshold());
    }

    /** Whether the threshold has to hold at the period's end: it is continuous, or its due day has come. */
    public boolean isMustHold() {
        return target().mustHoldOn(period.end());
    }

    /** Whether the figure, as far as it is known, is below the straight line to a threshold not yet due. */
    public boolean isBehindPace() {
        return expected()
                .filter(expected -> measure == null || measure.compareTo(expected.expected()) < 0)
                .isPresent();
    }

    /** Whether no later month can mend it: the months add up, all cases have to be right, and some are not. */
    public boolean isBeyondRemedy() {
        return indicator.accumulation() == Accumulation.FLOW
                && indicator.form() == Form.RATIO
                && target().comparison() == Comparison.AT_LEAST
                && target().threshold().compareTo(ALL) == 0
                && isMustHold()
                && isConcerned()
                && !isReached();
    }

    private static boolean reaches(BigFraction measure, Comparison comparison, BigFraction threshold) {
        return comparison.holds(measure.compareTo(threshold));
    }

    BigFraction threshold() {
        return Figure.fraction(target().threshold());
    }

    /** What is expected by now, if the target is a milestone not yet due. */
    Optional<Reason.ExpectedByNow> expected() {
        LocalDate end = period.end();
        return target().mustHoldOn(end) ? Optional.empty() : Optional.of(Pace.expected(target(), derived.base(), end));
    }

    DerivedTarget derived() {
        return derived;
    }

    Target target() {
        return derived.target();
    }

    Indicator indicator() {
        return indicator;
    }

    Period period() {
        return period;
    }

    /** Code of the unit judged; empty where judged together. */
    Optional<String> judgedUnit() {
        return together ? Optional.empty() : Optional.of(figures.get(0).unit());
    }

    List<PeriodFigure> figures() {
        return figures;
    }

    /** The figure as far as it is known and possible, if anything is. */
    Optional<Figure> total() {
        return Optional.ofNullable(total);
    }

    /** The figures that are incomplete or impossible. */
    List<PeriodFigure> lacking() {
        return figures.stream().filter(figure -> !usable(figure)).toList();
    }

    @Override
    public String toString() {
        return target().clause() + " " + target().obligor() + " " + period;
    }
}

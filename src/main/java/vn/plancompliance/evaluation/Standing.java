package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Status;
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
    private final boolean reported;
    private final boolean impossible;
    private final boolean complete;
    private final boolean mustHold;
    private final boolean concerned;
    private final boolean reached;
    private final boolean conclusive;

    private Standing(
            DerivedTarget derived, Indicator indicator, Period period, boolean together, List<PeriodFigure> figures) {
        this.derived = derived;
        this.indicator = indicator;
        this.period = period;
        this.together = together;
        this.figures = figures;
        this.total = total(figures);
        boolean anyReported = false;
        boolean anyImpossible = false;
        boolean allComplete = true;
        for (PeriodFigure figure : figures) {
            anyReported |= figure.reported();
            anyImpossible |= figure.impossible();
            allComplete &= figure.complete();
        }
        this.reported = anyReported;
        this.impossible = anyImpossible;
        this.complete = allComplete;
        this.mustHold = target().mustHoldOn(period.end());
        this.concerned = total != null && total.concerned();
        this.reached = total != null && concerned && target().comparison().holds(total.compareTo(target().threshold()));
        this.conclusive = total != null && ((complete && !impossible) || (together && isExceeded()));
    }

    private static @Nullable Figure total(List<PeriodFigure> figures) {
        Figure sum = null;
        for (PeriodFigure figure : figures) {
            Figure own = figure.impossible() ? null : figure.total().orElse(null);
            sum = sum == null || own == null ? (own == null ? sum : own) : sum.plus(own);
        }
        return sum;
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
        return reported;
    }

    /** Whether a numerator exceeds its denominator in a figure that counts. */
    public boolean isImpossible() {
        return impossible;
    }

    /** Whether all figures are there that the period needs. */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Whether the figures suffice for a verdict: all that the period needs are there and possible, or together they are
     * already beyond a ceiling, which no figure that is lacking could mend.
     */
    public boolean isConclusive() {
        return conclusive;
    }

    /** Whether a sum so far that is enough settles it although figures are lacking: a count can only grow. */
    public boolean isCountable() {
        return indicator.form() == Form.COUNT && !isCeiling();
    }

    /** Whether there were any cases at all; a denominator of 0 concerns nobody. */
    public boolean isConcerned() {
        return concerned;
    }

    /** Whether the figure, as far as it is known, satisfies the threshold: reaches it, or keeps a ceiling. */
    public boolean isReached() {
        return reached;
    }

    /** Whether the threshold has to hold at the period's end: it is continuous, or its due day has come. */
    public boolean isMustHold() {
        return mustHold;
    }

    /**
     * Whether the figure, as far as it is known, is short of the straight line to a threshold not yet due: below it, or
     * above it if the threshold is a ceiling.
     */
    public boolean isBehindPace() {
        Comparison onPace = target().comparison().orEqual();
        return expected()
                .filter(by -> total == null
                        || total.measure()
                                .filter(measure -> onPace.holds(measure.compareTo(by.expected())))
                                .isEmpty())
                .isPresent();
    }

    /**
     * Whether no later month can mend it: the months add up, and all cases have to be right, or none may be wrong, and some
     * are; or their count is already beyond a ceiling.
     */
    public boolean isBeyondRemedy() {
        return indicator.accumulation().addsUp()
                && (isExceeded() || (isOfAllCases() && isMustHold() && isConcerned() && !isReached()));
    }

    /** Whether every single case counts: all have to be among those of the numerator, or none may be. */
    private boolean isOfAllCases() {
        BigDecimal every = isCeiling() ? BigDecimal.ZERO : ALL;
        return indicator.form() == Form.RATIO
                && target().comparison().equals(target().comparison().orEqual())
                && target().threshold().compareTo(every) == 0;
    }

    /** Whether a count is beyond a ceiling that has to hold: what is still lacking can only make it more. */
    private boolean isExceeded() {
        return indicator.form() == Form.COUNT && isCeiling() && isMustHold() && isConcerned() && !isReached();
    }

    private boolean isCeiling() {
        return target().comparison().isCeiling();
    }

    BigFraction threshold() {
        return Figure.fraction(target().threshold());
    }

    /** What is expected by now, if the target is a milestone not yet due. */
    Optional<Reason.ExpectedByNow> expected() {
        return mustHold ? Optional.empty() : Optional.of(Pace.expected(target(), derived.base(), period.end()));
    }

    /** What the rules say of it: its status, and the judgement rule that gives it. */
    Outcome outcome(Status status, RuleReference concluded) {
        return new Outcome(
                target().clause(),
                judgedUnit().orElse(null),
                period,
                status,
                derived.rule().reference(),
                concluded);
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

package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Decimal;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.reporting.Figure;

/** How far a figure is from what is required of it. */
final class Gap {

    private Gap() {}

    /**
     * The smallest amount by which the figure would have to rise, or to fall below a ceiling, to satisfy the requirement,
     * its denominator fixed; 0 if it does already.
     *
     * @param required percent of a ratio, else the value itself
     * @param numbers those of which the figure, and so the amount, may consist
     */
    static BigDecimal missing(Figure figure, Comparison comparison, BigFraction required, Numbers numbers) {
        BigFraction shortfall = figure.shortfall(required);
        BigFraction needed = comparison.isCeiling() ? shortfall.negate() : shortfall;
        BigDecimal step = BigDecimal.ONE.movePointLeft(numbers.decimals());
        BigDecimal enough = comparison.equals(comparison.orEqual())
                ? steps(needed, numbers, RoundingMode.CEILING)
                : steps(needed, numbers, RoundingMode.FLOOR).add(step);
        return Decimal.plain(enough.max(BigDecimal.ZERO));
    }

    private static BigDecimal steps(BigFraction fraction, Numbers numbers, RoundingMode rounding) {
        return new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), numbers.decimals(), rounding);
    }
}

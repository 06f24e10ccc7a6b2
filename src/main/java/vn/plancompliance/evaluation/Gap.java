package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.reporting.Figure;

/** How far a figure is from what is required of it. */
final class Gap {

    private Gap() {}

    /**
     * The smallest whole number of further cases with which the figure would satisfy the requirement, its denominator
     * fixed; 0 if it does already.
     *
     * @param required percent of a ratio, else the value itself
     */
    static BigInteger missing(Figure figure, Comparison comparison, BigFraction required) {
        BigFraction needed = figure.shortfall(required);
        BigInteger enough = switch (comparison) {
            case AT_LEAST -> whole(needed, RoundingMode.CEILING);
            case MORE_THAN -> whole(needed, RoundingMode.FLOOR).add(BigInteger.ONE);
        };
        return enough.max(BigInteger.ZERO);
    }

    private static BigInteger whole(BigFraction fraction, RoundingMode rounding) {
        return new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), 0, rounding)
                .toBigIntegerExact();
    }
}

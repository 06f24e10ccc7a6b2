package vn.plancompliance.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;

/** Writes an exact fraction with two decimals: cut, not rounded, so that 99.996 % never reads 100. */
public final class Cut {

    private Cut() {}

    /** The fraction cut to two decimals, without trailing zeros. */
    public static BigDecimal twoDecimals(BigFraction fraction) {
        return cut(fraction, 2);
    }

    /**
     * What is expected of an indicator: percent of a RATIO cut to two decimals; the value of a COUNT too, or to as many as
     * its figures have if these are more, so that it can be held against them.
     */
    public static BigDecimal expected(BigFraction expected, Indicator indicator) {
        int decimals = indicator.form() == Form.RATIO ? 0 : indicator.numbers().decimals();
        return cut(expected, Math.max(2, decimals));
    }

    private static BigDecimal cut(BigFraction fraction, int decimals) {
        return new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), decimals, RoundingMode.DOWN)
                .stripTrailingZeros();
    }
}

package vn.plancompliance.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes an exact fraction with two decimals: cut, not rounded, so that 99.996 % never reads 100. */
public final class Cut {

    private Cut() {}

    /** The fraction cut to two decimals, without trailing zeros. */
    public static BigDecimal twoDecimals(BigFraction fraction) {
        return new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), 2, RoundingMode.DOWN)
                .stripTrailingZeros();
    }
}

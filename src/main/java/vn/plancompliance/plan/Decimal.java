package vn.plancompliance.plan;

import java.math.BigDecimal;

/** Decimals in the one form in which equal numbers are equal: without trailing zeros, whole numbers without exponent. */
public final class Decimal {

    private Decimal() {}

    /** The number in that form. */
    public static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package vn.plancompliance.plan;

import java.math.BigDecimal;

/** Decimals in the one form in which equal numbers are equal: without trailing zeros, whole numbers without exponent. */
public final class Decimal {

    /** A double keeps every decimal of 15 digits, and not every one of 16. */
    private static final int DIGITS_KEPT = 15;

    private Decimal() {}

    /** The number in that form. */
    public static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The decimal that a rule writes as a number.
     *
     * @throws SenselessDemand if it has more digits than such a number keeps
     */
    static BigDecimal asWritten(double number) {
        BigDecimal decimal = plain(BigDecimal.valueOf(number));
        if (decimal.stripTrailingZeros().precision() > DIGITS_KEPT) {
            throw new SenselessDemand(
                    "%s có hơn 15 chữ số; ghi số ấy ở «amounts» trong plan.yaml".formatted(decimal.toPlainString()),
                    "%s has more than 15 digits; write it under 'amounts' in plan.yaml"
                            .formatted(decimal.toPlainString()));
        }
        return decimal;
    }
}

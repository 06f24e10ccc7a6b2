package vn.plancompliance.plan;

import java.math.BigDecimal;

/**
 * A sentence that lacks its threshold. Decimals are exact as written up to 15 digits; amounts are exact always.
 *
 * @param <T> the sentence with its threshold
 */
public interface Bounded<T> {

    /** The sentence with that threshold: percent for a RATIO, the number itself for a COUNT. */
    T bounded(Comparison comparison, BigDecimal threshold);

    /** The threshold itself is enough. */
    default T atLeast(BigDecimal threshold) {
        return bounded(Comparison.AT_LEAST, threshold);
    }

    /** The threshold itself is enough. */
    default T atLeast(double threshold) {
        return atLeast(asWritten(threshold));
    }

    /** The threshold itself is not enough. */
    default T moreThan(BigDecimal threshold) {
        return bounded(Comparison.MORE_THAN, threshold);
    }

    /** The threshold itself is not enough. */
    default T moreThan(double threshold) {
        return moreThan(asWritten(threshold));
    }

    /** The threshold itself is allowed, nothing beyond it. */
    default T atMost(BigDecimal threshold) {
        return bounded(Comparison.AT_MOST, threshold);
    }

    /** The threshold itself is allowed, nothing beyond it. */
    default T atMost(double threshold) {
        return atMost(asWritten(threshold));
    }

    /** The threshold itself is too much. */
    default T lessThan(BigDecimal threshold) {
        return bounded(Comparison.LESS_THAN, threshold);
    }

    /** The threshold itself is too much. */
    default T lessThan(double threshold) {
        return lessThan(asWritten(threshold));
    }

    /**
     * The decimal that a rule writes as a number.
     *
     * @throws SenselessDemand if it has more digits than such a number keeps
     */
    static BigDecimal asWritten(double number) {
        BigDecimal decimal = Decimal.plain(BigDecimal.valueOf(number));
        // A double keeps every decimal of 15 digits, and not every one of 16.
        if (decimal.stripTrailingZeros().precision() > 15) {
            throw new SenselessDemand(
                    "%s có hơn 15 chữ số; ghi số ấy ở «amounts» trong plan.yaml".formatted(decimal.toPlainString()),
                    "%s has more than 15 digits; write it under 'amounts' in plan.yaml"
                            .formatted(decimal.toPlainString()));
        }
        return decimal;
    }
}

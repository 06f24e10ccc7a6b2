package vn.plancompliance.plan;

import java.math.BigDecimal;

/**
 * The numbers of which a figure may consist: 0 and more, up to 10^12.
 *
 * @param decimals how many decimals they may have; 0 for things that are counted
 */
public record Numbers(int decimals) {

    /** Things that are counted: 0, 1, 2 … */
    public static final Numbers WHOLE = new Numbers(0);

    /** Nobody measures finer; without a limit 1e-999999999 would keep the exact fractions busy for ever. */
    public static final int MOST_DECIMALS = 6;

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

    /** @throws IllegalArgumentException if there are fewer than 0 or more than {@link #MOST_DECIMALS} decimals */
    public Numbers {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "figures have 0 to %d decimals, not %d".formatted(MOST_DECIMALS, decimals));
        }
    }

    /** Whether the number is one of them; zeros at its end make it no finer. */
    public boolean admit(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(LARGEST) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }
}

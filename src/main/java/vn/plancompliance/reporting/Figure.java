package vn.plancompliance.reporting;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.plan.Decimal;
import vn.plancompliance.plan.Form;

/** A figure as reported, or the sum of several. */
public sealed interface Figure {

    /** Whether it is a ratio or a count. */
    Form form();

    /** What is compared with a threshold, exactly: percent of a ratio, else the value; empty for a ratio of no cases. */
    Optional<BigFraction> measure();

    /** Whether there were any cases at all, so that it can be compared with a threshold. */
    boolean concerned();

    /**
     * How it compares with a threshold, exactly: negative, 0 or positive if it is below, at or above it; if it is concerned.
     *
     * @param threshold percent of a ratio, else the value
     */
    int compareTo(BigDecimal threshold);

    /** Whether its numerator exceeds its denominator. */
    boolean impossible();

    /** What must not shrink from one state to the next: the numerator of a ratio, else the value. */
    BigDecimal extent();

    /**
     * By how much the numerator or value falls short of what is required, its denominator fixed; negative if it exceeds.
     *
     * @param required percent of a ratio, else the value
     */
    BigFraction shortfall(BigFraction required);

    /**
     * Adds numerators and denominators, or values.
     *
     * @throws IllegalArgumentException if the other is of another form
     */
    Figure plus(Figure other);

    /** Numerator and denominator. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Figure {

        public Ratio {
            numerator = Decimal.plain(numerator);
            denominator = Decimal.plain(denominator);
        }

        /** A ratio of whole numbers. */
        public static Ratio of(long numerator, long denominator) {
            return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        @Override
        public Form form() {
            return Form.RATIO;
        }

        @Override
        public Optional<BigFraction> measure() {
            return concerned() ? Optional.of(quotient(numerator.movePointRight(2), denominator)) : Optional.empty();
        }

        @Override
        public boolean concerned() {
            return denominator.signum() != 0;
        }

        @Override
        public int compareTo(BigDecimal threshold) {
            return numerator.movePointRight(2).compareTo(threshold.multiply(denominator));
        }

        @Override
        public boolean impossible() {
            return numerator.compareTo(denominator) > 0;
        }

        @Override
        public BigDecimal extent() {
            return numerator;
        }

        @Override
        public BigFraction shortfall(BigFraction required) {
            return required.multiply(fraction(denominator)).divide(100).subtract(fraction(numerator));
        }

        @Override
        public Ratio plus(Figure other) {
            if (other instanceof Ratio ratio) {
                return new Ratio(numerator.add(ratio.numerator), denominator.add(ratio.denominator));
            }
            throw new IllegalArgumentException("a ratio and a count cannot be added");
        }
    }

    /** One value. */
    record Count(BigDecimal value) implements Figure {

        public Count {
            value = Decimal.plain(value);
        }

        /** A whole number. */
        public static Count of(long value) {
            return new Count(BigDecimal.valueOf(value));
        }

        @Override
        public Form form() {
            return Form.COUNT;
        }

        @Override
        public Optional<BigFraction> measure() {
            return Optional.of(fraction(value));
        }

        @Override
        public boolean concerned() {
            return true;
        }

        @Override
        public int compareTo(BigDecimal threshold) {
            return value.compareTo(threshold);
        }

        @Override
        public boolean impossible() {
            return false;
        }

        @Override
        public BigDecimal extent() {
            return value;
        }

        @Override
        public BigFraction shortfall(BigFraction required) {
            return required.subtract(fraction(value));
        }

        @Override
        public Count plus(Figure other) {
            if (other instanceof Count count) {
                return new Count(value.add(count.value));
            }
            throw new IllegalArgumentException("a ratio and a count cannot be added");
        }
    }

    /** The decimal as an exact fraction. */
    static BigFraction fraction(BigDecimal decimal) {
        return quotient(decimal, BigDecimal.ONE);
    }

    private static BigFraction quotient(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return BigFraction.of(
                dividend.setScale(scale).unscaledValue(),
                divisor.setScale(scale).unscaledValue());
    }
}

package vn.plancompliance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.plan.Form;

class FigureTest {

    private static final long LARGEST = 1_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0, 1",
        "7, 7, 100, 1",
        "1, 3, 100, 3",
        "118, 120, 295, 3",
        "99996, 100000, 24999, 250",
        "121, 120, 605, 6"
    })
    void measuresARatioInPercentWithoutRounding(long numerator, long denominator, int percent, int of) {
        assertThat(Figure.Ratio.of(numerator, denominator).measure()).contains(BigFraction.of(percent, of));
    }

    @Test
    void tellsTheLargestNumbersApart() {
        BigFraction almost = Figure.Ratio.of(LARGEST - 1, LARGEST).measure().orElseThrow();

        assertThat(almost).isLessThan(BigFraction.of(100));
        assertThat(BigFraction.of(100).subtract(almost)).isEqualTo(BigFraction.of(1, LARGEST / 100));
    }

    @Test
    void hasNoMeasureWhereThereAreNoCases() {
        assertThat(Figure.Ratio.of(0, 0).measure()).isEmpty();
        assertThat(Figure.Ratio.of(5, 0).measure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2870, 2870, 1", "0.1, 1, 10", "2.50, 5, 2", "1E+3, 1000, 1", "0.001, 1, 1000"})
    void measuresACountAsItsExactValue(BigDecimal value, int numerator, int denominator) {
        assertThat(new Figure.Count(value).measure()).contains(BigFraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({
        "118, 120, 100, -1",
        "120, 120, 100, 0",
        "1, 3, 33.333333, 1",
        "1, 3, 33.333334, -1",
        "99996, 100000, 99.996, 0",
        "0.3, 0.4, 75, 0"
    })
    void comparesARatioWithAThresholdWithoutRounding(
            BigDecimal numerator, BigDecimal denominator, BigDecimal threshold, int sign) {
        assertThat(Integer.signum(new Figure.Ratio(numerator, denominator).compareTo(threshold)))
                .isEqualTo(sign);
    }

    @Test
    void comparesACountWithAThresholdAndARatioOfNoCasesWithNone() {
        assertThat(Figure.Count.of(20).compareTo(new BigDecimal("20.0"))).isZero();
        assertThat(Figure.Count.of(20).compareTo(new BigDecimal("20.1"))).isNegative();
        assertThat(Figure.Count.of(0).concerned()).isTrue();
        assertThat(Figure.Ratio.of(0, 1).concerned()).isTrue();
        assertThat(Figure.Ratio.of(0, 0).concerned()).isFalse();
    }

    @Test
    void addsDecimalsExactly() {
        Figure sum = new Figure.Count(new BigDecimal("0.1")).plus(new Figure.Count(new BigDecimal("0.2")));

        assertThat(sum).isEqualTo(new Figure.Count(new BigDecimal("0.3")));
        assertThat(sum.measure()).contains(BigFraction.of(3, 10));
        assertThat(new Figure.Ratio(new BigDecimal("0.1"), new BigDecimal("0.3")).measure())
                .contains(BigFraction.of(100, 3));
    }

    @Test
    void isTheSameHoweverManyZerosStandAtItsEnd() {
        assertThat(new Figure.Count(new BigDecimal("12.50"))).isEqualTo(new Figure.Count(new BigDecimal("12.5")));
        assertThat(new Figure.Count(new BigDecimal("0.5")).plus(new Figure.Count(new BigDecimal("0.5"))))
                .isEqualTo(Figure.Count.of(1));
        assertThat(new Figure.Ratio(new BigDecimal("1E+3"), new BigDecimal("2000.0")))
                .isEqualTo(Figure.Ratio.of(1000, 2000));
    }

    @Test
    void turnsTheFinestDecimalsIntoExactFractions() {
        assertThat(Figure.fraction(new BigDecimal("1e-30")))
                .isEqualTo(BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(30)));
    }

    @ParameterizedTest
    @CsvSource({"119, 120, false", "120, 120, false", "121, 120, true", "0, 0, false", "1, 0, true"})
    void aRatioIsImpossibleWhereItsNumeratorExceedsItsDenominator(
            long numerator, long denominator, boolean impossible) {
        assertThat(Figure.Ratio.of(numerator, denominator).impossible()).isEqualTo(impossible);
    }

    @Test
    void aCountIsNeverImpossible() {
        assertThat(Figure.Count.of(LARGEST).impossible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"118, 120, 100, 2, 1", "120, 120, 100, 0, 1", "60, 120, 49, -6, 5", "3, 7, 50, 1, 2", "0, 0, 100, 0, 1"
    })
    void aRatioFallsShortByCasesOfItsFixedDenominator(
            long numerator, long denominator, int percent, int lacking, int of) {
        assertThat(Figure.Ratio.of(numerator, denominator).shortfall(BigFraction.of(percent)))
                .isEqualTo(BigFraction.of(lacking, of));
    }

    @ParameterizedTest
    @CsvSource({"34999, 1", "35000, 0", "35001, -1"})
    void aCountFallsShortByWhatIsLackingToTheThreshold(long value, int lacking) {
        assertThat(Figure.Count.of(value).shortfall(BigFraction.of(35000))).isEqualTo(BigFraction.of(lacking));
    }

    @Test
    void addsNumeratorsAndDenominators() {
        assertThat(Figure.Ratio.of(1, 2).plus(Figure.Ratio.of(10, 30))).isEqualTo(Figure.Ratio.of(11, 32));
        assertThat(Figure.Ratio.of(1, 2).plus(Figure.Ratio.of(0, 0))).isEqualTo(Figure.Ratio.of(1, 2));
    }

    @Test
    void addsValuesExactly() {
        Figure sum = new Figure.Count(new BigDecimal("0.1")).plus(new Figure.Count(new BigDecimal("0.2")));

        assertThat(sum.measure()).contains(BigFraction.of(3, 10));
    }

    @Test
    void refusesToAddARatioAndACount() {
        Figure ratio = Figure.Ratio.of(1, 2);
        Figure count = Figure.Count.of(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio.plus(count))
                .withMessage("a ratio and a count cannot be added");
        assertThatIllegalArgumentException().isThrownBy(() -> count.plus(ratio));
    }

    @Test
    void knowsItsFormAndWhatOfItMustNotShrink() {
        assertThat(Figure.Ratio.of(3, 9).form()).isEqualTo(Form.RATIO);
        assertThat(Figure.Ratio.of(3, 9).extent()).isEqualByComparingTo("3");
        assertThat(Figure.Count.of(7).form()).isEqualTo(Form.COUNT);
        assertThat(Figure.Count.of(7).extent()).isEqualByComparingTo("7");
    }
}

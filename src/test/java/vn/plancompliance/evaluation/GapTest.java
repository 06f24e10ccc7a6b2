package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.reporting.Figure;

/** How far a figure is from what is required, in the smallest numbers of which it may consist. */
class GapTest {

    @ParameterizedTest
    @CsvSource({
        // just short, equal, just enough
        "AT_LEAST, 34999, 1",
        "AT_LEAST, 35000, 0",
        "AT_LEAST, 35001, 0",
        "MORE_THAN, 34999, 2",
        "MORE_THAN, 35000, 1",
        "MORE_THAN, 35001, 0",
        "AT_MOST, 34999, 0",
        "AT_MOST, 35000, 0",
        "AT_MOST, 35001, 1",
        "LESS_THAN, 34999, 0",
        "LESS_THAN, 35000, 1",
        "LESS_THAN, 35001, 2"
    })
    void countsWholeThings(Comparison comparison, long value, BigDecimal missing) {
        assertThat(Gap.missing(Figure.Count.of(value), comparison, BigFraction.of(35_000), Numbers.WHOLE))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 12.49, 2, 0.01",
        "AT_LEAST, 12.5, 2, 0",
        "MORE_THAN, 12.5, 1, 0.1",
        "MORE_THAN, 12.5, 2, 0.01",
        "MORE_THAN, 12.5, 6, 0.000001",
        "MORE_THAN, 12.51, 2, 0",
        "AT_MOST, 12.5, 2, 0",
        "AT_MOST, 12.51, 2, 0.01",
        "LESS_THAN, 12.49, 2, 0",
        "LESS_THAN, 12.5, 2, 0.01",
        "LESS_THAN, 13, 1, 0.6",
        "AT_LEAST, 2.5, 2, 10"
    })
    void countsInTheDecimalsOfTheFigures(Comparison comparison, BigDecimal value, int decimals, BigDecimal missing) {
        assertThat(Gap.missing(new Figure.Count(value), comparison, BigFraction.of(25, 2), new Numbers(decimals)))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0, 1",
        "MORE_THAN, 0, 2",
        "AT_LEAST, 1, 0",
        "MORE_THAN, 1, 1",
        "AT_MOST, 1, 0",
        "AT_MOST, 3, 2",
        "LESS_THAN, 1, 1",
        "LESS_THAN, 3, 3"
    })
    void neverRoundsAThird(Comparison comparison, long numerator, BigDecimal missing) {
        assertThat(Gap.missing(Figure.Ratio.of(numerator, 3), comparison, BigFraction.of(100, 3), Numbers.WHOLE))
                .isEqualTo(missing);
    }

    @Test
    void risesToTheNextNumberThatIsEnoughAndFallsToTheNextThatIs() {
        var third = new Figure.Ratio(new BigDecimal("0.3"), BigDecimal.ONE);

        assertThat(Gap.missing(third, Comparison.AT_LEAST, BigFraction.of(100, 3), new Numbers(1)))
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(Gap.missing(third, Comparison.AT_LEAST, BigFraction.of(100, 3), new Numbers(3)))
                .isEqualTo(new BigDecimal("0.034"));
        assertThat(Gap.missing(third, Comparison.AT_MOST, BigFraction.of(20), new Numbers(3)))
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(Gap.missing(third, Comparison.LESS_THAN, BigFraction.of(20), new Numbers(3)))
                .isEqualTo(new BigDecimal("0.101"));
    }
}

package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, -1, false",
        "AT_LEAST, 0, true",
        "AT_LEAST, 1, true",
        "MORE_THAN, -1, false",
        "MORE_THAN, 0, false",
        "MORE_THAN, 1, true",
        "AT_MOST, -1, true",
        "AT_MOST, 0, true",
        "AT_MOST, 1, false",
        "LESS_THAN, -1, true",
        "LESS_THAN, 0, false",
        "LESS_THAN, 1, false"
    })
    void holdsOnItsSideOfTheThresholdAndAtItOnlyWhereThatIsEnough(Comparison comparison, int sign, boolean holds) {
        assertThat(comparison.holds(sign)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, AT_LEAST, false",
        "MORE_THAN, AT_LEAST, false",
        "AT_MOST, AT_MOST, true",
        "LESS_THAN, AT_MOST, true"
    })
    void keepsItsSideWhereTheThresholdIsEnough(Comparison comparison, Comparison orEqual, boolean ceiling) {
        assertThat(comparison.orEqual()).isEqualTo(orEqual);
        assertThat(comparison.isCeiling()).isEqualTo(ceiling);
    }
}

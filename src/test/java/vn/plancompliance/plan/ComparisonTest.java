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
        "MORE_THAN, 1, true"
    })
    void holdsAboveTheThresholdAndAtItOnlyWhereThatIsEnough(Comparison comparison, int sign, boolean holds) {
        assertThat(comparison.holds(sign)).isEqualTo(holds);
    }
}

package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, -1, false",
        "0, 0, true",
        "0, 12, true",
        "0, 12.0, true",
        "0, 1.2E+1, true",
        "0, 12.5, false",
        "1, 12.5, true",
        "1, 12.50, true",
        "1, 12.51, false",
        "2, 12.51, true",
        "6, 0.000001, true",
        "6, 0.0000001, false",
        "6, 1E-999999999, false",
        "0, 1000000000000, true",
        "0, 1000000000001, false",
        "6, 999999999999.999999, true",
        "6, 1000000000000.000001, false",
        "0, 1E+999999, false"
    })
    void admitsWhatIsNoFinerThanDeclaredUpToAMillionMillions(int decimals, BigDecimal number, boolean admitted) {
        assertThat(new Numbers(decimals).admit(number)).isEqualTo(admitted);
    }

    @Test
    void haveUpToSixDecimals() {
        assertThat(new Numbers(0)).isEqualTo(Numbers.WHOLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numbers(7))
                .withMessage("figures have 0 to 6 decimals, not 7");
        assertThatIllegalArgumentException().isThrownBy(() -> new Numbers(-1));
    }
}

package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalIntakeTest {

    private static final String DECIMAL = "; a number from 0 to 10^12 of at most 6 decimals";

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "12.345", "1000000000000", "1e-6"})
    void takesDecimalsWhereTheyAreDeclared(BigDecimal value) {
        assertThat(inbox.takeOne(office("'value': " + value)).figure("rainfall"))
                .hasValueSatisfying(figure -> assertThat(figure.extent()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5, -0.5",
        "1000000000000.1, 1000000000000.1",
        "1e-7, 1E-7",
        "1e-999999999, 1E-999999999",
        "1e999999, 1E+999999"
    })
    void refusesDecimalsThatAreNegativeOrTooLargeOrTooFine(String written, String quoted) {
        assertThat(inbox.faults(office("'value': " + written)))
                .containsExactly("/measurements/0/value: the number " + quoted + DECIMAL);
    }

    private static String office(String parts) {
        return "{'unit': 'office', 'period': '2023-11', 'measurements': [{'indicator': 'rainfall', " + parts + "}]}";
    }
}

package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.reporting.Figure;

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

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.0", "12.50", "12.125", "12.12500"})
    void takesNumbersThatAreNoFinerThanDeclaredHoweverManyZerosFollow(BigDecimal value) {
        assertThat(Inbox.ofTheProvince().takeOne(revenue(value.toPlainString())).figure("revenue.digital"))
                .hasValue(new Figure.Count(value));
    }

    @Test
    void refusesNumbersFinerThanDeclared() {
        assertThat(Inbox.ofTheProvince().faults(revenue("12.1255")))
                .containsExactly(
                        "/measurements/0/value: the number 12.1255; a number from 0 to 10^12 of at most 3 decimals");
    }

    @Test
    void takesARatioOfDecimalsWhereItIsDeclared() {
        var report = Inbox.ofTheProvince().takeOne(disbursed("180.5", "460.75"));

        assertThat(report.figure("investment.disbursed"))
                .hasValue(new Figure.Ratio(new BigDecimal("180.5"), new BigDecimal("460.75")));
        assertThat(Inbox.ofTheProvince().faults(disbursed("180.5", "460.755")))
                .containsExactly(
                        "/measurements/0/denominator: the number 460.755; a number from 0 to 10^12 of at most 2 decimals");
    }

    @Test
    void refusesDecimalsWhereNoneAreDeclared() {
        String late = "{'indicator': 'files.late', 'numerator': 1.5, 'denominator': 3}";

        assertThat(Inbox.ofTheProvince().faults(province("tan-an", late)))
                .containsExactly("/measurements/0/numerator: the number 1.5; a whole number from 0 to 10^12");
    }

    private static String revenue(String value) {
        return province("tan-an", "{'indicator': 'revenue.digital', 'value': " + value + "}");
    }

    private static String disbursed(String numerator, String denominator) {
        return province(
                "so-tai-chinh",
                "{'indicator': 'investment.disbursed', 'numerator': %s, 'denominator': %s}"
                        .formatted(numerator, denominator));
    }

    private static String province(String unit, String measurement) {
        return "{'unit': '%s', 'period': '2026-11', 'measurements': [%s]}".formatted(unit, measurement);
    }

    private static String office(String parts) {
        return "{'unit': 'office', 'period': '2023-11', 'measurements': [{'indicator': 'rainfall', " + parts + "}]}";
    }
}

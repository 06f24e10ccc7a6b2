package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void readsAMonth() {
        Period november = Period.parse("2023-11");

        assertThat(november).isEqualTo(new Period(YearMonth.of(2023, 11), 1));
        assertThat(november.months()).containsExactly(YearMonth.of(2023, 11));
        assertThat(november.last()).isEqualTo(YearMonth.of(2023, 11));
        assertThat(november.start()).isEqualTo(LocalDate.of(2023, 11, 1));
        assertThat(november.end()).isEqualTo(LocalDate.of(2023, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q1, 2023-01, 2023-02, 2023-03, 2023-01-01, 2023-03-31",
        "2023-Q2, 2023-04, 2023-05, 2023-06, 2023-04-01, 2023-06-30",
        "2023-Q3, 2023-07, 2023-08, 2023-09, 2023-07-01, 2023-09-30",
        "2023-Q4, 2023-10, 2023-11, 2023-12, 2023-10-01, 2023-12-31"
    })
    void readsAQuarter(
            String label, YearMonth first, YearMonth second, YearMonth third, LocalDate start, LocalDate end) {
        Period quarter = Period.parse(label);

        assertThat(quarter.months()).containsExactly(first, second, third);
        assertThat(quarter.last()).isEqualTo(third);
        assertThat(quarter.start()).isEqualTo(start);
        assertThat(quarter.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2023-02, 2023-02-28", "2024-02, 2024-02-29", "2024-Q1, 2024-03-31"})
    void endsOnTheLastDayThatItsLastMonthHas(String label, LocalDate end) {
        assertThat(Period.parse(label).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11", "2023-01", "2023-Q1", "2023-Q4", "0999-01", "0999-Q1"})
    void hasTheLabelFromWhichItWasRead(String label) {
        assertThat(Period.parse(label).label()).isEqualTo(label);
        assertThat(Period.parse(label)).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023",
                "23-11",
                "2023-1",
                "2023-00",
                "2023-13",
                "2023-11-01",
                " 2023-11",
                "2023-11 ",
                "-2023-11",
                "+12023-11",
                "٢٠٢٣-١١",
                "2023-Q0",
                "2023-Q5",
                "2023-q4",
                "2023Q4",
                "12023-Q1"
            })
    void refusesWhatIsNeitherAMonthNorAQuarter(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void refusesAQuarterWhereAMonthIsMeant() {
        assertThat(Period.parseMonth("2023-12")).isEqualTo(YearMonth.of(2023, 12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parseMonth("2023-Q4"))
                .withMessage("not a month: 2023-Q4");
    }

    @ParameterizedTest
    @CsvSource({"2023-10, 0", "2023-10, 2", "2023-10, 6", "2023-11, 3", "2023-12, 3"})
    void refusesALengthThatIsNeitherAMonthNorACalendarQuarter(YearMonth first, int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(first, length));
    }

    @ParameterizedTest
    @CsvSource({"2023-09, false", "2023-10, true", "2023-11, true", "2023-12, true", "2024-01, false"})
    void containsItsOwnMonthsAlone(YearMonth month, boolean contained) {
        assertThat(Period.parse("2023-Q4").contains(month)).isEqualTo(contained);
    }

    @Test
    void ordersByLastDayAndAMonthBeforeTheQuarterThatItCloses() {
        assertThat(Stream.of("2024-01", "2023-Q4", "2023-12", "2023-10", "2023-Q3", "2023-11")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::label))
                .containsExactly("2023-Q3", "2023-10", "2023-11", "2023-12", "2023-Q4", "2024-01");
    }

    @Test
    void ordersByLabelAsItsTextDoes() {
        var labels = List.of("2023-Q4", "2023-12", "2022-Q1", "2023-02", "2024-01", "2023-Q1", "2023-01");

        assertThat(labels.stream().map(Period::parse).sorted(Period.BY_LABEL).map(Period::label))
                .containsExactlyElementsOf(
                        labels.stream().sorted(CodePointOrder.INSTANCE).toList());
    }
}

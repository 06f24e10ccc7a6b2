package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Report;

/** Whose report it is, of which month, and when it was sent. */
class ReportIntakeTest {

    private static final String A_MONTH = "a month such as 2023-11, from 2022-04 to 2030-12";

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @Test
    void takesAReportWithoutFiguresTasksAndEvents() {
        Report report = inbox.takeOne("{'unit': 'hill', 'period': '2023-11', 'measurements': []}");

        assertThat(report.figure("accounts")).isEmpty();
        assertThat(report.status("II.2.e")).isEmpty();
        assertThat(report.events()).isEmpty();
    }

    @Test
    void takesAnArrayOfReportsInItsOrder() {
        assertThat(inbox.take("""
                [{'unit': 'river', 'period': '2023-11', 'measurements': []},
                 {'unit': 'hill', 'period': '2023-12', 'measurements': []},
                 {'unit': 'hill', 'period': '2023-11', 'measurements': []}]"""))
                .extracting(Report::toString)
                .containsExactly("river 2023-11", "hill 2023-12", "hill 2023-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'submittedOn': null,"})
    void readsAReportThatDoesNotSayWhenItWasSentAsSentToday(String submittedOn) {
        assertThat(inbox.takeOne("{'unit': 'hill', 'period': '2023-11', " + submittedOn + " 'measurements': []}")
                        .submittedOn())
                .isEqualTo(Inbox.TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-19", "2023-11-20", "2023-11-21", "2030-12-31", "2022-01-01", "2024-02-29"})
    void takesADayAfterTodayOrOutsideTheMonth(LocalDate day) {
        assertThat(inbox.takeOne(sent("'" + day + "'")).submittedOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'2023-02-29'          | \"2023-02-29\"",
                "'2023-11-31'          | \"2023-11-31\"",
                "'2023-13-01'          | \"2023-13-01\"",
                "'10/11/2023'          | \"10/11/2023\"",
                "'2023-11-10T08:00:00' | \"2023-11-10T08:00:00\"",
                "'-2023-11-10'         | \"-2023-11-10\"",
                "'+12023-11-10'        | \"+12023-11-10\"",
                "''                    | \"\"",
                "20231110              | the number 20231110",
                "true                  | the value true",
                "[]                    | a list"
            })
    void refusesAnImpossibleDay(String submittedOn, String found) {
        assertThat(inbox.faults(sent(submittedOn)))
                .containsExactly("/submittedOn: " + found + "; an existing day such as 2023-11-10");
    }

    private static String sent(String submittedOn) {
        return "{'unit': 'hill', 'period': '2023-11', 'submittedOn': " + submittedOn + ", 'measurements': []}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04", "2022-05", "2030-11", "2030-12"})
    void takesTheMonthsOfThePlan(String month) {
        assertThat(inbox.takeOne(of("'hill'", "'" + month + "'")).month()).isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'2022-03'  | \"2022-03\"",
                "'2031-01'  | \"2031-01\"",
                "'2023-13'  | \"2023-13\"",
                "'2023-00'  | \"2023-00\"",
                "'2023-Q4'  | \"2023-Q4\"",
                "'2023'     | \"2023\"",
                "'11/2023'  | \"11/2023\"",
                "202311     | the number 202311",
                "null       | nothing"
            })
    void refusesAPeriodThatIsNoMonthOfThePlan(String period, String found) {
        assertThat(inbox.faults(of("'hill'", period))).containsExactly("/period: " + found + "; " + A_MONTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'valley'   | \"valley\"",
                "'Hill'     | \"Hill\"",
                "'communes' | \"communes\"",
                "5          | the number 5",
                "{}         | an object",
                "null       | nothing"
            })
    void refusesAnUnknownUnitAndNamesTheOnesThereAre(String unit, String found) {
        assertThat(inbox.faults(of(unit, "'2023-11'")))
                .containsExactly("/unit: " + found + "; the code of a unit: hill, office, river");
    }

    private static String of(String unit, String period) {
        return "{'unit': " + unit + ", 'period': " + period + ", 'measurements': []}";
    }

    @Test
    void tellsAFaultInBothLanguages() {
        assertThat(inbox.refusal(of("'valley'", "'2023-11'")).faults())
                .containsExactly(new Fault(
                        "/unit",
                        new Text("«valley»", "\"valley\""),
                        new Text("mã của một đơn vị: hill, office, river", "the code of a unit: hill, office, river")));
    }
}

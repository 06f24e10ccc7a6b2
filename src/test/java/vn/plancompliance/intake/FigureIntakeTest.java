package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.intake.Inbox.hill;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.reporting.Figure;

class FigureIntakeTest {

    private static final String WHOLE = "; a whole number from 0 to 10^12";
    private static final String HILLS = "the code of an indicator of hill: accounts, files.online";

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "1, 1",
        "1.0, 1",
        "1e2, 100",
        "999999999999, 999999999999",
        "1000000000000, 1000000000000",
        "1000000000000.0, 1000000000000",
        "1E12, 1000000000000",
        "0e999999, 0"
    })
    void takesWholeNumbersUpToTenToTheTwelfthHoweverWritten(String written, BigDecimal value) {
        assertThat(inbox.takeOne(hill(count(written))).figure("accounts"))
                .hasValueSatisfying(figure -> assertThat(figure.extent()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-1            | the number -1",
                "-1e-999999    | the number -1E-999999",
                "0.5           | the number 0.5",
                "1e-999999     | the number 1E-999999",
                "1000000000001 | the number 1000000000001",
                "1000000000000.5 | the number 1000000000000.5",
                "1e13          | the number 1E+13",
                "1e999999      | the number 1E+999999",
                "'2870'        | \"2870\"",
                "'2.870'       | \"2.870\", which may mean 2870 as well as 2.8700",
                "''            | \"\"",
                "null          | nothing",
                "true          | the value true",
                "[2870]        | a list",
                "{}            | an object"
            })
    void refusesWhatIsNoSuchNumber(String written, String found) {
        assertThat(inbox.faults(hill(count(written)))).containsExactly("/measurements/0/value: " + found + WHOLE);
    }

    @Test
    void quotesALongNumberInShort() {
        assertThat(inbox.faults(hill(count("1".repeat(200)))))
                .containsExactly("/measurements/0/value: the number " + "1".repeat(80) + "…" + WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"118, 120", "120, 120", "121, 120", "5, 0", "0, 0"})
    void takesARatioEvenIfItsNumeratorExceedsItsDenominator(long numerator, long denominator) {
        String ratio = "{'indicator': 'files.online', 'numerator': %d, 'denominator': %d}";

        assertThat(inbox.takeOne(hill(ratio.formatted(numerator, denominator))).figure("files.online"))
                .hasValueSatisfying(figure -> assertThat(figure).isInstanceOfSatisfying(Figure.Ratio.class, taken -> {
                    assertThat(taken.numerator()).isEqualByComparingTo(BigDecimal.valueOf(numerator));
                    assertThat(taken.denominator()).isEqualByComparingTo(BigDecimal.valueOf(denominator));
                }));
    }

    @Test
    void refusesARatioForACount() {
        assertThat(inbox.faults(hill("{'indicator': 'accounts', 'numerator': 118, 'denominator': 120}")))
                .containsExactly(
                        "/measurements/0/numerator: the number 118; value alone: \"accounts\" is a COUNT",
                        "/measurements/0/denominator: the number 120; value alone: \"accounts\" is a COUNT",
                        "/measurements/0/value: nothing" + WHOLE);
    }

    @Test
    void refusesACountForARatio() {
        assertThat(inbox.faults(hill("{'indicator': 'files.online', 'value': 118}")))
                .containsExactly(
                        "/measurements/0/value: the number 118;"
                                + " numerator and denominator alone: \"files.online\" is a RATIO",
                        "/measurements/0/numerator: nothing" + WHOLE,
                        "/measurements/0/denominator: nothing" + WHOLE);
    }

    @Test
    void refusesEachFaultyPartOfARatio() {
        assertThat(inbox.faults(hill("{'indicator': 'files.online', 'numerator': -1, 'denominator': 1.5}")))
                .containsExactly(
                        "/measurements/0/numerator: the number -1" + WHOLE,
                        "/measurements/0/denominator: the number 1.5" + WHOLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'indicator': 'account', | \"account\"",
                "'indicator': '',        | \"\"",
                "'indicator': 7,         | the number 7",
                "'indicator': null,      | nothing",
                "``                      | nothing"
            })
    void refusesAnUnknownIndicatorAndNamesThoseOfTheUnit(String indicator, String found) {
        assertThat(inbox.faults(hill("{" + indicator + " 'value': 1}")))
                .containsExactly("/measurements/0/indicator: " + found + "; " + HILLS);
    }

    @Test
    void refusesAFigureForAnIndicatorOfOthers() {
        assertThat(inbox.faults(hill("{'indicator': 'rainfall', 'value': 1}")))
                .containsExactly(
                        "/measurements/0/indicator: the indicator \"rainfall\", which is not one of hill; " + HILLS);
    }

    @Test
    void refusesAFigureReportedTwiceEvenIfItIsTheSame() {
        assertThat(inbox.faults(hill(String.join(",", count("1"), count("1"), count("2")))))
                .containsExactly(
                        "/measurements/1/indicator: \"accounts\" a second time; each code once in a report",
                        "/measurements/2/indicator: \"accounts\" a second time; each code once in a report");
    }

    private static String count(String value) {
        return "{'indicator': 'accounts', 'value': " + value + "}";
    }
}

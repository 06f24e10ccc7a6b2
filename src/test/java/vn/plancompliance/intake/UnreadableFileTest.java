package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.intake.Inbox.hill;
import static vn.plancompliance.intake.Inbox.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.reporting.Report;

class UnreadableFileTest {

    private static final String BEYOND =
            "beyond the limits: nested deeper than 20 levels," + " a text or number too long, or too many elements";
    private static final String AT_A_PLACE = "line 1, column \\d+: " + java.util.regex.Pattern.quote(BEYOND);

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n "})
    void refusesAnEmptyFile(String text) {
        assertThat(inbox.unreadable(utf8(text))).isEqualTo("the file is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hill                     | line 1, column 1: not valid JSON: Unrecognized token 'hill'",
                "<report/>                | line 1, column 1: not valid JSON: Unexpected character ('<' (code 60))",
                "{'unit': 'hill',}        | line 1, column 17: not valid JSON: Unexpected character ('}' (code 125))",
                "{'unit': 'hill'          | line 1, column 16: not valid JSON: Unexpected end-of-input",
                "[                        | line 1, column 2: not valid JSON: Unexpected end-of-input",
                "[{},⏎]                   | line 2, column 1: not valid JSON: Unexpected character (']' (code 93))",
                "{'unit': NaN}            | line 1, column 13: not valid JSON: Non-standard token 'NaN'",
                "{'unit': 007}            | line 1, column 11: not valid JSON: Invalid numeric value",
                "{'unit': 'a⏎b'}          | line 1, column 12: not valid JSON: Illegal unquoted character",
                "{⏎'unit': 'a',⏎'unit': 'b'} | line 3, column 7: not valid JSON: Duplicate Object property \"unit\"",
                "[{'unit': 'a', 'unit': 'a'}] | line 1, column 22: not valid JSON: Duplicate Object property \"unit\""
            })
    void refusesWhatIsNoJsonAndTellsWhere(String text, String reason) {
        assertThat(inbox.unreadable(utf8(text.replace('⏎', '\n')))).startsWith(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "5", "null", "''"})
    void refusesWhatFollowsTheReports(String more) {
        assertThat(inbox.unreadable(utf8(hill("") + "\n" + more)))
                .matches("line 2, column \\d: something follows after the reports");
        assertThat(inbox.unreadable(utf8("[" + hill("") + "]\n" + more)))
                .matches("line 2, column \\d: something follows after the reports");
    }

    @Test
    void takesBlanksAroundTheReports() {
        assertThat(inbox.take("\n\n " + hill("") + " \r\n")).hasSize(1);
    }

    @Test
    void refusesWhatIsNestedDeeperThanTwentyLevels() {
        assertThat(inbox.unreadable(utf8("{'x': " + "[".repeat(20) + "]".repeat(20) + "}")))
                .matches(AT_A_PLACE);
        assertThat(inbox.unreadable(utf8("[".repeat(1_000_000)))).matches(AT_A_PLACE);
    }

    @Test
    void refusesNumbersTextsAndNamesBeyondAllMeasure() {
        assertThat(inbox.unreadable(utf8("{'unit': " + "1".repeat(1_001) + "}")))
                .matches(AT_A_PLACE);
        assertThat(inbox.unreadable(utf8("{'unit': '" + "a".repeat(10_001) + "'}")))
                .matches(AT_A_PLACE);
        assertThat(inbox.unreadable(utf8("{'" + "a".repeat(1_001) + "': 1}"))).matches(AT_A_PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e99999999999", "1e-99999999999", "0e99999999999", "1e-2147483648"})
    void refusesAnExponentThatNoNumberHas(String number) {
        assertThat(inbox.unreadable(utf8("{'unit': 'hill',\n'period': " + number + "}")))
                .isEqualTo("line 2, column 11: a number with too large an exponent");
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] latin = "{\"unit\": \"Nam Dà\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inbox.unreadable(latin))
                .matches("line 1, column 1\\d: not valid JSON: Invalid UTF-8 middle byte 0x22");
        assertThat(inbox.unreadable(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}))
                .matches("line 1, column \\d: not valid JSON: Invalid UTF-8 start byte 0xff");
    }

    @Test
    void takesAByteOrderMark() throws UnreadableFile, RefusedFile {
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.writeBytes(utf8(hill("{'indicator': 'accounts', 'value': 1}")));

        assertThat(inbox.read(marked.toByteArray()))
                .extracting(Report::toString)
                .containsExactly("hill 2023-11");
    }

    @Test
    void namesTheUnreadableFileAmongSeveral() {
        assertThat(inbox.unreadable(utf8(hill("")), utf8(""))).isEqualTo("2.json: the file is empty");
        assertThat(inbox.unreadable(utf8("{"), utf8(hill(""))))
                .startsWith("1.json: line 1, column 2: not valid JSON: Unexpected end-of-input");
    }
}

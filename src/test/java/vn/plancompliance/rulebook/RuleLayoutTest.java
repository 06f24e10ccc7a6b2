package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get wrong when they type, told at the very place. */
class RuleLayoutTest {

    private final Diagnostics faults = new Diagnostics();

    private Diagnostic only(String from, String to) {
        assertThat(RuleText.FINE).contains(from);
        RuleText.read(
                RuleText.FINE.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)),
                faults);
        assertThat(ProjectRules.places(faults)).hasSize(1);
        return ProjectRules.first(faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "⏎end⏎§⏎⏎§13:1§'end' is missing here, alone on its line§end",
                "⏎then⏎§⏎⏎§12:1§'then' is missing here, alone on its line§then",
                "⏎when⏎§⏎⏎§9:1§'when' is missing here, alone on its line§when",
                "rule \"half§rle \"half§4:1§'rle' cannot start a line outside of rules; only package, import, rule can§rule",
                "end >=§end =§10:17§equality is written ==§==",
                "reports(\"files§reports(files§9:36§a quote is missing: this one has no counterpart§\"",
                "(\"files.online\") )§(“files.online”) )§9:24§the quote “ cannot be used; use straight double quotes§\"",
                "(\"files.online\") )§('files.online') )§9:24§the quote ' cannot be used; use straight double quotes§\"",
                "files.online\") ) // or§files.online\")  // or§9:39§a closing bracket ) is missing§)",
                "atLeast(50)§atLeast(35.000)§12:84§no point between thousands: 35000; if decimals are meant, add a 0 at the end§35000",
                "atLeast(50)§atLeast(12,5)§12:84§decimals are written with a point: 12.5§12.5",
                "\"I.1\", $u§\"I.1\" $u§12:35§a comma is missing§,",
                "$u, \"files§$u \"files§12:39§a comma is missing§,",
                "2025-12-31\") );§2025-12-31\") )§12:106§a semicolon is missing§;",
                "2025-12-31\") );§2025-12-31\" );§12:106§a closing bracket ) is missing§)",
                "end >= \"2023-01-01\"§end >= \"2023-01-01\" length == 3§10:32§a comma is missing between two conditions§,"
            })
    void tellsThePlaceAndWhatCouldStandThere(String from, String to, String place, String message, String suggestion) {
        Diagnostic fault = only(from.replace('⏎', '\n'), to.replace('⏎', '\n'));

        assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
        assertThat(fault.code()).isEqualTo(Diagnostic.Code.SYNTAX);
        assertThat(fault.message().en()).isEqualTo(message);
        assertThat(fault.suggestion()).contains(suggestion);
    }

    @ParameterizedTest
    @ValueSource(chars = {0xa0, 0x202f, 0xfeff})
    void refusesSpacesThatOnlyLookLikeSpaces(char space) {
        Diagnostic fault = only("$u : Unit", "$u :" + space + "Unit");

        assertThat(fault.line() + ":" + fault.column()).isEqualTo("9:9");
        assertThat(fault.message().vi())
                .isEqualTo("ký tự trắng lạ (dấu cách không ngắt hoặc BOM); xóa đi và gõ dấu cách thường");
    }

    @Test
    void tellsABracketTooMany() {
        assertThat(only("reports(\"files.online\")", "reports(\"files.online\"))")
                        .message()
                        .en())
                .isEqualTo("a closing bracket ) too many");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "Period( end >= \"2023-01-01\" )§Period( end != \"2023-01-01\", !(length == 3) )",
                "Period( end >= \"2023-01-01\" )§Period( length == 1 || ( length == 3 && end >= \"2023-01-01\" ) )",
                "Period( end >= \"2023-01-01\" )§Period( length in (1, 3) )",
                "// or \"anything\"§// or “anything” = «x» (and more",
                "// A comment may name§/* A comment (of = two⏎lines) */ // may name",
                "from(\"2023-01-01\").atLeast§from(\"2023-01-01\")⏎        .atLeast"
            })
    void findsNothingWrongWithWhatIsRight(String from, String to) {
        RuleText.read(RuleText.FINE.replace(from, to.replace('⏎', '\n')), faults);

        assertThat(ProjectRules.places(faults)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' && ((((((length == 3))))))'  | 10:41 too many brackets within brackets",
                "' && !!(length == 3)'          | 10:36 two ! in a row; drop both"
            })
    void refusesWhatParsersWouldLongWorkAt(String more, String told) {
        RuleText.read(RuleText.FINE.replace("\"2023-01-01\" )", "\"2023-01-01\"" + more + " )"), faults);

        assertThat(faults.sorted())
                .extracting(each ->
                        each.line() + ":" + each.column() + " " + each.message().en())
                .containsExactly(told);
    }

    @Test
    void refusesLinesAndPartsOfRulesThatAreLongerThanAnybodyWrites() {
        String more = " || length == 3".repeat(100);

        RuleText.read(RuleText.FINE.replace("\"2023-01-01\" )", "\"2023-01-01\"" + more + " )"), faults);
        assertThat(ProjectRules.messages(faults)).containsExactly("the line has more than 1000 characters");

        var others = new Diagnostics();
        String lines = "\n || length == 3".repeat(400);
        RuleText.read(RuleText.FINE.replace("\"2023-01-01\" )", "\"2023-01-01\"" + lines + " )"), others);
        assertThat(ProjectRules.messages(others))
                .containsExactly("up to here this part of the rule has more than 5000 characters");
    }
}

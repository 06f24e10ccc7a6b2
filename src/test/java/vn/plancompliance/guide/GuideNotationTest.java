package vn.plancompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No slip in a guide's notation lets an example go untried. */
class GuideNotationTest {

    private static final String RUN = "# 1. Example\n<!-- chạy: rules test → 0 -->\n";
    private static final String CODE = "\n```\nline\n```\n";

    @ParameterizedTest
    @ValueSource(strings = {"<!-- sưa plan.yaml -->", "<!-- ra-->", "<!-- chạy: rules test → x -->", "<!-- a note -->"})
    void refusesACommentThatIsNoRole(String comment) {
        assertRefused("# 1. Example\n" + comment + CODE, "is no role");
    }

    @Test
    void refusesARoleWithoutItsBlock() {
        assertRefused(RUN + "<!-- ra -->\n# 2. Next", "a role without its block");
        assertRefused(
                "# 1. Example\n<!-- sửa plan.yaml -->" + CODE + "<!-- không thử -->" + CODE,
                "a role without its block");
    }

    @Test
    void refusesABlockWithoutARoleInAnExample() {
        assertRefused(RUN + "<!-- ra -->" + CODE + CODE, "a block without a role");
    }

    @Test
    void refusesAnExampleThatDoesNotSayWhatComesOut() {
        assertRefused("# 1. Example\n<!-- thêm cuối plan.yaml -->" + CODE, "says of nothing what comes out");
        assertRefused(
                RUN + "<!-- ra -->" + CODE + "<!-- chạy: rules check → 0 -->",
                "does not say what comes out of «rules check»");
        assertRefused(RUN + "<!-- ra -->\nNothing is quoted here.", "a paragraph that quotes nothing");
    }

    @Test
    void takesWhatHasNoRoleForNoExample() {
        assertThat(Guide.examples("# 1. Text" + CODE + "# 2. Example\n<!-- có trong plan.yaml -->" + CODE))
                .extracting(Example::title)
                .containsExactly("2. Example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a\\nb\\nc   ; true",
                "…\\nc       ; true",
                "a\\n…       ; true",
                "a\\n…\\nc   ; true",
                "a\\nb       ; false",
                "b\\nc       ; false",
                "a\\n…\\nb\\nc ; false",
                "a\\nb\\nc\\n… ; false",
                "a\\nx\\nc   ; false"
            })
    void comparesWhatIsShownLineByLine(String shown, boolean same) {
        ThrowingCallable comparison =
                () -> new Printed("+---+\nđúng x\na\n\nb\nc\n").isShownBy(shown.replace("\\n", "\n"));
        if (same) {
            assertThatCode(comparison).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(comparison).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void readsAPhraseOverTheLinesOfATable() {
        var printed = new Printed("| unit | is at 50% | 1 |\n|      | of 180.   |   |");
        printed.contains("is at 50% of 180.");
        assertThatThrownBy(() -> printed.contains("is at 50% 1")).isInstanceOf(AssertionError.class);
    }

    @Test
    void changesOnlyWhatStandsThere() {
        assertThat(TextEdits.lines("a\nc\n", "a\nd\n").apply("a\nb\nc\n")).isEqualTo("a\nb\nd\n");
        assertThat(TextEdits.entry("- a\n  c\n").apply("- a\n  b\n\n- d\n")).isEqualTo("- a\n  c\n\n- d\n");
        assertThat(TextEdits.after("- a", "- c\n").apply("  - a\n    b\n  - d\n"))
                .isEqualTo("  - a\n    b\n- c\n  - d\n");
        assertThat(TextEdits.below("- a", "- c\n").apply("  - a\n    b\n")).isEqualTo("  - a\n- c\n    b\n");
        assertThat(TextEdits.withoutLine(2).apply("a\nb\nc\n")).isEqualTo("a\nc\n");
        assertThat(TextEdits.atEnd("b\n").apply("a\n")).isEqualTo("a\n\nb\n");
        assertFails(TextEdits.lines("a\nc\n", "a\nd\n"), "c\na\n");
        assertFails(TextEdits.lines("a\n", "b\n"), "a\na\n");
        assertFails(TextEdits.words("a", "b"), "aa");
        assertFails(TextEdits.below("x", "b\n"), "a\n");
    }

    private static void assertRefused(String markdown, String fault) {
        assertThatThrownBy(() -> Guide.examples(markdown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }

    private static void assertFails(UnaryOperator<String> change, String text) {
        assertThatThrownBy(() -> change.apply(text)).isInstanceOf(AssertionError.class);
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.plancompliance.finding.RuleReference;

/** How a rule reads in its file. */
class RuleSourceTest {

    private static final String FILE = "clauses/accounts.drl";
    private static final String TEXT = """
            package clauses

            // Không thuộc quy tắc nào.

            // Điều I.1: đủ tài khoản;
            // end
            rule "I.1 – đủ tài khoản"
                @clause("I.1")
            when
                /* cho đến
                end
                */
                $u : Unit( reports("accounts") ) // end
            then
                insertLogical( continuous("I.1", $u, "accounts").atLeast(100) );
            end // hết
            rule "II.1 – việc"
            when
            then
            end
            """;

    private static Optional<RuleSource> read(String text, int line) {
        return SmallRules.files(Map.of(FILE, text)).rule(new RuleReference("I.1 – đủ tài khoản", FILE, line));
    }

    @Test
    void readsFromTheCommentRightAboveItToItsEnd() {
        RuleSource read = read(TEXT, 7).orElseThrow();
        assertThat(read.line()).isEqualTo(5);
        assertThat(read.rule()).isEqualTo(new RuleReference("I.1 – đủ tài khoản", FILE, 7));
        assertThat(read.text())
                .startsWith(
                        "// Điều I.1: đủ tài khoản;\n// end\nrule \"I.1 – đủ tài khoản\"\n    @clause(\"I.1\")\nwhen\n")
                .endsWith("atLeast(100) );\nend // hết");
    }

    @Test
    void readsWithoutACommentWhereThereIsNone() {
        RuleSource read = read(TEXT, 17).orElseThrow();
        assertThat(read.line()).isEqualTo(17);
        assertThat(read.text()).isEqualTo("rule \"II.1 – việc\"\nwhen\nthen\nend");
    }

    @Test
    void readsTheSameWithTheLineEndsOfAnotherSystem() {
        assertThat(read(TEXT.replace("\n", "\r\n"), 7)).isEqualTo(read(TEXT, 7));
    }

    @Test
    void isNotThereWhereNoRuleStarts() {
        assertThat(read(TEXT, 8)).isEmpty();
        assertThat(read(TEXT, 0)).isEmpty();
        assertThat(read(TEXT, 1_000)).isEmpty();
        assertThat(SmallRules.files(Map.of(FILE, TEXT)).rule(new RuleReference("I.1", "clauses/other.drl", 7)))
                .isEmpty();
    }
}

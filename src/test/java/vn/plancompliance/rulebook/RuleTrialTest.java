package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that compile and still say nothing that can count. */
class RuleTrialTest {

    private static final String FILE = "clauses/I.2.a-2025-2030.drl";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".atLeast(70).by(\"2030-12-31\")   | .atLeast(70) | RULE the rule's sentence is unfinished, for example without .by(…) or .atLeast(…)",
                "by(\"2030-12-31\")               | by(\"2026-01-01\") | RULE the rule makes no sense: a milestone is due after the day on which it starts: I.2.a/2025-2030/1",
                "atLeast(70)                      | atLeast(100.5) | RULE the threshold 100.5 cannot be reached or means nothing",
                "atLeast(70)                      | atLeast(-1)   | RULE the threshold -1 cannot be reached or means nothing",
                "$u, \"forms.standardized\"       | $u, \"vneid.accounts\" | RULE 'vneid.accounts' is no indicator that van-phong reports",
                "$u, \"forms.standardized\"       | $u, \"communes\" | RULE 'communes' is no indicator that van-phong reports",
                "Unit( reports(\"forms.standardized\") ) | Unit( reports(\"van-phong\") ) | RULE the rule applies to no unit or group",
                "end >= \"2026-01-01\"            | end >= \"2031-01-01\" | RULE the rule applies to no unit or group",
                "milestone(\"I.2.a/2025-2030/1\"  | milestone(\"II.2.d\" | CLAUSE the rule's sentence names the clause II.2.d, not that of @clause"
            })
    void refusesARuleThatMakesNoSense(String from, String to, String fault, @TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.edit(copy, FILE, from, to);

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.file() + ":" + each.line() + " " + each.code() + " "
                        + each.message().en())
                .containsExactly(FILE + ":7 " + fault);
    }

    @Test
    void tellsAFaultOnceThoughItShowsInEveryMonth(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        String file = "clauses/IV.2-bao-cao.drl";
        ProjectRules.write(copy, file, ProjectRules.text(copy, file).replace("byDay(13)", "byDay(29)"));

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.line() + " " + each.message().en())
                .containsExactly("7 the rule makes no sense: every month has the days 1 to 28, not 29");
    }

    @Test
    void triesARuleThatHoldsOnlyEarlyInThePlan(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        String text = ProjectRules.text(copy, FILE);
        ProjectRules.write(
                copy, FILE, text.replace("end >= \"2026-01-01\"", "end >= \"2026-01-01\", end <= \"2026-03-31\""));

        assertThat(ProjectRules.diagnostics(copy)).isEmpty();
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that compile and still say nothing that can count. */
class RuleTrialTest {

    private static final String SECOND = """

            rule "70%% – một lần nữa"
                @clause("I.2.a/2025-2030/1")
            when
                $u : Unit( reports("forms.standardized") )
                Period( end >= "2026-01-01" )
            then
                insertLogical( milestone("I.2.a/2025-2030/1", $u, "forms.standardized").from("2026-01-01").%s );
            end
            """;
    private static final String FILE = "clauses/I.2.a-2025-2030.drl";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by(\"2030-12-31\")               | by(\"2026-01-01\") | 7 RULE the rule makes no sense: a milestone is due after the day on which it starts: 2026-01-01 is not after 2026-01-01",
                "atLeast(70)                      | atLeast(100.5) | 7 RULE the threshold 100.5 cannot be reached or means nothing",
                "$u, \"forms.standardized\"       | $u, \"vneid.accounts\" | 7 RULE 'vneid.accounts' is no indicator that van-phong reports",
                "end >= \"2026-01-01\"            | end >= \"2031-01-01\" | 7 RULE the rule applies to no unit or group"
            })
    void refusesARuleThatMakesNoSense(String from, String to, String fault, @TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.edit(copy, FILE, from, to);

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.file() + ":" + each.line() + " " + each.code() + " "
                        + each.message().en())
                .containsExactly(FILE + ":" + fault);
    }

    @Test
    void tellsAFaultOnceThoughItShowsInEveryMonth(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        String file = "clauses/IV.2-bao-cao.drl";
        ProjectRules.write(copy, file, ProjectRules.text(copy, file).replace("byDay(13)", "byDay(29)"));

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.line() + " " + each.message().en())
                .containsExactly("7 the rule makes no sense: every month has the days 1 to 28, but not 29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atLeast(71).by(\"2030-12-31\")", "moreThan(70).by(\"2030-12-31\")"})
    void refusesASecondRuleForTheSameTarget(String demand, @TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        int line = (int) ProjectRules.text(copy, FILE).lines().count() + 2;
        ProjectRules.write(copy, FILE, ProjectRules.text(copy, FILE) + SECOND.formatted(demand));

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each ->
                        each.line() + " " + each.code() + " " + each.message().en())
                .containsExactly(line
                        + " DUPLICATE the rule demands of van-phong what the rule at clauses/I.2.a-2025-2030.drl:7 demands already;"
                        + " change that one, or drop one of them");
    }

    @Test
    void refusesARuleThatOnlyRepeatsAnother(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(
                copy, FILE, ProjectRules.text(copy, FILE) + SECOND.formatted("atLeast(70).by(\"2030-12-31\")"));

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.code() + " " + each.message().en())
                .containsExactly("DUPLICATE the rule only repeats what another rule demands already");
    }

    @Test
    void takesASecondMilestoneOfTheSameTargetOnAnotherDay(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(
                copy, FILE, ProjectRules.text(copy, FILE) + SECOND.formatted("atLeast(60).by(\"2028-12-31\")"));

        assertThat(ProjectRules.diagnostics(copy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"end <= \"2026-03-31\"", "end <= \"2026-01-31\""})
    void triesARuleThatHoldsOnlyEarlyInThePlan(String until, @TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        String text = ProjectRules.text(copy, FILE);
        ProjectRules.write(copy, FILE, text.replace("end >= \"2026-01-01\"", "end >= \"2026-01-01\", " + until));

        assertThat(ProjectRules.diagnostics(copy)).isEmpty();
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text in a clause's rule is a day, a word of the vocabulary, or the rule's own clause. */
class RuleWordsTest {

    private final Diagnostics faults = new Diagnostics();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports(\"accounts\") | reports(\"account\")             | 18:24: UNKNOWN",
                "$u, \"files.online\"  | $u, \"file.online\"              | 12:41: UNKNOWN",
                "milestone(\"I.1\"     | milestone(\"I.9\"                | 12:30: CLAUSE",
                ">= \"2023-01-01\"     | >= \"2023-02-29\"                | 10:20: VALUE",
                ">= \"2023-01-01\"     | >= \"01/01/2023\"                | 10:20: VALUE",
                "by(\"2025-12-31\")    | by(\"\")                         | 12:91: VALUE"
            })
    void refusesAnotherTextAtItsPlace(String from, String to, String place) {
        assertThat(RuleText.FINE).contains(from);

        RuleText.read(RuleText.FINE.replace(from, to), faults);

        assertThat(ProjectRules.places(faults)).containsExactly("clauses/a.drl:" + place);
    }

    @ParameterizedTest
    @CsvSource({"file.online, files.online", "acounts, accounts", "something-else,"})
    void guessesWhichWordWasMeant(String written, String meant) {
        RuleText.read(RuleText.FINE.replace("reports(\"accounts\")", "reports(\"" + written + "\")"), faults);

        assertThat(ProjectRules.first(faults).suggestion()).isEqualTo(java.util.Optional.ofNullable(meant));
    }

    @Test
    void refusesEachOfThem() {
        RuleText.read(RuleText.FINE.replace("files.online", "file.online").replace("accounts", "account"), faults);

        assertThat(ProjectRules.places(faults))
                .containsExactly(
                        "clauses/a.drl:9:24: UNKNOWN",
                        "clauses/a.drl:12:41: UNKNOWN",
                        "clauses/a.drl:18:24: UNKNOWN",
                        "clauses/a.drl:20:42: UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n    when\n", "\nwhen \n", "\n\twhen\n"})
    void checksTheWordsOfARuleWhoseConditionsStandElsewhereOnTheirLine(String when) {
        RuleText.read(RuleText.FINE.replace("\nwhen\n", when).replace("files.online\") )", "file.online\") )"), faults);

        assertThat(ProjectRules.places(faults)).containsExactly("clauses/a.drl:9:24: UNKNOWN");
    }

    @Test
    void countsLinesThatEndAsOnWindows() {
        RuleText.read(
                RuleText.FINE
                        .replace("reports(\"accounts\")", "reports(\"account\")")
                        .replace("\n", "\r\n"),
                faults);

        assertThat(ProjectRules.places(faults)).containsExactly("clauses/a.drl:18:24: UNKNOWN");
    }
}

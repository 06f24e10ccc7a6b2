package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.SmallPlan;

class RuleFileTest {

    private final Diagnostics faults = new Diagnostics();

    @Test
    void readsRulesWithTheirPlacesAndAnnotations() {
        assertThat(RuleText.read(RuleText.FINE, faults))
                .containsExactly(
                        new Rule(
                                new RuleReference("half of the files", "clauses/a.drl", 4),
                                new ClauseId("I.1"),
                                "hill",
                                List.of("office", "communes")),
                        new Rule(
                                new RuleReference("all of the accounts", "clauses/a.drl", 15),
                                new ClauseId("I.2"),
                                "office",
                                List.of()));
        assertThat(ProjectRules.places(faults)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@clause(\"I.2\")      | ''                               | 15:1: CLAUSE",
                "@clause(\"I.2\")      | @clause                          | 15:1: CLAUSE",
                "@clause(\"I.2\")      | @clause(\"I 2\")                 | 16:13: CLAUSE",
                "@clause(\"I.2\")      | @clause(\"\")                    | 15:1: CLAUSE",
                "@clause(\"I.2\")      | @clause(\"I.2\") @clause(\"I.3\") | 15:1: CLAUSE",
                "@lead(\"hill\")       | @lead(\"hills\")                 | 6:12: UNKNOWN",
                "@lead(\"hill\")       | @lead(\"accounts\")              | 6:12: UNKNOWN",
                "office, communes      | office, commune                  | 7:24: UNKNOWN",
                "package clauses       | package judgement                | 1:1: SYNTAX",
                "package clauses       | ''                               | 1:1: SYNTAX",
                "Period( end           | Period(( end                     | 10:35: SYNTAX",
                "rule \"half           | rle \"half                       | 4:1: SYNTAX"
            })
    void placesAFault(String from, String to, String place) {
        assertThat(RuleText.FINE).contains(from);

        RuleText.read(RuleText.FINE.replace(from, to), faults);

        assertThat(ProjectRules.places(faults)).containsExactly("clauses/a.drl:" + place);
    }

    @Test
    void saysOfABadAddressOnlyThatItIsBad() {
        RuleText.read(RuleText.FINE.replace("@clause(\"I.2\")", "@clause(\"I 2\")"), faults);

        assertThat(ProjectRules.messages(faults)).containsExactly("'I 2' is not a clause address");
    }

    @Test
    void offersTheUnitsAndGroupsThereAre() {
        RuleText.read(RuleText.FINE.replace("@lead(\"hill\")", "@lead(\"accounts\")"), faults);

        assertThat(ProjectRules.messages(faults))
                .containsExactly("plan.yaml has no unit or group 'accounts' (it has: communes, hill, office, river)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "// nothing yet\n"})
    void refusesAFileWithoutPackage(String text) {
        assertThat(RuleText.read(text, faults)).isEmpty();
        assertThat(ProjectRules.messages(faults)).containsExactly("the file has to start with: package clauses");
    }

    @Test
    void asksNoClauseAndNoWordOfAJudgementRule() {
        var source = new RuleFolder.SourceFile("judgement/a.drl", """
                package judgement
                import vn.plancompliance.evaluation.FigureState
                import vn.plancompliance.finding.Kind
                import function vn.plancompliance.evaluation.Verdict.*
                rule "short"
                when
                    $f : FigureState( needed, missing )
                then
                    insert( alert(Kind.FIGURE_MISSING, $f) );
                end
                """);

        assertThat(RuleFile.read(
                        source, vn.plancompliance.evaluation.Judge.LANGUAGE, Words.of(SmallPlan.vocabulary()), faults))
                .containsExactly(new Rule(new RuleReference("short", "judgement/a.drl", 5), null, "office", List.of()));
        assertThat(ProjectRules.places(faults)).isEmpty();
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.rulebook.RuleFolder.SourceFile;

class CompileFaultsTest {

    private static final String FINE = """
            package clauses

            import vn.plancompliance.plan.*
            import function vn.plancompliance.plan.Commitments.*

            rule "first"
            when
                Unit( reports("accounts") )
            then
            end

            rule "second"
            when
                $u : Unit( reports("accounts") )
                Period( end >= "2023-01-01" )
            then
                insertLogical( continuous("I.1", $u, "accounts").from("2023-01-01").atLeast(50) );
            end

            rule "third"
            when
                Period( length == 3 )
            then
            end
            """;

    private final Diagnostics faults = new Diagnostics();

    @Test
    void findsNoneInRulesThatCompile() {
        assertThat(RuleCompiler.compile(
                        List.of(new SourceFile("clauses/a.drl", FINE)),
                        RuleLanguage.CLAUSES,
                        KeptRules.inMemory(),
                        faults))
                .isPresent();
        assertThat(ProjectRules.places(faults)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Period( end    | Period( ennd   | Unable to parse left part of expression: ennd >= \"2023-01-01\"",
                "Period( end    | Perod( end     | Unable to find class: Perod",
                "atLeast(       | atLeats(       | The method atLeats(int) is undefined for the type Commitments.StartedContinuous",
                "continuous(    | continous(     | The method continous(String, Unit, String) is undefined",
                "atLeast(50)    | atLeast(\"a\") | The method atLeast(double) in the type Commitments.StartedContinuous"
                        + " is not applicable for the arguments (String)",
                "(\"I.1\", $u   | (\"I.1\", $x   | $x cannot be resolved to a variable",
                "end >= \"2023- | unit >= \"2023- | a condition cannot be read; reserved are"
                        + " unit, rule, record, with, when, not, modify, and, or",
                "end >= \"2023-01- | end >= \"2023-13- |" + " Invalid value for MonthOfYear (valid values 1 - 12): 13"
            })
    void namesTheRuleAndWhatIsWrongWithIt(String from, String to, String message) {
        assertThat(FINE).contains(from);

        compile(new SourceFile("clauses/a.drl", FINE.replace(from, to)));

        assertThat(ProjectRules.places(faults)).containsExactly("clauses/a.drl:12:1: COMPILE");
        assertThat(ProjectRules.messages(faults)).containsExactly("the rule does not compile: " + message);
    }

    @Test
    void reportsEachFaultyRuleOfEachFaultyFile() {
        compile(
                new SourceFile("clauses/a.drl", FINE.replace("length", "lenght").replace(" end >=", " ennd >=")),
                new SourceFile("clauses/b.drl", rules("fine", "length")),
                new SourceFile("clauses/c.drl", rules("faulty", "lenght")));

        assertThat(ProjectRules.places(faults))
                .containsExactly(
                        "clauses/a.drl:12:1: COMPILE", "clauses/a.drl:20:1: COMPILE", "clauses/c.drl:3:1: COMPILE");
    }

    private static String rules(String name, String field) {
        return """
                package clauses
                import vn.plancompliance.plan.Period
                rule "%s"
                when
                    Period( %s == 3 )
                then
                end
                """.formatted(name, field);
    }

    @Test
    void blamesTheFileWhereNoRuleIsToBlame() {
        compile(
                new SourceFile("clauses/a.drl", FINE),
                new SourceFile("clauses/b.drl", "package clauses\n\nfunction int number() { return \"one\"; }\n"));

        assertThat(ProjectRules.places(faults)).containsExactly("clauses/b.drl:1:1: COMPILE");
        assertThat(ProjectRules.messages(faults))
                .containsExactly("the rule does not compile: Type mismatch: cannot convert from String to int");
    }

    private void compile(SourceFile... files) {
        assertThat(RuleCompiler.compile(List.of(files), RuleLanguage.CLAUSES, KeptRules.inMemory(), faults))
                .isEmpty();
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.SmallPlan;

/** What rules can say. */
class RuleLanguageTest {

    private static final String FILE = """
            package clauses
            import vn.plancompliance.plan.*
            import function vn.plancompliance.plan.Commitments.*
            rule "A"
                @clause("I.1")
            when
                %s
            then
                insertLogical( continuous("I.1", $u, "accounts").from("2023-01-01").atLeast(62.5) );
            end
            """;

    private final Diagnostics faults = new Diagnostics();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$u : Unit( )",
                "$u : Unit( code in (\"hill\", \"river\") )",
                "$u : Unit( code not in (\"hill\", \"river\") )",
                "$u : Unit( level == Level.COMMUNE || code == \"hill\" )",
                "$u : Unit( ( reports(\"accounts\") || !reports(\"files.online\") ) && level != Level.DISTRICT )",
                "$u : Unit( this.code != \"hill\" )",
                "$u : Unit( reports(\"accounts\") == true )",
                "$u : Unit( $c : code, $c != \"hill\" )",
                "$u : UnitGroup( code == \"communes\" )",
                "$u : Unit( ) & Period( end >= \"2023-01-01\", start < \"2025-01-01\", length == 3 )",
                "$u : Unit( ) & not Occurrence( event == \"connected\", of == $u )",
                "$u : Unit( ) & exists Occurrence( event == \"connected\", of == $u, occurredOn >= \"2023-01-01\" )",
                "$u : Unit( ) & Occurrence( event == \"connected\", of == $u, dueOn == null )",
                "$u : Unit( ) & $y : PlanYear( year >= 2023, year != 2025 ) & $e : KnownEvents( ) & PlanMonth( end <= $y.end )"
            })
    void readsCompilesAndRunsNothingElse(String conditions) {
        var file = new RuleFolder.SourceFile("clauses/a.drl", FILE.formatted(conditions.replace(" & ", "\n    ")));

        RuleFile.read(file, RuleLanguage.CLAUSES, Words.of(SmallPlan.vocabulary()), faults);
        assertThat(ProjectRules.messages(faults)).isEmpty();
        assertThat(RuleCompiler.compile(List.of(file), RuleLanguage.CLAUSES, KeptRules.inMemory(), faults))
                .isPresent();
    }

    /** What stands in quotes is checked by the name of the parameter that takes it. */
    @Test
    void knowsOfEachTextThatRulesCanWriteWhichWordItIs() {
        assertThat(Stream.of(RuleLanguage.CLAUSES, Judge.LANGUAGE)
                        .flatMap(RuleLanguageTest::sayable)
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .filter(parameter -> parameter.getType() == String.class)
                        .map(parameter -> parameter.getName())
                        .filter(name -> Word.ofParameter(name).isEmpty()))
                .isEmpty();
    }

    private static Stream<Method> sayable(RuleLanguage language) {
        return Stream.of(
                        language.functions().stream(),
                        language.facts().stream().flatMap(type -> language.members(type).stream()),
                        Arrays.stream(language.sentences().getDeclaredClasses())
                                .flatMap(type -> language.members(type).stream()))
                .flatMap(methods -> methods);
    }

    @Test
    void importsWhatItSpeaksOf() {
        assertThat(RuleLanguage.CLAUSES.imports()).containsExactly("vn.plancompliance.plan.*");
        assertThat(Judge.LANGUAGE.imports())
                .containsExactly(
                        "vn.plancompliance.evaluation.FigureState",
                        "vn.plancompliance.evaluation.Filing",
                        "vn.plancompliance.evaluation.Share",
                        "vn.plancompliance.evaluation.Standing",
                        "vn.plancompliance.evaluation.TaskProgress",
                        "vn.plancompliance.finding.Kind",
                        "vn.plancompliance.finding.Status");
    }

    @Test
    void speaksOfNothingThatEveryObjectHas() {
        assertThat(Stream.of(RuleLanguage.CLAUSES, Judge.LANGUAGE)
                        .flatMap(RuleLanguageTest::sayable)
                        .map(Method::getName))
                .doesNotContain("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");
    }
}

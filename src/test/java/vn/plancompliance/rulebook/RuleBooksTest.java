package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Commits;

/** The project's own rules folder as a whole, compiled once. */
class RuleBooksTest {

    /** Section 3 of the register, by code point. */
    private static final List<String> TARGETS = List.of("""
            I.2.a/2022/4 I.2.a/2022/7a I.2.a/2022/7b I.2.a/2022/8a I.2.a/2022/8b
            I.2.a/2023-2025/10 I.2.a/2023-2025/2 I.2.a/2023-2025/3 I.2.a/2023-2025/4a I.2.a/2023-2025/4b
            I.2.a/2023-2025/5 I.2.a/2023-2025/6 I.2.a/2023-2025/7 I.2.a/2023-2025/8
            I.2.a/2023-2025/9a I.2.a/2023-2025/9b
            I.2.a/2025-2030/1 I.2.a/2025-2030/2a I.2.a/2025-2030/2b
            I.2.c/2022/1 I.2.c/2022/2 I.2.c/2023-2025/1 I.2.c/2023-2025/2a I.2.c/2023-2025/2b I.2.c/2025-2030/1
            I.2.d/2022/1a I.2.d/2022/1b I.2.d/2022/1c""".split("\\s+"));

    private static final String FORMS = "I.2.a/2025-2030/1 – 70% mẫu đơn được chuẩn hóa đến hết năm 2030";
    private static final String FORMS_FILE = "clauses/I.2.a-2025-2030.drl";

    private static RuleBook book;

    @BeforeAll
    static void compileOnce() throws BrokenRuleBook {
        book = RuleBooks.load(ProjectRules.FOLDER);
    }

    @Test
    void carriesEachTargetOfTheRegisterOnceAndTheDutyToReportOrderedAndAskedFor() {
        var commitments = Set.of(Commits.TARGET, Commits.DUTY);
        assertThat(TARGETS).hasSize(28);
        assertThat(book.rules().stream()
                        .map(Rule::clause)
                        .flatMap(Optional::stream)
                        .filter(clause -> commitments.contains(
                                book.vocabulary().clause(clause).orElseThrow().commits()))
                        .sorted()
                        .map(ClauseId::address))
                .containsExactlyElementsOf(
                        Stream.concat(TARGETS.stream(), Stream.of("III.1", "IV.1.n", "IV.2.b", "IV.2.k", "IV.2.k"))
                                .toList());
    }

    @Test
    void carriesNoClauseInAJudgementRule() {
        assertThat(book.rules())
                .filteredOn(rule -> rule.reference().file().startsWith("judgement/"))
                .isNotEmpty()
                .allMatch(rule -> rule.clause().isEmpty());
    }

    @Test
    void tellsWhereARuleStandsAndWhoLeadsItsClause() {
        String text = ProjectRules.text(ProjectRules.FOLDER, FORMS_FILE);
        int line =
                (int) text.substring(0, text.indexOf("rule \"" + FORMS)).lines().count() + 1;

        assertThat(book.rules())
                .contains(new Rule(
                        new RuleReference(FORMS, FORMS_FILE, line),
                        new ClauseId("I.2.a/2025-2030/1"),
                        "van-phong",
                        List.of("cong-an")));
    }

    @Test
    void findsARuleInItsOwnLayerAlone() {
        assertThat(book.judgementRule("Chỉ tiêu – đạt").reference().file()).isEqualTo("judgement/targets.drl");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.judgementRule(FORMS))
                .withMessage("there is no rule «" + FORMS + "»");
    }

    @Test
    void isNamedByTheContentOfItsFolder(@TempDir Path parent) throws BrokenRuleBook {
        assertThat(book.hash())
                .isEqualTo(RuleFolder.read(ProjectRules.copyTo(parent)).hash());
    }

    @Test
    void refusesTheNameOfARuleASecondTime(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        String rule = "rule \"%s\"\n    @clause(\"I.1\")\nwhen\nthen\nend\n";
        ProjectRules.write(
                copy,
                "clauses/more.drl",
                "package clauses\n" + rule.formatted("mine") + rule.formatted(FORMS) + rule.formatted("mine"));

        assertThat(ProjectRules.faults(copy))
                .containsExactly("clauses/more.drl:7:1: DUPLICATE", "clauses/more.drl:12:1: DUPLICATE");
    }

    @Test
    void reportsTheFaultsOfSeveralFilesTogetherByFile(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(copy, "judgement/figures.drl", "package judgement\nrule \"x\"\nwhenn\nthen\nend\n");
        ProjectRules.write(copy, "clauses/I.2.d.drl", "package clauses\n\nrule \"y\"\nwhen\nthen\nend\n");
        ProjectRules.write(copy, "clauses/I.2.c.drl", "package judgement\n");

        assertThat(ProjectRules.faults(copy))
                .containsExactly(
                        "clauses/I.2.c.drl:1:1: SYNTAX",
                        "clauses/I.2.d.drl:3:1: CLAUSE",
                        "judgement/figures.drl:3:1: SYNTAX");
    }

    @Test
    void reportsWhatDoesNotCompileInBothLayersTogether(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(copy, "clauses/more.drl", """
                package clauses
                rule "mine"
                    @clause("I.1")
                when
                    Perod()
                then
                end
                """);
        ProjectRules.write(copy, "judgement/more.drl", """
                package judgement

                rule "mine"
                when
                    vn.plancompliance.evaluation.FigureState( misssing )
                then
                end
                """);

        assertThat(ProjectRules.faults(copy))
                .containsExactly("clauses/more.drl:2:1: COMPILE", "judgement/more.drl:3:1: COMPILE");
    }

    @Test
    void reportsAFaultyVocabularyBeforeTheRulesThatUseIt(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(copy, "plan.yaml", "plan: [\n");
        ProjectRules.write(copy, "clauses/I.2.c.drl", "package judgement\n");

        assertThat(ProjectRules.faults(copy)).containsExactly("plan.yaml:2:1: SYNTAX");
    }
}

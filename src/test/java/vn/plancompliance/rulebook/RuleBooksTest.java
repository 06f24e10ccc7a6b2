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
import vn.plancompliance.evaluation.Judge;
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

    private static final String IMPORTS = """
            package clauses
            import vn.plancompliance.plan.*
            import function vn.plancompliance.plan.Commitments.*
            """;
    private static final String FORMS = "I.2.a/2025-2030/1 – 70% mẫu đơn được chuẩn hóa đến hết năm 2030";
    private static final String FORMS_FILE = "clauses/I.2.a-2025-2030.drl";

    private static RuleBook book;

    @BeforeAll
    static void compileOnce() throws BrokenRuleBook {
        book = RuleBooks.load(ProjectRules.FOLDER, Judge.LANGUAGE);
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
                .isEqualTo(RuleFolder.read(ProjectRules.copyTo(parent), new Diagnostics())
                        .hash());
    }

    @Test
    void refusesTheNameOfARuleASecondTime(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        String rule = """
                rule "%s"
                    @clause("I.1")
                when
                    $u : Unit( reports("vneid.accounts") )
                then
                    insertLogical( continuous("I.1", $u, "vneid.accounts").from("2023-01-01").moreThan(7) );
                end
                """;
        ProjectRules.write(
                copy,
                "clauses/more.drl",
                IMPORTS + rule.formatted("mine") + rule.formatted(FORMS) + rule.formatted("mine"));

        assertThat(ProjectRules.faults(copy))
                .containsExactly("clauses/more.drl:11:1: DUPLICATE", "clauses/more.drl:18:1: DUPLICATE");
    }

    @Test
    void reportsTheFaultsOfSeveralFilesTogetherByFile(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(copy, "judgement/figures.drl", "package judgement\nrule \"x\"\nwhenn\nthen\nend\n");
        ProjectRules.write(copy, "clauses/I.2.d.drl", IMPORTS + "rule \"y\"\nwhen\nthen\nend\n");
        ProjectRules.write(copy, "clauses/I.2.c.drl", "package judgement\n");

        assertThat(ProjectRules.faults(copy))
                .containsExactly(
                        "clauses/I.2.c.drl:1:1: SYNTAX",
                        "clauses/I.2.d.drl:4:1: CLAUSE",
                        "clauses/I.2.d.drl:4:1: RULE",
                        "clauses/I.2.d.drl:6:5: RULE",
                        "judgement/figures.drl:3:1: SYNTAX");
    }

    @Test
    void reportsWhatIsMisspeltAndWhatMakesNoSenseInSeveralFilesTogether(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.edit(copy, "clauses/I.2.c.drl", "Period( end", "Perod( end");
        ProjectRules.edit(copy, "clauses/I.2.a-2025-2030.drl", "by(\"2030-12-31\")", "by(\"2026-01-01\")");
        ProjectRules.edit(copy, "judgement/figures.drl", "needed, missing", "needed, misssing");

        assertThat(ProjectRules.faults(copy))
                .containsExactly(
                        "clauses/I.2.a-2025-2030.drl:7:1: RULE",
                        "clauses/I.2.c.drl:12:5: UNKNOWN",
                        "judgement/figures.drl:11:31: UNKNOWN");
    }

    @Test
    void reportsAFaultyVocabularyTogetherWithTheFaultsOfRules(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(copy, "plan.yaml", "plan: [\n");
        ProjectRules.write(copy, "clauses/I.2.c.drl", "package judgement\n");

        assertThat(ProjectRules.faults(copy)).containsExactly("clauses/I.2.c.drl:1:1: SYNTAX", "plan.yaml:2:1: SYNTAX");
    }
}

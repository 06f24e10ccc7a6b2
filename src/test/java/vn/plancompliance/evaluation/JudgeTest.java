package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.Intake;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.ProjectRules;
import vn.plancompliance.rulebook.RuleBooks;

class JudgeTest {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);

    @Test
    void judgesTheSameWhateverTheOrderOfTheReports() throws Exception {
        List<Report> reports = fixtures("2023-10", "2023-11", "2023-12");
        Evaluation expected = judge(reports);
        assertThat(expected.findings()).isNotEmpty();
        var random = new Random(6);
        for (int i = 0; i < 20; i++) {
            var shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, random);
            assertThat(judge(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void judgesTheSameInManyThreadsAtOnce() throws Exception {
        List<Report> reports = fixtures("2023-10", "2023-11", "2023-12");
        Evaluation expected = judge(reports);
        List<Evaluation> evaluations =
                IntStream.range(0, 200).parallel().mapToObj(i -> judge(reports)).toList();
        assertThat(evaluations).hasSize(200).allMatch(expected::equals);
    }

    @Test
    void givesEveryTargetInForceOneOutcome() throws Exception {
        var outcomes = judge(fixtures("2023-10", "2023-11", "2023-12")).outcomes();
        assertThat(outcomes).hasSize(139);
        assertThat(outcomes.stream().map(each -> each.clause() + " " + each.unit()))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesAPeriodThatThePlanDoesNotCover() {
        var none = new Reports(List.of());
        assertThatThrownBy(() -> District.JUDGE.evaluate(none, Period.parse("2031-01"), AS_OF, Scope.DISTRICT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(District.JUDGE
                        .evaluate(none, Period.parse("2030-Q4"), AS_OF, Scope.DISTRICT)
                        .outcomes())
                .isNotEmpty();
    }

    @Test
    void givesNoEvaluationWhereTheRulesDecideATargetTwice(@TempDir Path folder) throws Exception {
        Judge judge = judgeWith(folder, """
                package judgement
                import vn.plancompliance.evaluation.Standing
                import vn.plancompliance.finding.Status
                import function vn.plancompliance.evaluation.Verdict.*

                rule "second opinion"
                when
                    $s : Standing( together )
                then
                    insert( outcome(Status.MET, $s) );
                end
                """);
        assertThatThrownBy(() -> judge.evaluate(new Reports(List.of()), QUARTER, AS_OF, Scope.DISTRICT))
                .isInstanceOf(UndecidedTarget.class)
                .hasMessage(
                        "the judgement rules give 2 outcomes instead of 1 for I.2.a/2023-2025/9a district-units 2023-Q4");
    }

    @Test
    void tellsWhatIsDemandedOfAUnitAloneAndTogether() {
        var unit = District.JUDGE.rules().vocabulary().unit("tu-phap").orElseThrow();
        assertThat(District.JUDGE.demands(new Reports(List.of()), unit, Period.parse("2023-11")))
                .extracting(demand -> demand.obligation().clause() + " "
                        + demand.obligation().obligor().code())
                .containsExactly(
                        "I.2.a/2022/6 tu-phap",
                        "I.2.a/2023-2025/10 tu-phap",
                        "I.2.a/2023-2025/7 all-units",
                        "I.2.a/2023-2025/9a district-units",
                        "II.1.c tu-phap",
                        "II.1.l tu-phap",
                        "II.2.d tu-phap",
                        "IV.2.b tu-phap",
                        "IV.2.k tu-phap");
    }

    @Test
    void demandsARecurringTaskInThePeriodInWhichItIsDue() {
        var unit = District.JUDGE.rules().vocabulary().unit("thanh-tra").orElseThrow();
        assertThat(demanded(unit, "2023-11")).doesNotContain("III.1/2024");
        assertThat(demanded(unit, "2023-12")).contains("III.1/2024").doesNotContain("III.1/2025");
        assertThat(demanded(unit, "2023-Q4")).contains("III.1/2024");
        assertThat(demanded(unit, "2024-01")).doesNotContain("III.1/2024");
    }

    private static List<String> demanded(Unit unit, String period) {
        return District.JUDGE.demands(new Reports(List.of()), unit, Period.parse(period)).stream()
                .map(demand -> demand.obligation())
                .filter(TaskDuty.class::isInstance)
                .map(duty -> ((TaskDuty) duty).task())
                .toList();
    }

    private static Evaluation judge(List<Report> reports) {
        return District.JUDGE.evaluate(new Reports(reports), QUARTER, AS_OF, Scope.DISTRICT);
    }

    private static Judge judgeWith(Path folder, String judgement) throws IOException, BrokenRuleBook {
        Path copy = ProjectRules.copyTo(folder);
        Files.writeString(copy.resolve("judgement/more.drl"), judgement);
        return new Judge(RuleBooks.load(copy, Judge.LANGUAGE));
    }

    private static List<Report> fixtures(String... months) throws IOException, UnreadableFile, RefusedFile {
        var files = new ArrayList<Source>();
        for (String month : months) {
            try (Stream<Path> paths = Files.list(Path.of("fixtures", month))) {
                for (Path path : paths.toList()) {
                    files.add(new Source(path.toString(), Files.readAllBytes(path)));
                }
            }
        }
        return new Intake(District.JUDGE.rules().vocabulary()).read(files, AS_OF);
    }
}

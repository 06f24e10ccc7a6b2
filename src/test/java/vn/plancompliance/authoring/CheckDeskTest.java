package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.authoring.RuleComparison.FindingChange;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleBooks;

class CheckDeskTest {

    @TempDir
    private Path desk;

    private static Judge judge() throws BrokenRuleBook {
        return new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE));
    }

    @Test
    void handsOverEveryKindOfFindingWithAllItsReasons() throws Exception {
        Judge judge = judge();
        List<Finding> all = judge.rules().scenarios().stream()
                .map(each -> judge.evaluate(new Reports(each.reports()), each.period(), each.asOf(), each.scope()))
                .flatMap(evaluation -> evaluation.findings().stream())
                .distinct()
                .toList();
        assertThat(all).extracting(Finding::kind).contains(Kind.values());
        assertThat(all.stream()
                        .flatMap(finding -> finding.grounds().because().stream())
                        .<Object>map(Reason::getClass)
                        .distinct())
                .containsExactlyInAnyOrder((Object[]) Reason.class.getPermittedSubclasses());
        var comparison = new RuleComparison(
                List.of(),
                List.of(),
                Stream.concat(
                                all.stream().map(finding -> new FindingChange(null, finding)),
                                all.stream().map(finding -> new FindingChange(finding, null)))
                        .toList());
        var told = new PastComparison(
                List.of(YearMonth.of(2023, 11)), 0, comparison.findings().size(), comparison);
        CheckDesk.putAnswer(desk, new CheckAnswer<>(List.of(), told));
        String written = Files.readString(desk.resolve("answer.json"));
        PastComparison taken = CheckDesk.takeAnswer(desk, PastComparison.class).result();

        assertThat(taken).isEqualTo(told);
        // Units, groups and indicators are equal as soon as their codes are; what is written of them tells more.
        CheckDesk.putAnswer(desk, new CheckAnswer<>(List.of(), taken));
        assertThat(Files.readString(desk.resolve("answer.json")))
                .isEqualTo(written)
                .contains("\"code\":\"nam-da\"", "\"vi\":\"Xã Nam Đà\"")
                .doesNotContain("\"members\"", "\"reporters\"", "\"spellings\"");
    }

    @Test
    void handsOverReportsByWhichTheSameIsFound() throws Exception {
        Judge judge = judge();
        Reports reports = PastReports.read(new Assessments(judge));
        YearMonth month = YearMonth.of(2023, 11);
        Report late = reports.find("nam-da", month).orElseThrow().firstSubmittedOn(LocalDate.of(2023, 11, 20));
        var revised = new Reports(Stream.concat(
                        SentReport.all(reports).stream()
                                .map(SentReport::toReport)
                                .filter(each -> !each.unit().equals("nam-da")
                                        || !each.month().equals(month)),
                        Stream.of(late))
                .toList());
        CheckDesk.putReports(desk, SentReport.all(revised));
        Reports taken = CheckDesk.takeReports(desk);

        assertThat(taken.months()).isEqualTo(reports.months()).hasSize(7);
        for (YearMonth each : revised.months()) {
            assertThat(evaluation(judge, taken, each)).isEqualTo(evaluation(judge, revised, each));
        }
        assertThat(evaluation(judge, taken, month)).isNotEqualTo(evaluation(judge, reports, month));
    }

    private static Evaluation evaluation(Judge judge, Reports reports, YearMonth month) {
        return judge.evaluate(reports, Period.of(month), month.atEndOfMonth(), Scope.DISTRICT);
    }

    @Test
    void takesNoAnswerThatIsNone() throws Exception {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CheckDesk.takeAnswer(desk, Rehearsal.class));
        Path answer = desk.resolve("answer.json");
        for (String text : List.of(
                "",
                "[]",
                "{\"faults\": [], \"found\": {\"performances\": null, \"unproven\": []}}",
                "{\"faults\": [{\"file\": \"a\", \"line\": 0, \"column\": 1, \"code\": \"RULE\", \"message\": {}}]}")) {
            Files.writeString(answer, text);
            assertThatIllegalStateException().as(text).isThrownBy(() -> CheckDesk.takeAnswer(desk, Rehearsal.class));
        }
        try (var file = new RandomAccessFile(answer.toFile(), "rw")) {
            file.setLength(64L * 1024 * 1024 + 1);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> CheckDesk.takeAnswer(desk, Rehearsal.class))
                .withMessage("the check of rules answered without end");
    }

    @Test
    void letsNoAnswerChooseAClass() throws Exception {
        String finding = "{\"faults\": [], \"found\": {\"months\": [], \"statuses\": 0, \"findings\": 1, \"shown\": "
                + "{\"clauses\": [], \"statuses\": [], \"findings\": [{\"before\": null, \"after\": {\"is\": \"%s\"}}]}}}";
        for (String name : List.of("java.io.File", "Finding$OfTarget", "Ratio")) {
            Files.writeString(desk.resolve("answer.json"), finding.formatted(name));
            assertThatIllegalStateException()
                    .as(name)
                    .isThrownBy(() -> CheckDesk.takeAnswer(desk, PastComparison.class))
                    .withStackTraceContaining("InvalidTypeIdException");
        }
    }
}

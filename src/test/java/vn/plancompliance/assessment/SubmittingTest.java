package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Submitting.Receipt;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.ReportFilter;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.RuleBooks;

class SubmittingTest {

    private static final Instant NOW = Instant.parse("2023-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 1);
    private static final ReportFilter ALL = new ReportFilter(null, null);

    private static final Caller AN = new Caller("an", Set.of(Role.COORDINATOR), null);

    /** Statements that a file of one report takes, from the question whether it is known to what is judged of it. */
    private static final int ONE_REPORT = 14;

    private static Assessments assessments;

    @TempDir
    private Path folder;

    private TestRegister register;
    private Submitting submitting;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder);
        submitting = new Submitting(register.submissions(), register.revisions());
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private Receipt submit(String... files) throws Exception {
        return submit(Choice.of(null, null, null), files);
    }

    private Receipt submit(Choice choice, String... files) throws Exception {
        List<Submitted> submitted = IntStream.range(0, files.length)
                .mapToObj(i -> submitted(i + ".json", files[i].getBytes(StandardCharsets.UTF_8)))
                .toList();
        return submitting.submit(assessments, submitted, AN, choice, NOW, TODAY);
    }

    private static Submitted submitted(String name, byte[] content) {
        return new Submitted(new Source(name, content), new ReportFile(name, "application/json", content));
    }

    private static String report(String unit, String month, String submittedOn, String more) {
        return """
                {"unit": "%s", "period": "%s", "submittedOn": "%s", %s}""".formatted(unit, month, submittedOn, more);
    }

    private static String accounts(String month, int value) {
        return report(
                "nam-da",
                month,
                month + "-10",
                "\"measurements\": [{\"indicator\": \"vneid.accounts\", \"value\": %d}]".formatted(value));
    }

    private static Stream<String> findings(Evaluation evaluation, Kind kind) {
        return evaluation.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.unit().orElse("") + " "
                        + finding.indicator().or(finding::task).orElse("") + " " + finding.period());
    }

    private static List<String> told(List<ReportRevision> revisions) {
        return revisions.stream()
                .map(each -> each.id() + " " + each.unit() + " " + each.month() + " " + each.revision())
                .toList();
    }

    @Test
    void knowsTheEarlierFiguresOfTheUnit() throws Exception {
        assertThat(findings(submit(accounts("2023-10", 2_000)).evaluation(), Kind.FIGURE_DROPPED))
                .isEmpty();
        Receipt lower = submit(accounts("2023-11", 1_999));
        assertThat(lower.evaluation().period().label()).isEqualTo("2023-11");
        assertThat(lower.evaluation().scope()).isEqualTo(Scope.UNIT);
        assertThat(findings(lower.evaluation(), Kind.FIGURE_DROPPED)).containsExactly("nam-da vneid.accounts 2023-11");

        Receipt corrected = submit(accounts("2023-11", 2_000));
        assertThat(told(corrected.kept().revisions())).containsExactly("3 nam-da 2023-11 2");
        assertThat(findings(corrected.evaluation(), Kind.FIGURE_DROPPED)).isEmpty();
    }

    @Test
    void addsNothingByTheVerySameFileAndJudgesByWhatCounts() throws Exception {
        Receipt first = submit(accounts("2023-10", 2_000));
        submit(accounts("2023-11", 1_999));
        submit(accounts("2023-10", 1_000));
        Receipt again = submit(Choice.of("2023-11", null, null), accounts("2023-10", 2_000));

        assertThat(again.kept().isNew()).isFalse();
        assertThat(again.kept().revisions()).isEqualTo(first.kept().revisions());
        assertThat(findings(again.evaluation(), Kind.FIGURE_DROPPED)).isEmpty();
        assertThat(register.revisions().count(ALL)).isEqualTo(3);
    }

    @Test
    void tellsLatenessByTheFirstRevision() throws Exception {
        String late = "\"measurements\": []";
        String inTime = report("nam-da", "2023-11", "2023-11-05", late);
        String afterwards = report("nam-da", "2023-11", "2023-12-30", late);
        assertThat(findings(submit(inTime).evaluation(), Kind.REPORT_LATE)).isEmpty();
        assertThat(findings(submit(afterwards).evaluation(), Kind.REPORT_LATE)).isEmpty();

        String october = report("nam-da", "2023-10", "2023-12-30", late);
        String pretended = report("nam-da", "2023-10", "2023-10-05", late);
        assertThat(findings(submit(october).evaluation(), Kind.REPORT_LATE)).containsExactly("nam-da  2023-10");
        assertThat(findings(submit(pretended).evaluation(), Kind.REPORT_LATE)).containsExactly("nam-da  2023-10");
    }

    private static String started(String day) {
        return report(
                "nam-da",
                "2023-10",
                "2023-10-05",
                "\"measurements\": [], \"tasks\": [{\"task\": \"II.2.e\", \"status\": \"IN_PROGRESS\","
                        + " \"startedOn\": \"%s\"}]".formatted(day));
    }

    @Test
    void knowsTheStatusOfATaskFromTheNewestRevisionOfAnEarlierReport() throws Exception {
        submit(started("2023-06-02"));
        Receipt late = submit(report("nam-da", "2023-11", "2023-11-05", "\"measurements\": []"));
        assertThat(findings(late.evaluation(), Kind.TASK_LATE)).containsExactly("nam-da II.2.e 2023-11");

        submit(started("2023-06-01"));
        Receipt inTime = submit(report("nam-da", "2023-11", "2023-11-06", "\"measurements\": []"));
        assertThat(findings(inTime.evaluation(), Kind.TASK_LATE)).isEmpty();
    }

    @Test
    void knowsTheDayOfConnectionFromAnEarlierReport() throws Exception {
        String short9Of10 = """
                "measurements": [{"indicator": "onestop.no-paper-proof", "numerator": 9, "denominator": 10}]""";
        Receipt unconnected = submit(report("nam-da", "2023-11", "2023-11-05", short9Of10));
        assertThat(findings(unconnected.evaluation(), Kind.TARGET_MISSED)).isEmpty();

        submit(
                report(
                        "nam-da",
                        "2023-10",
                        "2023-10-05",
                        "\"measurements\": [], \"events\": [{\"event\": \"one-stop-connected\", \"occurredOn\": \"2023-11-30\"}]"));
        Receipt connected = submit(report("nam-da", "2023-11", "2023-11-06", short9Of10));
        assertThat(findings(connected.evaluation(), Kind.TARGET_MISSED))
                .containsExactly("nam-da onestop.no-paper-proof 2023-11");
    }

    @Test
    void knowsOfOneUnitTheEventsOfThePlanThatOthersRecordedAndNothingElseOfTheirs() throws Exception {
        submit(
                report(
                        "nam-da",
                        "2023-12",
                        "2023-11-30",
                        "\"measurements\": [], \"events\": [{\"event\": \"circular-data-fees\", \"occurredOn\": \"2023-03-01\","
                                + " \"dueOn\": \"2023-11-30\"}, {\"event\": \"one-stop-connected\", \"occurredOn\": \"2022-11-01\"}]"));
        Receipt overdue = submit(report(
                "tai-chinh-ke-hoach",
                "2023-11",
                "2023-11-05",
                "\"measurements\": [], \"tasks\": [{\"task\": \"II.1.b\", \"status\": \"NOT_STARTED\"}]"));

        assertThat(overdue.evaluation().scope()).isEqualTo(Scope.UNIT);
        assertThat(findings(overdue.evaluation(), Kind.TASK_OVERDUE))
                .containsExactly("tai-chinh-ke-hoach II.1.b 2023-11");
        assertThat(overdue.evaluation().findings())
                .allMatch(finding -> finding.unit().equals(Optional.of("tai-chinh-ke-hoach")));
    }

    @Test
    void judgesMoreUnitsByAllThatAnybodyReported() throws Exception {
        submit(report("thanh-tra", "2023-11", "2023-11-05", "\"measurements\": []"));
        Receipt both = submit(
                report("thong-ke", "2023-11", "2023-11-05", "\"measurements\": []"),
                report("thue", "2023-11", "2023-11-05", "\"measurements\": []"));

        assertThat(told(both.kept().revisions())).containsExactly("2 thong-ke 2023-11 1", "3 thue 2023-11 1");
        assertThat(both.evaluation().scope()).isEqualTo(Scope.DISTRICT);
        assertThat(both.evaluation().findings().stream()
                        .filter(finding -> finding.kind() == Kind.REPORT_MISSING)
                        .map(Finding::unit)
                        .flatMap(Optional::stream))
                .isNotEmpty()
                .doesNotContain("thanh-tra", "thong-ke", "thue");
    }

    @Test
    void keepsNothingOfARefusedFileOrBesideOne() {
        String fine = accounts("2023-11", 1);
        String wrong = report("nam-da", "2023-10", "2023-10-05", "\"measurements\": [], \"note\": 1");
        assertThatExceptionOfType(RefusedFile.class).isThrownBy(() -> submit(fine, wrong));
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> submit(fine, accounts("2023-11", 2)))
                .satisfies(refusal -> assertThat(refusal.faults().get(0).at()).startsWith("1.json#"));
        assertThatExceptionOfType(PeriodOutsidePlan.class)
                .isThrownBy(() -> submit(Choice.of("2031-01", null, null), fine));
        assertThat(register.revisions().count(ALL)).isZero();
    }

    private Preview preview(Caller by, String... files) throws Exception {
        List<Submitted> submitted = IntStream.range(0, files.length)
                .mapToObj(i -> submitted(i + ".json", files[i].getBytes(StandardCharsets.UTF_8)))
                .toList();
        return submitting.preview(assessments, submitted, by, Choice.ofNothing(), TODAY);
    }

    @Test
    void foretellsExactlyWhatComesOfHandingInAndKeepsNothing() throws Exception {
        submit(accounts("2023-10", 2_000));
        submit(report("nam-da", "2023-11", "2023-11-30", "\"measurements\": []"));
        String file = accounts("2023-11", 1_999);

        Preview preview = preview(AN, file);
        assertThat(register.revisions().count(ALL)).isEqualTo(2);
        assertThat(preview.known()).isEmpty();
        assertThat(preview.coming()).hasSize(1);
        assertThat(preview.coming().get(0).replaced().submittedOn()).isEqualTo("2023-11-30");
        assertThat(findings(preview.assessed().evaluation(), Kind.FIGURE_DROPPED))
                .containsExactly("nam-da vneid.accounts 2023-11");
        assertThat(findings(preview.assessed().evaluation(), Kind.REPORT_LATE)).containsExactly("nam-da  2023-11");

        assertThat(submit(file).evaluation()).isEqualTo(preview.assessed().evaluation());
        assertThat(preview.assessed().runs().stream().map(run -> run.outcome()))
                .containsExactlyElementsOf(preview.assessed().evaluation().outcomes());
    }

    @Test
    void foretellsThatTheVerySameFileAddsNothing() throws Exception {
        submit(accounts("2023-10", 2_000));
        Preview again = preview(AN, accounts("2023-10", 2_000));
        assertThat(again.coming()).isEmpty();
        assertThat(told(again.known())).containsExactly("1 nam-da 2023-10 1");
        assertThat(again.assessed().evaluation().period().label()).isEqualTo("2023-10");
    }

    @Test
    void foretellsOfSeveralUnitsByAllThatAnybodyReported() throws Exception {
        submit(report("thanh-tra", "2023-11", "2023-11-05", "\"measurements\": []"));
        String both = "[" + report("thong-ke", "2023-11", "2023-11-05", "\"measurements\": []") + ","
                + report("thue", "2023-11", "2023-11-05", "\"measurements\": []") + "]";
        Preview preview = preview(AN, both);
        assertThat(preview.assessed().evaluation().scope()).isEqualTo(Scope.DISTRICT);
        assertThat(submit(both).evaluation()).isEqualTo(preview.assessed().evaluation());
    }

    @Test
    void foretellsNobodyWhatHeMayNotHandIn() throws Exception {
        var reporter = new Caller("binh", Set.of(Role.REPORTER), "thue");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> preview(reporter, accounts("2023-10", 2_000)));
        assertThat(preview(reporter, report("thue", "2023-11", "2023-11-05", "\"measurements\": []"))
                        .coming())
                .hasSize(1);
    }

    @Test
    void tellsWhatAReportLeavesOutOfWhatCounts() throws Exception {
        submit(accounts("2023-11", 2_000));
        Preview.Coming same =
                preview(AN, accounts("2023-11", 2_000) + " ").coming().get(0);
        assertThat(same.isUnchanged()).isTrue();
        assertThat(same.dropped()).isEmpty();
        Preview.Coming less = preview(AN, report("nam-da", "2023-11", "2023-11-11", "\"measurements\": []"))
                .coming()
                .get(0);
        assertThat(less.isUnchanged()).isFalse();
        assertThat(less.dropped()).containsExactly("vneid.accounts");
        Preview.Coming first = preview(AN, accounts("2023-12", 1)).coming().get(0);
        assertThat(first.replaced()).isNull();
        assertThat(first.isUnchanged()).isFalse();
        assertThat(first.dropped()).isEmpty();
    }

    @Test
    void assessesWhatWasHandedInByWhatCountsNow() throws Exception {
        submit(accounts("2023-10", 2_000));
        Receipt lower = submit(accounts("2023-11", 1_999));
        submit(accounts("2023-11", 2_000));
        Evaluation now = submitting
                .assessed(assessments, lower.kept().revisions(), TODAY)
                .evaluation();
        assertThat(now.period().label()).isEqualTo("2023-11");
        assertThat(now.scope()).isEqualTo(Scope.UNIT);
        assertThat(findings(now, Kind.FIGURE_DROPPED)).isEmpty();
    }

    @Test
    void asksTheDatabaseAsOftenHoweverMuchIsKept() throws Exception {
        int first = statements(accounts("2023-01", 100));
        for (int month = 2; month < 12; month++) {
            submit(accounts("2023-%02d".formatted(month), 100 + month));
        }

        assertThat(statements(accounts("2023-12", 200))).isEqualTo(first).isEqualTo(ONE_REPORT);
    }

    @Test
    void asksTheDatabaseThriceForEachFurtherReportOfAFile() throws Exception {
        String three = IntStream.of(1, 2, 3)
                .mapToObj(month -> accounts("2023-0" + month, month))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(statements(three)).isEqualTo(ONE_REPORT + 3 * 2);
    }

    private int statements(String file) throws Exception {
        return register.statements().of(() -> submit(file));
    }
}

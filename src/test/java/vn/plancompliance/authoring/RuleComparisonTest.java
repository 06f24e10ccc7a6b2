package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.authoring.RuleComparison.ClauseChange;
import vn.plancompliance.authoring.RuleComparison.Demanded;
import vn.plancompliance.authoring.RuleComparison.StatusChange;
import vn.plancompliance.finding.Status;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.ProjectRules;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.SmallRules;

class RuleComparisonTest {

    private static final String FORMS = "I.2.a/2023-2025/6";
    private static final String FILE = "clauses/I.2.a-2023-2025.drl";
    private static final String OFFICE = """
            [{"unit": "van-phong", "period": "2025-11", "submittedOn": "2025-11-10", "measurements": [
                {"indicator": "forms.standardized", "numerator": 90, "denominator": 180}]},
             {"unit": "van-phong", "period": "2025-12", "submittedOn": "2025-12-14", "measurements": [
                {"indicator": "forms.standardized", "numerator": 90, "denominator": 180}]}]
            """;

    private static RuleBookInForce old;
    private static Reports reports;

    @BeforeAll
    static void open() throws Exception {
        old = RuleBookInForce.open(Path.of("rules"));
        reports = old.assessments()
                .read(List.of(new Source("", OFFICE.getBytes(StandardCharsets.UTF_8))), LocalDate.EPOCH);
    }

    private static RuleComparison changed(Path parent, String file, String from, String to) throws Exception {
        Path copy = ProjectRules.copyTo(parent);
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(file), text.replace(from, to));
        return old.compare(RuleBookInForce.open(copy), reports, () -> {});
    }

    @Test
    void findsNoDifferenceBetweenARuleBookAndItself() {
        var months = new AtomicInteger();
        assertThat(old.compare(old, reports, months::incrementAndGet).isSame()).isTrue();
        assertThat(months).hasValue(2);
    }

    @Test
    void findsNoDifferenceInWordsThatDecideNothing(@TempDir Path parent) throws Exception {
        assertThat(changed(parent, FILE, "50% mẫu đơn được chuẩn hóa đến", "nửa số mẫu đơn được chuẩn hóa đến")
                        .isSame())
                .isTrue();
    }

    @Test
    void tellsWhichClausesDemandWhatElse(@TempDir Path parent) throws Exception {
        RuleComparison comparison = changed(
                parent,
                FILE,
                "forms.standardized\").from(\"2023-01-01\").atLeast(50)",
                "forms.standardized\").from(\"2023-01-01\").atLeast(55)");
        assertThat(comparison.clauses())
                .containsExactly(new ClauseChange(
                        new ClauseId(FORMS),
                        List.of(new Demanded(
                                "van-phong", "forms.standardized AT_LEAST 50 from 2023-01-01 by 2025-12-31")),
                        List.of(new Demanded(
                                "van-phong", "forms.standardized AT_LEAST 55 from 2023-01-01 by 2025-12-31"))));
    }

    @Test
    void tellsWhichTargetsStandOtherwiseAndWhichFindingsAppear(@TempDir Path parent) throws Exception {
        RuleComparison comparison = changed(
                parent,
                FILE,
                "forms.standardized\").from(\"2023-01-01\").atLeast(50)",
                "forms.standardized\").from(\"2023-01-01\").atLeast(55)");
        assertThat(comparison.statuses())
                .containsExactly(
                        change("2025-11", Status.MET, Status.BEHIND_PACE),
                        change("2025-12", Status.MET, Status.MISSED));
        assertThat(comparison.findings())
                .extracting(
                        each -> each.before() == null,
                        each -> each.after().kind().name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "TARGET_BEHIND_PACE"),
                        org.assertj.core.groups.Tuple.tuple(true, "TARGET_MISSED"));
    }

    private static StatusChange change(String month, Status before, Status after) {
        return new StatusChange(FORMS, "van-phong", Period.parse(month), before, after);
    }

    @Test
    void tellsWhichFindingsVanish(@TempDir Path parent) throws Exception {
        RuleComparison comparison = changed(parent, "clauses/IV.2-bao-cao.drl", "byDay(13)", "byDay(14)");
        assertThat(comparison.statuses()).isEmpty();
        assertThat(comparison.findings())
                .filteredOn(each -> each.after() == null)
                .extracting(each -> each.before().kind() + " " + each.before().period())
                .containsExactly("REPORT_LATE 2025-12");
    }

    @Test
    void tellsWhichFindingsChangeTheirFigures(@TempDir Path parent) throws Exception {
        RuleComparison comparison = changed(parent, "clauses/I.2.a-2022.drl", "atLeast(20)", "atLeast(25)");
        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.clauses())
                .extracting(each -> each.clause().address())
                .containsExactly("I.2.a/2022/7b");
        RuleComparison later = changed(
                Files.createDirectory(parent.resolve("2")),
                "clauses/II.2-dich-vu-cong.drl",
                "2023-12-31",
                "2024-01-31");
        assertThat(later.findings())
                .extracting(each ->
                        each.before().task().orElse("") + " " + each.after().kind())
                .containsOnly("II.2.m TASK_UNREPORTED");
    }

    @Test
    void tellsThatATargetIsNoLongerDemanded(@TempDir Path parent) throws IOException, Exception {
        RuleComparison comparison = changed(
                parent,
                FILE,
                "$u : Unit( reports(\"forms.standardized\") )\n    Period( end >= \"2023-01-01\" )",
                "$u : Unit( reports(\"forms.standardized\") )\n    Period( end >= \"2023-01-01\", end <= \"2025-11-30\" )");
        assertThat(comparison.statuses()).containsExactly(change("2025-12", Status.MET, null));
    }

    @Test
    void leavesOutTheMonthsThatOneOfThePlansDoesNotCover(@TempDir Path parent) throws Exception {
        var texts = SmallRules.texts(200, 200);
        RuleBookInForce longer = small(Files.createDirectory(parent.resolve("longer")), SmallRules.atLeast(100));
        texts.computeIfPresent("plan.yaml", (name, text) -> text.replace("end: 2030-12-31", "end: 2025-11-30"));
        RuleBookInForce shorter = small(Files.createDirectory(parent.resolve("shorter")), SmallRules.files(texts));
        Reports sent = longer.assessments()
                .read(List.of(new Source("", """
                [{"unit": "hill", "period": "2025-11", "measurements": [{"indicator": "accounts", "value": 150}]},
                 {"unit": "hill", "period": "2025-12", "measurements": [{"indicator": "accounts", "value": 150}]}]
                """.getBytes(StandardCharsets.UTF_8))), LocalDate.EPOCH);

        assertThat(longer.compare(shorter, sent, () -> {}).statuses())
                .containsExactly(new StatusChange("I.1", "hill", Period.parse("2025-11"), Status.MET, Status.MISSED));
        assertThat(shorter.compare(longer, sent, () -> {}).statuses())
                .containsExactly(new StatusChange("I.1", "hill", Period.parse("2025-11"), Status.MISSED, Status.MET));
    }

    private static RuleBookInForce small(Path folder, RuleFiles files) throws Exception {
        files.writeTo(folder);
        return RuleBookInForce.open(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan.yaml | tan-an: 120.5, | tan-an: 121, | CT.1/2026 | tan-an | revenue.digital AT_LEAST 120.5 from 2026-01-01 by 2026-12-31 | revenue.digital AT_LEAST 121 from 2026-01-01 by 2026-12-31",
                "clauses/CT-chi-tieu.drl | .startingAt(6.5).atMost(2) | .startingAt(6).atMost(2) | CT.4/a | xa-phuong | files.late AT_MOST 2 from 2026-01-01 starting at 6.5 by 2027-06-30 | files.late AT_MOST 2 from 2026-01-01 starting at 6 by 2027-06-30",
                "clauses/CT-chi-tieu.drl | .lessThan(1.5) | .atMost(1.5) | CT.8 | hanh-chinh-cong | handling.days LESS_THAN 1.5 from 2026-01-01 starting at 3.25 by 2026-12-31 | handling.days AT_MOST 1.5 from 2026-01-01 starting at 3.25 by 2026-12-31"
            })
    void tellsAmountsCeilingsAndTheStartOfAPace(
            String file,
            String from,
            String to,
            String clause,
            String obligor,
            String before,
            String after,
            @TempDir Path parent)
            throws Exception {
        RuleBookInForce province = RuleBookInForce.open(ProjectRules.PROVINCE);
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(file), text.replace(from, to));
        Reports sent = province.assessments()
                .read(
                        List.of(new Source(
                                "",
                                "{\"unit\": \"tan-an\", \"period\": \"2026-06\", \"measurements\": []}"
                                        .getBytes(StandardCharsets.UTF_8))),
                        LocalDate.EPOCH);

        assertThat(province.compare(RuleBookInForce.open(copy), sent, () -> {}).clauses())
                .containsExactly(new ClauseChange(
                        new ClauseId(clause),
                        List.of(new Demanded(obligor, before)),
                        List.of(new Demanded(obligor, after))));
    }
}

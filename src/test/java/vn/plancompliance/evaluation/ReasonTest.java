package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.evaluation.District.count;
import static vn.plancompliance.evaluation.District.ratio;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;

/** Why a finding was made. */
class ReasonTest {

    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);

    @Test
    void leadsFromTheFiguresOverTheClauseToTheJudgement() {
        Finding finding = only(
                Kind.TARGET_MISSED,
                new District()
                        .report("nam-da", "2023-10", ratio("onestop.eid-issued", 8, 9))
                        .report("nam-da", "2023-12", ratio("onestop.eid-issued", 9, 9))
                        .unit("2023-Q4"));
        var clause = finding.grounds().rule();
        assertThat(clause.name())
                .isEqualTo("I.2.a/2022/8a – 100% người dân chưa có được cấp định danh điện tử tại một cửa");
        assertThat(finding.grounds().because())
                .containsExactly(
                        told(OCTOBER, Figure.Ratio.of(8, 9)),
                        told(DECEMBER, Figure.Ratio.of(9, 9)),
                        new Reason.ReportNotReceived("nam-da", YearMonth.of(2023, 11)),
                        new Reason.AddedUp("onestop.eid-issued", 2, Figure.Ratio.of(17, 18)),
                        new Reason.Demanded(new ClauseId("I.2.a/2022/8a"), clause),
                        new Reason.Concluded(judgement(
                                "Chỉ tiêu – chưa đạt dù số liệu chưa đủ tháng: phần đã có không thể bù lại")));
    }

    private static Reason told(YearMonth month, Figure figure) {
        return new Reason.FigureReported("nam-da", month, month.atDay(10), "onestop.eid-issued", figure);
    }

    @Test
    void explainsThePaceByItsBaseAndDays() {
        Finding finding = only(
                Kind.TARGET_BEHIND_PACE,
                new District()
                        .report("van-phong", "2026-01", ratio("forms.standardized", 50, 100))
                        .unit("2026-01"));
        var expected = BigFraction.of(50).add(BigFraction.of(20).multiply(30).divide(1825));
        assertThat(finding.grounds().because())
                .contains(new Reason.ExpectedByNow(
                        target(finding),
                        BigDecimal.valueOf(50),
                        new ClauseId("I.2.a/2023-2025/6"),
                        30,
                        1825,
                        expected));
        assertThat(target(finding).clause()).isEqualTo(new ClauseId("I.2.a/2025-2030/1"));
        assertThat(((Finding.OfTarget) finding).expected()).isEqualTo(expected);
    }

    @Test
    void namesTheEventOnWhichAClauseDepends() {
        Finding finding = only(
                Kind.TARGET_MISSED,
                new District()
                        .reportConnected("2023-11-02", "nam-da", "2023-11", ratio("onestop.no-paper-proof", 9, 10))
                        .unit("2023-11"));
        assertThat(finding.grounds().because())
                .contains(new Reason.EventOccurred("one-stop-connected", LocalDate.of(2023, 11, 2), null));
        assertThat(((Finding.OfTarget) finding).target().from()).isEqualTo(LocalDate.of(2023, 11, 2));
    }

    @Test
    void namesTheLeadOfTheClauseAndItsPartners() {
        Finding tax = only(
                Kind.TARGET_MISSED,
                new District()
                        .report("thue", "2023-11", ratio("tax.no-redeclaration", 37, 38))
                        .unit("2023-11"));
        assertThat(tax.grounds().lead()).isEqualTo("thue");
        assertThat(tax.grounds().partners()).containsExactly("cong-an");
        Finding eid = only(
                Kind.TARGET_MISSED,
                new District()
                        .report("nam-da", "2023-11", ratio("onestop.eid-issued", 1, 2))
                        .unit("2023-11"));
        assertThat(eid.grounds().lead()).isEqualTo("cong-an");
    }

    @Test
    void showsADropBesideTheEarlierFigure() {
        Finding finding = only(
                Kind.FIGURE_DROPPED,
                new District()
                        .report("nam-da", "2023-10", count("vneid.accounts", 100))
                        .report("nam-da", "2023-12", count("vneid.accounts", 90))
                        .unit("2023-12"));
        assertThat(((Finding.OfFigure) finding).observed()).isEqualTo(Figure.Count.of(90));
        assertThat(((Finding.OfFigure) finding).earlier()).isEqualTo(Figure.Count.of(100));
        assertThat(finding.grounds().rule()).isEqualTo(judgement("Số liệu – giảm so với lần báo cáo trước"));
        assertThat(finding.grounds().because()).hasSize(3);
    }

    @Test
    void pointsToTheLineOnWhichTheRuleStands() throws IOException {
        Evaluation evaluation = new District().district("2025-12");
        for (Finding finding : evaluation.findings()) {
            RuleReference rule = finding.grounds().rule();
            List<String> lines = Files.readAllLines(Path.of("rules", rule.file()));
            assertThat(lines.get(rule.line() - 1)).isEqualTo("rule \"" + rule.name() + "\"");
        }
    }

    private static Target target(Finding finding) {
        return ((Finding.OfTarget) finding).target();
    }

    private static Finding only(Kind kind, Evaluation evaluation) {
        return evaluation.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .reduce((one, other) -> {
                    throw new AssertionError("two findings: " + one + " and " + other);
                })
                .orElseThrow();
    }

    private static RuleReference judgement(String name) {
        return District.JUDGE.rules().judgementRule(name).reference();
    }
}

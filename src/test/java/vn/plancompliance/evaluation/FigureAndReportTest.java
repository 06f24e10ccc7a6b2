package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.evaluation.District.count;
import static vn.plancompliance.evaluation.District.ratio;
import static vn.plancompliance.evaluation.District.told;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.finding.Evaluation;

/** What is said of figures and reports, whatever the targets. */
class FigureAndReportTest {

    @Test
    void missesOnlyFiguresThatAnObligationInForceNeeds() {
        Evaluation evaluation = new District().report("thue", "2022-12").unit("2022-12");
        assertThat(told(evaluation)).containsExactly("ALERT FIGURE_MISSING - thue 2022-12 tax.no-redeclaration");
        assertThat(told(new District().report("van-phong", "2022-12").unit("2022-12")))
                .containsExactly("ALERT FIGURE_MISSING - van-phong 2022-12 onestop.eid-issued");
    }

    @Test
    void missesAStockInAQuarterOnlyIfNoMonthHasIt() {
        var once = new District()
                .report("thue", "2023-10")
                .report("cong-an", "2023-10", count("services.essential-reengineered", 20))
                .report("cong-an", "2023-12");
        assertThat(told(once.unit("2023-Q4")))
                .noneMatch(finding -> finding.contains("FIGURE_MISSING - cong-an 2023-Q4 services.essential"))
                .contains("ALERT FIGURE_MISSING - cong-an 2023-Q4 services.mps-reengineered");
    }

    @Test
    void findsNothingWrongWithAnImpossibleFigureThatNobodyNeeds() {
        Evaluation evaluation = new District()
                .report("nam-xuan", "2022-12", ratio("results.stored-electronically", 137, 131))
                .unit("2022-12");
        assertThat(told(evaluation)).noneMatch(finding -> finding.contains("results.stored-electronically"));
    }

    @Test
    void findsAStockLowerThanInTheNewestEarlierMonthThatHasIt() {
        var district = new District()
                .report("nam-da", "2023-09", count("vneid.accounts", 100))
                .report("nam-da", "2023-10", count("vneid.accounts", 90))
                .report("nam-da", "2023-11")
                .report("nam-da", "2023-12", count("vneid.accounts", 89));
        String dropped = "ALERT FIGURE_DROPPED - nam-da %s vneid.accounts";
        assertThat(told(district.unit("2023-10"))).contains(dropped.formatted("2023-10"));
        assertThat(told(district.unit("2023-11"))).doesNotContain(dropped.formatted("2023-11"));
        assertThat(told(district.unit("2023-12"))).contains(dropped.formatted("2023-12"));
        assertThat(told(district.unit("2023-Q4"))).contains(dropped.formatted("2023-Q4"));
        assertThat(told(district.unit("2023-09"))).doesNotContain(dropped.formatted("2023-09"));
    }

    @Test
    void findsNoDropInAFlowOrInAStockThatStays() {
        var district = new District()
                .report("nam-da", "2023-10", ratio("onestop.eid-issued", 9, 9), count("vneid.accounts", 5))
                .report("nam-da", "2023-11", ratio("onestop.eid-issued", 1, 1), count("vneid.accounts", 5));
        assertThat(told(district.unit("2023-11"))).noneMatch(finding -> finding.contains("DROPPED"));
    }

    @ParameterizedTest
    @CsvSource({"2023-11-12, false", "2023-11-13, false", "2023-11-14, true", "2024-03-01, true"})
    void findsAReportLateFromTheFourteenthOn(String day, boolean late) {
        var evaluation = new District()
                .reportSentOn(LocalDate.parse(day), "thanh-tra", "2023-11")
                .unit("2023-11");
        assertThat(told(evaluation).contains("ALERT REPORT_LATE IV.2.k thanh-tra 2023-11 -"))
                .isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"2023-11-12, false", "2023-11-13, false", "2023-11-14, true"})
    void findsAReportMissingOnlyAfterItsDueDay(String asOf, boolean missing) {
        assertThat(told(new District().district("2023-11", asOf))
                        .contains("VIOLATION REPORT_MISSING IV.2.k thanh-tra 2023-11 -"))
                .isEqualTo(missing);
    }

    @Test
    void onlyAlertsToAReportThatThePlanMerelyAsksFor() {
        assertThat(told(new District().district("2023-11")))
                .filteredOn(finding -> finding.contains(" REPORT_") && finding.contains("vien-kiem-sat"))
                .containsExactly("ALERT REPORT_MISSING IV.2.k vien-kiem-sat 2023-11 -");
    }

    @Test
    void findsEachMissingMonthOfAQuarterByItself() {
        var evaluation = new District().report("thanh-tra", "2023-11").district("2023-Q4");
        assertThat(told(evaluation))
                .filteredOn(finding -> finding.contains(" REPORT_") && finding.contains("thanh-tra"))
                .containsExactly(
                        "VIOLATION REPORT_MISSING IV.2.k thanh-tra 2023-10 -",
                        "VIOLATION REPORT_MISSING IV.2.k thanh-tra 2023-12 -");
    }

    @Test
    void asksForNoReportBeforeMay2022() {
        assertThat(told(new District().district("2022-04", "2022-12-31")))
                .noneMatch(finding -> finding.contains(" REPORT_"));
        assertThat(told(new District().district("2022-Q2", "2022-12-31")))
                .filteredOn(finding -> finding.contains(" REPORT_") && finding.contains("thanh-tra"))
                .containsExactly(
                        "VIOLATION REPORT_MISSING IV.2.k thanh-tra 2022-05 -",
                        "VIOLATION REPORT_MISSING IV.2.k thanh-tra 2022-06 -");
    }

    @Test
    void missesNoReportInTheScopeOfAUnit() {
        var evaluation = new District().report("thanh-tra", "2023-10").unit("2023-11");
        assertThat(told(evaluation)).isEmpty();
    }
}

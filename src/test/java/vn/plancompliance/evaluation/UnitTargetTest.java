package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.evaluation.District.count;
import static vn.plancompliance.evaluation.District.ratio;
import static vn.plancompliance.evaluation.District.statuses;
import static vn.plancompliance.evaluation.District.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.reporting.Measurement;

/** Targets judged for one unit. */
class UnitTargetTest {

    private static final String EID = "onestop.eid-issued";
    private static final String EID_CLAUSE = "I.2.a/2022/8a";

    @Test
    void missesAContinuousTargetByTheCasesThatAreShort() {
        var evaluation =
                new District().report("nam-da", "2023-11", ratio(EID, 118, 120)).unit("2023-11");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da MISSED");
        assertThat(told(evaluation))
                .contains("VIOLATION TARGET_MISSED I.2.a/2022/8a nam-da 2023-11 onestop.eid-issued missing 2");
    }

    @Test
    void doesNotRoundNearlyAllUpToAll() {
        var evaluation = new District()
                .report("nam-da", "2023-11", ratio(EID, 999_999_999_999L, 1_000_000_000_000L))
                .unit("2023-11");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da MISSED");
    }

    @Test
    void doesNotApplyWhereNobodyWasConcerned() {
        var evaluation =
                new District().report("nam-da", "2023-11", ratio(EID, 0, 0)).unit("2023-11");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da NOT_APPLICABLE");
        assertThat(told(evaluation)).noneMatch(finding -> finding.contains(EID));
    }

    @Test
    void isUndeterminedByAnImpossibleFigureEvenWithoutCases() {
        var evaluation =
                new District().report("nam-da", "2023-11", ratio(EID, 2, 0)).unit("2023-11");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da UNDETERMINED");
        assertThat(told(evaluation)).contains("ALERT FIGURE_INVALID - nam-da 2023-11 onestop.eid-issued");
    }

    @Test
    void isUndeterminedWithoutReportAndThenNoFigureIsMissed() {
        var evaluation =
                new District().report("nam-da", "2023-10", ratio(EID, 1, 1)).unit("2023-11");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da UNDETERMINED");
        assertThat(told(evaluation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11, 17, BEHIND_PACE",
        "2022-11, 18, ON_PACE",
        "2022-12, 19, MISSED",
        "2022-12, 20, MET",
        "2023-01, 19, MISSED",
        "2022-11, 20, MET"
    })
    void holdsAMilestoneFromItsDueDayOn(String month, long simplified, String status) {
        var evaluation = new District()
                .report("cong-an", month, count("services.essential-reengineered", simplified))
                .unit(month);
        assertThat(statuses(evaluation, "I.2.a/2022/7b")).containsExactly("cong-an " + status);
    }

    @ParameterizedTest
    // 2023-01-01 to 2025-12-31 are 1095 days; at the end of October 2023 303 of them have gone.
    @CsvSource({"303, 1095, ON_PACE", "302, 1095, BEHIND_PACE", "1095, 1095, MET", "101, 365, ON_PACE"})
    void comparesAMilestoneNotYetDueWithItsExactPace(long online, long eligible, String status) {
        var evaluation = new District()
                .report("van-phong", "2023-10", ratio("procedures.online-level4", online, eligible))
                .unit("2023-10");
        assertThat(statuses(evaluation, "I.2.a/2023-2025/2")).containsExactly("van-phong " + status);
    }

    @Test
    void alertsToTheGapToThePaceNotToTheThreshold() {
        var evaluation = new District()
                .report("van-phong", "2023-11", ratio("procedures.online-level4", 110, 365))
                .unit("2023-11");
        assertThat(told(evaluation))
                .contains(
                        "ALERT TARGET_BEHIND_PACE I.2.a/2023-2025/2 van-phong 2023-11 procedures.online-level4 missing 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11, I.2.a/2023-2025/6, MET",
        "2025-12, I.2.a/2023-2025/6, MET",
        "2026-01, I.2.a/2023-2025/6, MET",
        "2030-11, I.2.a/2023-2025/6, MET",
        "2026-01, I.2.a/2025-2030/1, BEHIND_PACE",
        "2030-12, I.2.a/2025-2030/1, MISSED"
    })
    void keepsAnEarlierMilestoneAsFloorUntilTheLaterOneFallsDue(String month, String clause, String status) {
        var evaluation = new District()
                .report("van-phong", month, ratio("forms.standardized", 50, 100))
                .unit(month);
        assertThat(statuses(evaluation, clause)).containsExactly("van-phong " + status);
    }

    @Test
    void dropsTheEarlierMilestoneOnceTheLaterOneHasFallenDue() {
        var evaluation = new District()
                .report("van-phong", "2030-12", ratio("forms.standardized", 70, 100))
                .unit("2030-12");
        assertThat(statuses(evaluation, "I.2.a/2023-2025/6")).isEmpty();
        assertThat(statuses(evaluation, "I.2.a/2025-2030/1")).containsExactly("van-phong MET");
    }

    @Test
    void startsThePaceOfALaterMilestoneFromTheEarlierThreshold() {
        // 50 + 20 * 30 / 1825 percent of 1825 forms is 918.5 by the end of January 2026.
        assertThat(statusOfForms(919)).containsExactly("van-phong ON_PACE");
        assertThat(statusOfForms(918)).containsExactly("van-phong BEHIND_PACE");
    }

    private static java.util.List<String> statusOfForms(long standardized) {
        var evaluation = new District()
                .report("van-phong", "2026-01", ratio("forms.standardized", standardized, 1825))
                .unit("2026-01");
        return statuses(evaluation, "I.2.a/2025-2030/1");
    }

    @ParameterizedTest
    @CsvSource({"2023-11-30, 1", "2023-12-01, 0", "2022-04-20, 1"})
    void asksForNoPapersOnlyWhereTheCounterIsConnected(String connectedOn, int targets) {
        var evaluation = new District()
                .reportConnected(connectedOn, "nam-da", "2023-11", ratio("onestop.no-paper-proof", 9, 10))
                .unit("2023-11");
        assertThat(statuses(evaluation, "I.2.a/2022/8b")).hasSize(targets);
    }

    @Test
    void countsTheEarliestDayOnWhichAConnectionWasRecorded() {
        var evaluation = new District()
                .reportConnected("2023-11-20", "nam-da", "2023-11", ratio("onestop.no-paper-proof", 9, 10))
                .reportConnected("2023-10-20", "nam-da", "2023-12")
                .unit("2023-10");
        assertThat(statuses(evaluation, "I.2.a/2022/8b")).containsExactly("nam-da UNDETERMINED");
    }

    @Test
    void addsUpTheMonthsOfAQuarter() {
        var evaluation = quarter(ratio(EID, 9, 10), ratio(EID, 10, 10), ratio(EID, 10, 10))
                .unit("2023-Q4");
        assertThat(told(evaluation))
                .contains("VIOLATION TARGET_MISSED I.2.a/2022/8a nam-da 2023-Q4 onestop.eid-issued missing 1");
    }

    @Test
    void isUndeterminedInAQuarterWithAMonthLackingAsLongAsNothingIsShort() {
        var evaluation = new District()
                .report("nam-da", "2023-10", ratio(EID, 9, 9))
                .report("nam-da", "2023-12", ratio(EID, 9, 9))
                .unit("2023-Q4");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da UNDETERMINED");
    }

    @Test
    void isMissedInAQuarterWithAMonthLackingOnceACaseIsShort() {
        var evaluation = new District()
                .report("nam-da", "2023-10", ratio(EID, 8, 9))
                .report("nam-da", "2023-12", ratio(EID, 9, 9))
                .unit("2023-Q4");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da MISSED");
        assertThat(told(evaluation))
                .contains("VIOLATION TARGET_MISSED I.2.a/2022/8a nam-da 2023-Q4 onestop.eid-issued missing 1");
    }

    @Test
    void staysUndeterminedInAnIncompleteQuarterBeforeAMilestoneIsDue() {
        var evaluation = new District()
                .report("nam-da", "2023-10", ratio("onestop.authenticated", 1, 9))
                .unit("2023-Q4");
        assertThat(statuses(evaluation, "I.2.a/2023-2025/4a")).containsExactly("nam-da UNDETERMINED");
    }

    @Test
    void takesTheNewestMonthOfAStockForAQuarter() {
        var evaluation = new District()
                .report("nam-da", "2023-10", ratio("residents.chip-card", 99, 100))
                .report("nam-da", "2023-11", ratio("residents.chip-card", 100, 100))
                .report("nam-da", "2023-12")
                .unit("2023-Q4");
        assertThat(statuses(evaluation, "I.2.d/2022/1c")).containsExactly("nam-da MET");
    }

    @Test
    void owesNoReportBeforeTheFirstReportMonth() {
        var evaluation = new District()
                .report("nam-da", "2022-05", ratio(EID, 1, 1))
                .report("nam-da", "2022-06", ratio(EID, 1, 1))
                .unit("2022-Q2");
        assertThat(statuses(evaluation, EID_CLAUSE)).containsExactly("nam-da MET");
    }

    private static District quarter(Measurement october, Measurement november, Measurement december) {
        return new District()
                .report("nam-da", "2023-10", october)
                .report("nam-da", "2023-11", november)
                .report("nam-da", "2023-12", december);
    }
}

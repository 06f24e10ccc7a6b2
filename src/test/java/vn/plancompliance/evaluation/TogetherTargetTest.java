package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.evaluation.District.count;
import static vn.plancompliance.evaluation.District.ratio;
import static vn.plancompliance.evaluation.District.statuses;
import static vn.plancompliance.evaluation.District.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;

/** Targets judged once for all their reporters. */
class TogetherTargetTest {

    private static final String ACCOUNTS = "I.2.c/2023-2025/1";
    private static final String FILES = "I.2.a/2023-2025/9b";
    private static final List<String> BUT_TWO = List.of(
            "buon-choah",
            "dak-dro",
            "dak-mam",
            "dak-nang",
            "dak-sor",
            "duc-xuyen",
            "nam-ndir",
            "nam-nung",
            "nam-xuan",
            "quang-phu");

    /** Ten communes with 3,000 accounts each, and what the two others have. */
    private static District accounts(String month, long namDa, long tanThanh) {
        var district = accountsBut(month, namDa);
        return district.report("tan-thanh", month, count("vneid.accounts", tanThanh));
    }

    private static District accountsBut(String month, long namDa) {
        var district = new District();
        BUT_TWO.forEach(unit -> district.report(unit, month, count("vneid.accounts", 3_000)));
        return district.report("nam-da", month, count("vneid.accounts", namDa));
    }

    @ParameterizedTest
    @CsvSource({"2500, 2500, MISSED", "2500, 2501, MET"})
    void findsExactlyThirtyFiveThousandNotEnough(long namDa, long tanThanh, String status) {
        assertThat(statuses(accounts("2025-12", namDa, tanThanh).district("2025-12"), ACCOUNTS))
                .containsExactly("- " + status);
    }

    @Test
    void missesByOneAccountAtExactlyThirtyFiveThousand() {
        assertThat(told(accounts("2025-12", 2500, 2500).district("2025-12")))
                .contains("VIOLATION TARGET_MISSED I.2.c/2023-2025/1 - 2025-12 vneid.accounts missing 1");
    }

    @Test
    void isNotJudgedForOneUnit() {
        var evaluation = new District()
                .report("nam-da", "2025-12", count("vneid.accounts", 10))
                .unit("2025-12");
        assertThat(statuses(evaluation, ACCOUNTS)).isEmpty();
    }

    @Test
    void isMetBySumSoFarThatIsEnoughAlready() {
        assertThat(statuses(accountsBut("2025-12", 5_001).district("2025-12"), ACCOUNTS))
                .containsExactly("- MET");
    }

    @Test
    void isOnPaceBySumSoFarThatKeepsUp() {
        // 35,000 * 364 / 1095 = 11,634.7 by the end of 2023.
        assertThat(statuses(accountsBut("2023-12", 0).district("2023-12"), ACCOUNTS))
                .containsExactly("- ON_PACE");
    }

    @Test
    void cannotBeJudgedBySumSoFarThatIsNotEnoughWhenDue() {
        Evaluation evaluation = accountsBut("2025-12", 5_000).district("2025-12");
        assertThat(statuses(evaluation, ACCOUNTS)).containsExactly("- UNDETERMINED");
        assertThat(lacking(evaluation, ACCOUNTS)).containsExactly("tan-thanh");
    }

    @Test
    void addsUpNumeratorsAndDenominatorsNotPercentages() {
        var district = new District().reportOfCommunes("2025-12", ratio("workfiles.online", 60, 100));
        Evaluation evaluation = district.district("2025-12");
        assertThat(statuses(evaluation, FILES)).containsExactly("- MET");
        assertThat(told(evaluation)).noneMatch(finding -> finding.contains("SHARE_BELOW_TARGET"));
    }

    @Test
    void alertsToAUnitBelowTheCommonLevelThoughAllTogetherReachIt() {
        var district = new District();
        BUT_TWO.forEach(unit -> district.report(unit, "2025-12", ratio("workfiles.online", 100, 100)));
        district.report("nam-da", "2025-12", ratio("workfiles.online", 59, 100))
                .report("tan-thanh", "2025-12", ratio("workfiles.online", 0, 0));
        Evaluation evaluation = district.district("2025-12");
        assertThat(statuses(evaluation, FILES)).containsExactly("- MET");
        assertThat(told(evaluation))
                .filteredOn(finding -> finding.contains("SHARE_BELOW_TARGET"))
                .containsExactly(
                        "ALERT SHARE_BELOW_TARGET I.2.a/2023-2025/9b nam-da 2025-12 workfiles.online missing 1");
    }

    @ParameterizedTest
    @CsvSource({"2025-11, 0", "2025-12, 1", "2026-01, 1"})
    void alertsToAShareInAnyScopeOnceTheTargetIsDue(String month, int alerts) {
        var evaluation = new District()
                .report("nam-da", month, ratio("workfiles.online", 59, 100))
                .unit(month);
        assertThat(told(evaluation))
                .filteredOn(finding -> finding.contains("SHARE_BELOW_TARGET"))
                .hasSize(alerts);
    }

    @Test
    void namesTheUnitsThatLackAFigureOrHaveAnImpossibleOne() {
        var district = new District();
        BUT_TWO.forEach(unit -> district.report(unit, "2025-12", ratio("workfiles.online", 100, 100)));
        district.report("nam-da", "2025-12", ratio("workfiles.online", 101, 100))
                .report("tan-thanh", "2025-12");
        Evaluation evaluation = district.district("2025-12");
        assertThat(statuses(evaluation, FILES)).containsExactly("- UNDETERMINED");
        assertThat(lacking(evaluation, FILES)).containsExactly("nam-da", "tan-thanh");
        assertThat(told(evaluation))
                .contains(
                        "ALERT FIGURE_INVALID - nam-da 2025-12 workfiles.online",
                        "ALERT FIGURE_MISSING - tan-thanh 2025-12 workfiles.online");
    }

    @Test
    void doesNotApplyWhereNobodyOfAllWasConcerned() {
        var evaluation = new District()
                .reportOfCommunes("2025-12", ratio("workfiles.online", 0, 0))
                .district("2025-12");
        assertThat(statuses(evaluation, FILES)).containsExactly("- NOT_APPLICABLE");
    }

    @Test
    void isUndeterminedWhereNobodyReported() {
        Evaluation evaluation = new District().district("2025-12");
        assertThat(statuses(evaluation, ACCOUNTS)).containsExactly("- UNDETERMINED");
        assertThat(lacking(evaluation, ACCOUNTS)).hasSize(12);
    }

    private static List<String> lacking(Evaluation evaluation, String clause) {
        return evaluation.findings().stream()
                .filter(finding -> finding.kind() == Kind.TARGET_UNDETERMINED)
                .map(Finding.OfTarget.class::cast)
                .filter(finding -> finding.target().clause().address().equals(clause))
                .flatMap(finding -> finding.lacking().stream())
                .toList();
    }
}

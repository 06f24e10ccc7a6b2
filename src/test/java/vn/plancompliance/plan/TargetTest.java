package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final Target HALF = milestone(SmallPlan.HILL, "files.online", "50", "2023-01-01", "2025-12-31");
    private static final Target MOST = milestone(SmallPlan.HILL, "files.online", "70", "2026-01-01", "2030-12-31");
    private static final Target ALWAYS =
            target(SmallPlan.HILL, "files.online", Nature.CONTINUOUS, "100", "2023-01-01", null);

    @ParameterizedTest
    @CsvSource({"2025-12-30, false", "2025-12-31, true", "2026-01-01, true"})
    void aMilestoneHasToHoldFromItsDueDayOn(LocalDate day, boolean holds) {
        assertThat(HALF.mustHoldOn(day)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2023-01-01", "2030-12-31"})
    void aContinuousTargetAlwaysHasToHold(LocalDate day) {
        assertThat(ALWAYS.mustHoldOn(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, false", "2023-01-01, true", "2023-01-02, true"})
    void isInForceFromItsFirstDayOn(LocalDate end, boolean inForce) {
        assertThat(HALF.isInForceOn(end, List.of(HALF))).isEqualTo(inForce);
        assertThat(ALWAYS.isInForceOn(end, List.of(ALWAYS))).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, true", "2026-01-01, true", "2030-12-30, true", "2030-12-31, false", "2031-01-01, false"})
    void staysTheFloorUntilALaterMilestoneFallsDue(LocalDate end, boolean inForce) {
        assertThat(HALF.isInForceOn(end, List.of(MOST, HALF))).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2030-12-31, true"})
    void theLaterMilestoneIsInForceBesideTheEarlierOne(LocalDate end, boolean inForce) {
        assertThat(MOST.isInForceOn(end, List.of(MOST, HALF))).isEqualTo(inForce);
    }

    @Test
    void isNotReplacedByWhatRunsOnAnotherCourse() {
        LocalDate end = LocalDate.of(2030, 12, 31);

        assertThat(HALF.isInForceOn(
                        end,
                        List.of(
                                HALF,
                                ALWAYS,
                                milestone(SmallPlan.HILL, "accounts", "70", "2026-01-01", "2030-12-31"),
                                milestone(SmallPlan.RIVER, "files.online", "70", "2026-01-01", "2030-12-31"),
                                milestone(SmallPlan.COMMUNES, "files.online", "70", "2026-01-01", "2030-12-31"))))
                .isTrue();
        assertThat(ALWAYS.isInForceOn(end, List.of(HALF, MOST, ALWAYS))).isTrue();
    }

    @Test
    void isPrecededByTheNewestEarlierMilestoneOnItsCourse() {
        Target few = milestone(SmallPlan.HILL, "files.online", "20", "2022-04-01", "2022-12-31");

        assertThat(MOST.predecessorAmong(List.of(HALF, MOST, few, ALWAYS))).contains(HALF);
        assertThat(HALF.predecessorAmong(List.of(HALF, MOST, few, ALWAYS))).contains(few);
        assertThat(few.predecessorAmong(List.of(HALF, MOST, few, ALWAYS))).isEmpty();
    }

    @Test
    void isNotPrecededByWhatRunsOnAnotherCourseOrIsDueOnTheSameDay() {
        assertThat(MOST.predecessorAmong(List.of(
                        MOST,
                        ALWAYS,
                        milestone(SmallPlan.HILL, "files.online", "60", "2025-01-01", "2030-12-31"),
                        milestone(SmallPlan.HILL, "accounts", "50", "2023-01-01", "2025-12-31"),
                        milestone(SmallPlan.RIVER, "files.online", "50", "2023-01-01", "2025-12-31"))))
                .isEmpty();
        assertThat(ALWAYS.predecessorAmong(List.of(HALF, ALWAYS))).isEmpty();
    }

    @Test
    void refusesAMilestoneWithoutDueDayAndAContinuousTargetWithOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(SmallPlan.HILL, "files.online", Nature.MILESTONE, "50", "2023-01-01", null))
                .withMessage("a milestone, and no other target, has a due day: I.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        target(SmallPlan.HILL, "files.online", Nature.CONTINUOUS, "50", "2023-01-01", "2025-12-31"));
    }

    @Test
    void refusesAContinuousTargetWithAPace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target(
                        new ClauseId("I.1"),
                        SmallPlan.HILL,
                        "files.online",
                        Nature.CONTINUOUS,
                        Comparison.AT_MOST,
                        BigDecimal.ONE,
                        LocalDate.of(2023, 1, 1),
                        null,
                        BigDecimal.TEN))
                .withMessage("only a milestone has a pace that starts somewhere: I.1");
    }

    @Test
    void refusesAMilestoneThatIsDueOnTheDayOnWhichItStartsOrBefore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> milestone(SmallPlan.HILL, "files.online", "50", "2023-01-01", "2022-12-31"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> milestone(SmallPlan.HILL, "files.online", "50", "2023-01-01", "2023-01-01"))
                .withMessage("a milestone is due after the day on which it starts: 2023-01-01 is not after 2023-01-01");
        assertThat(milestone(SmallPlan.HILL, "files.online", "50", "2023-01-01", "2023-01-02")
                        .due())
                .isEqualTo(LocalDate.of(2023, 1, 2));
    }

    @Test
    void isTheSameHoweverItsThresholdIsWritten() {
        assertThat(milestone(SmallPlan.HILL, "files.online", "50.0", "2023-01-01", "2025-12-31"))
                .isEqualTo(HALF)
                .hasSameHashCodeAs(HALF);
    }

    private static Target milestone(Obligor obligor, String indicator, String threshold, String from, String due) {
        return target(obligor, indicator, Nature.MILESTONE, threshold, from, due);
    }

    private static Target target(
            Obligor obligor, String indicator, Nature nature, String threshold, String from, @Nullable String due) {
        return new Target(
                new ClauseId("I.1"),
                obligor,
                indicator,
                nature,
                Comparison.AT_LEAST,
                new BigDecimal(threshold),
                LocalDate.parse(from),
                due == null ? null : LocalDate.parse(due));
    }
}

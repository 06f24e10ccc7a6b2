package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.plancompliance.plan.Commitments.continuous;
import static vn.plancompliance.plan.Commitments.milestone;
import static vn.plancompliance.plan.Commitments.monthlyReport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentsTest {

    private static final Unit HILL = SmallPlan.HILL;

    @Test
    void statesAMilestoneForWhichTheThresholdIsEnough() {
        assertThat(milestone("I.1", HILL, "files.online")
                        .from("2023-01-01")
                        .atLeast(50)
                        .by("2025-12-31"))
                .isEqualTo(new Target(
                        new ClauseId("I.1"),
                        HILL,
                        "files.online",
                        Nature.MILESTONE,
                        Comparison.AT_LEAST,
                        BigDecimal.valueOf(50),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2025, 12, 31)));
    }

    @Test
    void statesAMilestoneThatHasToBeExceeded() {
        assertThat(milestone("I.1", SmallPlan.COMMUNES, "accounts")
                        .from("2023-01-01")
                        .moreThan(35000)
                        .by("2025-12-31"))
                .isEqualTo(new Target(
                        new ClauseId("I.1"),
                        SmallPlan.COMMUNES,
                        "accounts",
                        Nature.MILESTONE,
                        Comparison.MORE_THAN,
                        BigDecimal.valueOf(35000),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2025, 12, 31)));
    }

    @Test
    void statesContinuousTargets() {
        var started = continuous("I.2", HILL, "files.online").from("2022-05-01");

        assertThat(started.atLeast(99.5)).isEqualTo(continuousTarget(Comparison.AT_LEAST, "99.5"));
        assertThat(started.moreThan(99.5)).isEqualTo(continuousTarget(Comparison.MORE_THAN, "99.5"));
        assertThat(started.atMost(99.5)).isEqualTo(continuousTarget(Comparison.AT_MOST, "99.5"));
        assertThat(started.lessThan(99.5)).isEqualTo(continuousTarget(Comparison.LESS_THAN, "99.5"));
    }

    @Test
    void takesAmountsOfAnyLengthExactly() {
        var started = continuous("I.2", HILL, "files.online").from("2022-05-01");
        String longest = "999999999999.999999";
        BigDecimal amount = new BigDecimal(longest);

        assertThat(started.atLeast(amount)).isEqualTo(continuousTarget(Comparison.AT_LEAST, longest));
        assertThat(started.moreThan(amount)).isEqualTo(continuousTarget(Comparison.MORE_THAN, longest));
        assertThat(started.atMost(amount)).isEqualTo(continuousTarget(Comparison.AT_MOST, longest));
        assertThat(started.lessThan(amount)).isEqualTo(continuousTarget(Comparison.LESS_THAN, longest));
    }

    @Test
    void takesNumbersExactlyAsTheyAreWritten() {
        var started = continuous("I.2", HILL, "files.online").from("2022-05-01");

        assertThat(started.atLeast(0.1).threshold()).isEqualTo(new BigDecimal("0.1"));
        assertThat(started.atLeast(62.5).threshold()).isEqualTo(new BigDecimal("62.5"));
        assertThat(started.atLeast(50).threshold()).isEqualTo(new BigDecimal("50"));
        assertThat(started.atLeast(123456789.012345).threshold()).isEqualTo(new BigDecimal("123456789.012345"));
        assertThat(started.atLeast(1e12).threshold()).isEqualTo(new BigDecimal("1000000000000"));
    }

    @Test
    void refusesANumberOfMoreDigitsThanItWouldKeep() {
        var started = continuous("I.2", HILL, "files.online").from("2022-05-01");

        assertThatExceptionOfType(SenselessDemand.class)
                .isThrownBy(() -> started.atLeast(1234567890.123456))
                .withMessage("1234567890.123456 has more than 15 digits; write it under 'amounts' in plan.yaml");
    }

    @Test
    void statesFromWhereAMilestoneComesDown() {
        var started = milestone("I.1", HILL, "files.online").from("2023-01-01");
        var target = started.startingAt(6.5).atMost(2).by("2025-12-31");

        assertThat(target.comparison()).isEqualTo(Comparison.AT_MOST);
        assertThat(target.startingAt()).isEqualTo(new BigDecimal("6.5"));
        assertThat(started.startingAt(new BigDecimal("6.50")).atMost(2).by("2025-12-31"))
                .isEqualTo(target);
        assertThat(started.atMost(2).by("2025-12-31")).isNotEqualTo(target);
    }

    private static Target continuousTarget(Comparison comparison, String threshold) {
        return new Target(
                new ClauseId("I.2"),
                HILL,
                "files.online",
                Nature.CONTINUOUS,
                comparison,
                new BigDecimal(threshold),
                LocalDate.of(2022, 5, 1),
                null);
    }

    @ParameterizedTest
    @CsvSource({"2022-04-30, 2022-05-01", "2022-05-01, 2022-05-01", "2022-05-02, 2022-05-02"})
    void startsOnItsOwnDayOrThatOfTheEventIfLater(LocalDate occurredOn, LocalDate from) {
        assertThat(continuous("I.2", HILL, "files.online")
                        .fromLaterOf("2022-05-01", occurredOn)
                        .from())
                .isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-02-29", "2025-13-01", "2025-1-1", "31/12/2025", "2025-12-31 ", "today"})
    void refusesADayThatDoesNotExistOrIsWrittenOtherwise(String day) {
        var milestone = milestone("I.1", HILL, "files.online");
        var continuous = continuous("I.1", HILL, "files.online");

        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> milestone.from(day));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> milestone.from("2023-01-01").atLeast(50).by(day));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> continuous.from(day));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> continuous.fromLaterOf(day, LocalDate.of(2023, 1, 1)));
    }

    @Test
    void refusesAMilestoneThatIsDueBeforeItStarts() {
        var open = milestone("I.1", HILL, "files.online").from("2023-01-01").atLeast(50);

        assertThatIllegalArgumentException().isThrownBy(() -> open.by("2022-12-31"));
    }

    @Test
    void refusesWhatIsNoClause() {
        var november = new ReportMonth(YearMonth.of(2023, 11));

        assertThatIllegalArgumentException().isThrownBy(() -> milestone("I 1", HILL, "files.online"));
        assertThatIllegalArgumentException().isThrownBy(() -> continuous("", HILL, "files.online"));
        assertThatIllegalArgumentException().isThrownBy(() -> monthlyReport("?", HILL, november));
    }

    @Test
    void statesTheReportOfAMonthOrderedOrAskedFor() {
        var november = new ReportMonth(YearMonth.of(2023, 11));
        var clause = new ClauseId("IV.2.k");
        LocalDate due = LocalDate.of(2023, 11, 13);

        assertThat(monthlyReport("IV.2.k", HILL, november).byDay(13))
                .isEqualTo(new ReportDuty(clause, HILL, YearMonth.of(2023, 11), due, false));
        assertThat(monthlyReport("IV.2.k", HILL, november).askedByDay(13))
                .isEqualTo(new ReportDuty(clause, HILL, YearMonth.of(2023, 11), due, true));
    }

    @Test
    void refusesAReportDayThatTheMonthDoesNotHave() {
        var november = monthlyReport("IV.2.k", HILL, new ReportMonth(YearMonth.of(2023, 11)));

        assertThat(november.byDay(28).due()).isEqualTo(LocalDate.of(2023, 11, 28));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> november.byDay(29))
                .withMessage("every month has the days 1 to 28, but not 29");
        assertThatIllegalArgumentException().isThrownBy(() -> november.askedByDay(0));
    }

    @Test
    void aReportMonthRunsFromItsFirstDayToItsLast() {
        var february = new ReportMonth(YearMonth.of(2024, 2));

        assertThat(february.start()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(february.end()).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}

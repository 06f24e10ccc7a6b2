package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.reporting.Figure;

class ForecastTest {

    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    /** On 2023-12-31 the count of days is at 365. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 366, 2024-01-01",
        "AT_LEAST, 365.5, 2024-01-01",
        "AT_LEAST, 367, 2024-01-02",
        "MORE_THAN, 365, 2024-01-01",
        "MORE_THAN, 365.5, 2024-01-01",
        "MORE_THAN, 366, 2024-01-02",
        "AT_LEAST, 731, 2024-12-31",
    })
    void isTheFirstDayOnWhichTheLineIsThere(Comparison comparison, String threshold, LocalDate day) {
        assertThat(forecast(new SomeRun().to(comparison, threshold).days("2023-01", "2023-12")))
                .contains(new Forecast(day, day, day, 12));
    }

    @Test
    void isNoneIfItIsReached() {
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "365").days("2023-01", "2023-12")))
                .isEmpty();
        assertThat(forecast(new SomeRun()
                        .status(Status.MET)
                        .to(Comparison.AT_LEAST, "366")
                        .days("2023-01", "2023-12")))
                .isEmpty();
    }

    @Test
    void isDrawnFromFourToTwelveMonths() {
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "366").days("2023-10", "2023-12")))
                .isEmpty();
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "366").days("2023-09", "2023-12")))
                .hasValueSatisfying(forecast -> assertThat(forecast.months()).isEqualTo(4));
        assertThat(forecast(new SomeRun()
                        .to(Comparison.AT_LEAST, "366")
                        .month("2022-12", Figure.Count.of(1_000))
                        .days("2023-01", "2023-12")))
                .contains(
                        new Forecast(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), 12));
    }

    @Test
    void leavesIncompleteMonthsOut() {
        assertThat(forecast(new SomeRun()
                        .to(Comparison.AT_LEAST, "366")
                        .days("2023-06", "2023-10")
                        .month("2023-11", Figure.Count.of(5), false)
                        .days("2023-12", "2023-12")))
                .contains(
                        new Forecast(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), 6));
    }

    @Test
    void isNoneWithoutACompleteMonthOfTheQuarter() {
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "400").days("2023-01", "2023-09")))
                .isEmpty();
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "400").days("2023-01", "2023-10")))
                .isPresent();
    }

    /** Ten years after the end of 2023 are 3,653 days. */
    @Test
    void looksTenYearsAhead() {
        LocalDate last = LocalDate.of(2033, 12, 31);
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "4018").days("2023-01", "2023-12")))
                .contains(new Forecast(last, last, last, 12));
        assertThat(forecast(new SomeRun().to(Comparison.AT_LEAST, "4019").days("2023-01", "2023-12")))
                .isEmpty();
    }

    @Test
    void aCountThatStartsAgainLooksNoFurtherThanTheYearAndNoFurtherBack() {
        LocalDate end = LocalDate.of(2023, 9, 30);
        SomeRun reached = new SomeRun()
                .of(Accumulation.YEARLY)
                .due("2023-12-31")
                .to(Comparison.AT_LEAST, "365")
                .month("2022-11", Figure.Count.of(300))
                .month("2022-12", Figure.Count.of(330))
                .days("2023-01", "2023-09");
        LocalDate last = LocalDate.of(2023, 12, 31);

        assertThat(Forecast.of(reached.run(), end)).contains(new Forecast(last, last, last, 9));
        assertThat(Forecast.of(reached.to(Comparison.AT_LEAST, "366").run(), end))
                .isEmpty();
    }

    @Test
    void isNoneForASumOfMonths() {
        assertThat(forecast(new SomeRun()
                        .of(Accumulation.FLOW)
                        .to(Comparison.AT_LEAST, "400")
                        .days("2023-01", "2023-12")))
                .isEmpty();
    }

    @Test
    void isNoneWhereTheLineHasCrossedAlreadyThoughTheFigureHasNot() {
        assertThat(forecast(new SomeRun()
                        .month("2023-08", Figure.Count.of(60))
                        .month("2023-09", Figure.Count.of(75))
                        .month("2023-10", Figure.Count.of(88))
                        .month("2023-11", Figure.Count.of(97))
                        .month("2023-12", Figure.Count.of(99))))
                .isEmpty();
    }

    /**
     * Reckoned apart, with x the days from the end of 2023 (−122, −92, −61, −31, 0) and percents 40, 41, 44, 45, 48: x̄ = −61.2,
     * ȳ = 43.6, Sxx = 9302.8, Sxy = 610.6, so b = 0.065636 and s² = 0.374188. The line has 50 % after 36.307 days; the upper end
     * of its band, ± 1.637744·s·√(1.2 + (x − x̄)²/Sxx), after 15.634 days, the lower end after 61.990 (found by bisection).
     */
    @Test
    void tellsTheMostLikelyDayAndTheIntervalAroundIt() {
        assertThat(forecast(percents(Comparison.AT_LEAST, "50", 40, 41, 44, 45, 48)))
                .contains(
                        new Forecast(LocalDate.of(2024, 2, 6), LocalDate.of(2024, 1, 16), LocalDate.of(2024, 3, 2), 5));
    }

    @Test
    void foretellsWhenACeilingIsKept() {
        assertThat(forecast(percents(Comparison.AT_MOST, "50", 60, 59, 56, 55, 52)))
                .contains(
                        new Forecast(LocalDate.of(2024, 2, 6), LocalDate.of(2024, 1, 16), LocalDate.of(2024, 3, 2), 5));
        assertThat(forecast(percents(Comparison.AT_MOST, "50", 52, 55, 56, 59, 60)))
                .isEmpty();
    }

    @Test
    void tellsNoEarliestDayThatIsOver() {
        assertThat(forecast(percents(Comparison.AT_LEAST, "48.1", 40, 41, 44, 45, 48)))
                .contains(new Forecast(LocalDate.of(2024, 1, 8), null, LocalDate.of(2024, 1, 30), 5));
    }

    @Test
    void isNoneForFiguresThatStandStillOrScatter() {
        assertThat(forecast(percents(Comparison.AT_LEAST, "50", 40, 40, 40, 40, 40)))
                .isEmpty();
        assertThat(forecast(percents(Comparison.AT_LEAST, "50", 40, 45, 38, 46, 41)))
                .isEmpty();
        assertThat(forecast(percents(Comparison.AT_LEAST, "50", 48, 45, 44, 41, 40)))
                .isEmpty();
    }

    @Test
    void leavesMonthsWithoutCasesOut() {
        assertThat(forecast(
                        percents(Comparison.AT_LEAST, "50", 40, 41, 44, 45).month("2023-12", Figure.Ratio.of(0, 0))))
                .hasValueSatisfying(forecast -> assertThat(forecast.months()).isEqualTo(4));
    }

    /** Months from August 2023 on, of each of which so many percent are reported. */
    private static SomeRun percents(Comparison comparison, String threshold, int... percents) {
        var run = new SomeRun().of(Form.RATIO, Accumulation.FLOW, Numbers.WHOLE).to(comparison, threshold);
        for (int i = 0; i < percents.length; i++) {
            run.month("2023-%02d".formatted(8 + i), Figure.Ratio.of(2L * percents[i], 200));
        }
        return run;
    }

    private static Optional<Forecast> forecast(SomeRun run) {
        return Forecast.of(run.run(), END);
    }
}

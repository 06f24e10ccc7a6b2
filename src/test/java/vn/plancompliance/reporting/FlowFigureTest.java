package vn.plancompliance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.plan.SmallPlan.FILES_ONLINE;
import static vn.plancompliance.reporting.Sent.counted;
import static vn.plancompliance.reporting.Sent.files;
import static vn.plancompliance.reporting.Sent.hill;
import static vn.plancompliance.reporting.Sent.months;
import static vn.plancompliance.reporting.Sent.report;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.Period;

/** The figure of a period where the indicator is a FLOW. */
class FlowFigureTest {

    @Test
    void addsTheMonthsOfAQuarter() {
        PeriodFigure figure = hill(
                FILES_ONLINE,
                "2023-Q4",
                report("hill", "2023-12", files(3, 30)),
                report("hill", "2023-10", files(1, 10)),
                report("hill", "2023-11", files(2, 20)));

        assertThat(counted(figure)).containsExactly("2023-10", "2023-11", "2023-12");
        assertThat(figure.total()).contains(Figure.Ratio.of(6, 60));
        assertThat(figure.reported()).isTrue();
        assertThat(figure.complete()).isTrue();
        assertThat(figure.missing()).isFalse();
    }

    @Test
    void leavesOutTheMonthsAroundThePeriodAndOtherUnits() {
        PeriodFigure figure = hill(
                FILES_ONLINE,
                "2023-11",
                report("hill", "2023-10", files(1, 10)),
                report("hill", "2023-11", files(2, 20)),
                report("hill", "2023-12", files(3, 30)),
                report("river", "2023-11", files(4, 40)));

        assertThat(figure.total()).contains(Figure.Ratio.of(2, 20));
        assertThat(figure.complete()).isTrue();
    }

    @Test
    void isIncompleteWhereAMonthWasNotReported() {
        PeriodFigure figure = hill(
                FILES_ONLINE,
                "2023-Q4",
                report("hill", "2023-10", files(1, 10)),
                report("hill", "2023-12", files(3, 30)));

        assertThat(figure.total()).contains(Figure.Ratio.of(4, 40));
        assertThat(figure.unreportedMonths()).containsExactly(YearMonth.of(2023, 11));
        assertThat(figure.gaps()).isEmpty();
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isFalse();
    }

    @Test
    void isMissingWhereAMonthWasReportedWithoutIt() {
        PeriodFigure figure = hill(
                FILES_ONLINE,
                "2023-Q4",
                report("hill", "2023-10", files(1, 10)),
                report("hill", "2023-11"),
                report("hill", "2023-12", files(3, 30)));

        assertThat(figure.total()).contains(Figure.Ratio.of(4, 40));
        assertThat(figure.gaps()).containsExactly(YearMonth.of(2023, 11));
        assertThat(figure.unreportedMonths()).isEmpty();
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isTrue();
    }

    @Test
    void isUnknownWhereNoMonthWasReported() {
        PeriodFigure figure = hill(FILES_ONLINE, "2023-Q4", report("hill", "2023-09", files(1, 10)));

        assertThat(figure.reported()).isFalse();
        assertThat(figure.parts()).isEmpty();
        assertThat(figure.total()).isEmpty();
        assertThat(figure.unreportedMonths())
                .containsExactly(YearMonth.of(2023, 10), YearMonth.of(2023, 11), YearMonth.of(2023, 12));
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isFalse();
        assertThat(figure.impossible()).isFalse();
    }

    @Test
    void isUnknownWhereNoReportHasIt() {
        PeriodFigure figure = hill(FILES_ONLINE, "2023-11", report("hill", "2023-11"));

        assertThat(figure.reported()).isTrue();
        assertThat(figure.total()).isEmpty();
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isTrue();
    }

    @Test
    void lacksNothingInAMonthThatIsNotOwed() {
        var may = report("hill", "2022-05", files(1, 10));
        var june = report("hill", "2022-06", files(2, 20));

        assertThat(List.of(secondQuarter(may, june), secondQuarter(report("hill", "2022-04"), may, june)))
                .allSatisfy(figure -> {
                    assertThat(figure.total()).contains(Figure.Ratio.of(3, 30));
                    assertThat(figure.gaps()).isEmpty();
                    assertThat(figure.unreportedMonths()).isEmpty();
                    assertThat(figure.complete()).isTrue();
                });
    }

    @Test
    void addsAMonthThatIsNotOwedWhereItHasTheFigure() {
        PeriodFigure figure = secondQuarter(
                report("hill", "2022-04", files(4, 40)),
                report("hill", "2022-05", files(1, 10)),
                report("hill", "2022-06", files(2, 20)));

        assertThat(figure.total()).contains(Figure.Ratio.of(7, 70));
        assertThat(figure.complete()).isTrue();
    }

    /** The quarter in which reporting starts with May. */
    private static PeriodFigure secondQuarter(Report... reports) {
        return new UnitReports(
                        new Reports(List.of(reports)), "hill", Period.parse("2022-Q2"), months("2022-05", "2022-06"))
                .figure(FILES_ONLINE);
    }

    @Test
    void isImpossibleWhereOneMonthIsThoughTheSumIsNot() {
        PeriodFigure figure = hill(
                FILES_ONLINE,
                "2023-Q4",
                report("hill", "2023-10", files(11, 10)),
                report("hill", "2023-11", files(1, 10)),
                report("hill", "2023-12", files(1, 10)));

        assertThat(figure.total()).contains(Figure.Ratio.of(13, 30));
        assertThat(figure.impossible()).isTrue();
    }

    @Test
    void neverDrops() {
        PeriodFigure figure = hill(
                FILES_ONLINE,
                "2023-11",
                report("hill", "2023-10", files(9, 10)),
                report("hill", "2023-11", files(1, 10)));

        assertThat(figure.earlier()).isEmpty();
        assertThat(figure.dropped()).isFalse();
    }
}

package vn.plancompliance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.plan.SmallPlan.ACCOUNTS;
import static vn.plancompliance.reporting.Sent.accounts;
import static vn.plancompliance.reporting.Sent.counted;
import static vn.plancompliance.reporting.Sent.hill;
import static vn.plancompliance.reporting.Sent.report;

import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.plan.Text;

/** The figure of a period where the indicator is a STOCK. */
class StockFigureTest {

    /** A RATIO and STOCK. */
    private static final Indicator CARDS = new Indicator(
            "cards",
            Form.RATIO,
            Accumulation.STOCK,
            Numbers.WHOLE,
            Set.of("hill"),
            new Text("Thẻ", "Cards"),
            new Text("Có thẻ", "With card"),
            new Text("Tất cả", "All"),
            null);

    @Test
    void takesTheNewestMonthOfAQuarter() {
        PeriodFigure figure = hill(
                ACCOUNTS,
                "2023-Q4",
                report("hill", "2023-10", accounts(10)),
                report("hill", "2023-12", accounts(30)),
                report("hill", "2023-11", accounts(20)));

        assertThat(counted(figure)).containsExactly("2023-12");
        assertThat(figure.total()).contains(Figure.Count.of(30));
        assertThat(figure.complete()).isTrue();
    }

    @Test
    void isCompleteWithOneMonthThoughTheOthersLackIt() {
        PeriodFigure figure =
                hill(ACCOUNTS, "2023-Q4", report("hill", "2023-10", accounts(10)), report("hill", "2023-11"));

        assertThat(counted(figure)).containsExactly("2023-10");
        assertThat(figure.total()).contains(Figure.Count.of(10));
        assertThat(figure.gaps()).containsExactly(YearMonth.of(2023, 11));
        assertThat(figure.unreportedMonths()).containsExactly(YearMonth.of(2023, 12));
        assertThat(figure.complete()).isTrue();
        assertThat(figure.missing()).isFalse();
    }

    @Test
    void isMissingWhereNoMonthThatWasReportedHasIt() {
        PeriodFigure figure =
                hill(ACCOUNTS, "2023-Q4", report("hill", "2023-09", accounts(10)), report("hill", "2023-11"));

        assertThat(figure.total()).isEmpty();
        assertThat(figure.gaps()).containsExactly(YearMonth.of(2023, 11));
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isTrue();
        assertThat(figure.dropped()).isFalse();
    }

    @Test
    void isNotMissingWhereNothingWasReported() {
        PeriodFigure figure = hill(ACCOUNTS, "2023-11", report("hill", "2023-10", accounts(10)));

        assertThat(figure.reported()).isFalse();
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isFalse();
    }

    @Test
    void isImpossibleOnlyIfTheMonthThatCountsIs() {
        assertThat(hill(CARDS, "2023-Q4", cards("2023-10", 11, 10), cards("2023-11", 10, 10))
                        .impossible())
                .isFalse();
        assertThat(hill(CARDS, "2023-Q4", cards("2023-10", 10, 10), cards("2023-11", 11, 10))
                        .impossible())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "11, false"})
    void dropsWhereItIsLowerThanInAnEarlierMonthOutsideThePeriod(long value, boolean dropped) {
        PeriodFigure figure = hill(
                ACCOUNTS,
                "2023-11",
                report("hill", "2023-10", accounts(10)),
                report("hill", "2023-11", accounts(value)));

        assertThat(figure.earlier().map(PeriodFigure.Part::month)).contains(YearMonth.of(2023, 10));
        assertThat(figure.dropped()).isEqualTo(dropped);
    }

    @ParameterizedTest
    @CsvSource({"19, true", "20, false", "21, false"})
    void dropsWhereItIsLowerThanInAnEarlierMonthOfThePeriod(long value, boolean dropped) {
        PeriodFigure figure = hill(
                ACCOUNTS,
                "2023-Q4",
                report("hill", "2023-09", accounts(10)),
                report("hill", "2023-11", accounts(20)),
                report("hill", "2023-12", accounts(value)));

        assertThat(figure.earlier().map(PeriodFigure.Part::month)).contains(YearMonth.of(2023, 11));
        assertThat(figure.dropped()).isEqualTo(dropped);
    }

    @Test
    void looksPastEarlierReportsThatDoNotHaveIt() {
        PeriodFigure figure = hill(
                ACCOUNTS,
                "2023-11",
                report("hill", "2022-05", accounts(99)),
                report("hill", "2023-03", accounts(12)),
                report("hill", "2023-10"),
                report("hill", "2023-11", accounts(11)));

        assertThat(figure.earlier().map(PeriodFigure.Part::month)).contains(YearMonth.of(2023, 3));
        assertThat(figure.dropped()).isTrue();
    }

    @Test
    void doesNotDropAgainstLaterMonthsOrOtherUnitsOrNothing() {
        PeriodFigure figure = hill(
                ACCOUNTS,
                "2023-11",
                report("hill", "2023-11", accounts(5)),
                report("hill", "2023-12", accounts(10)),
                report("river", "2023-10", accounts(10)));

        assertThat(figure.earlier()).isEmpty();
        assertThat(figure.dropped()).isFalse();
    }

    @Test
    void dropsByItsNumeratorAndNotByItsPercentage() {
        assertThat(hill(CARDS, "2023-11", cards("2023-10", 90, 100), cards("2023-11", 91, 200))
                        .dropped())
                .isFalse();
        assertThat(hill(CARDS, "2023-11", cards("2023-10", 90, 100), cards("2023-11", 89, 89))
                        .dropped())
                .isTrue();
    }

    private static Report cards(String month, long with, long all) {
        return report("hill", month, new Measurement("cards", Figure.Ratio.of(with, all)));
    }
}

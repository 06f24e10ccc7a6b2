package vn.plancompliance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.reporting.Sent.counted;
import static vn.plancompliance.reporting.Sent.hill;
import static vn.plancompliance.reporting.Sent.report;

import java.math.BigDecimal;
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

/** The figure of a period where the count starts again every year. */
class YearlyFigureTest {

    private static final Indicator SPENT = new Indicator(
            "spent",
            Form.COUNT,
            Accumulation.YEARLY,
            new Numbers(2),
            Set.of("hill"),
            new Text("Đã chi", "Spent"),
            null,
            null,
            new Text("Lũy kế từ đầu năm", "Since 1 January"));

    @Test
    void takesTheNewestMonthOfAQuarterAndAddsNothing() {
        PeriodFigure figure =
                hill(SPENT, "2023-Q4", spent("2023-10", "10.5"), spent("2023-11", "12"), report("hill", "2023-12"));

        assertThat(counted(figure)).containsExactly("2023-11");
        assertThat(figure.total()).contains(new Figure.Count(new BigDecimal("12")));
        assertThat(figure.gaps()).containsExactly(YearMonth.of(2023, 12));
        assertThat(figure.complete()).isTrue();
        assertThat(figure.missing()).isFalse();
    }

    @Test
    void isMissingWhereNoMonthThatWasReportedHasIt() {
        PeriodFigure figure = hill(SPENT, "2023-12", spent("2023-11", "12"), report("hill", "2023-12"));

        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"11.99, true", "12, false", "12.01, false"})
    void dropsWhereItIsLowerThanInAnEarlierMonthOfItsYear(String december, boolean dropped) {
        PeriodFigure figure =
                hill(SPENT, "2023-12", spent("2023-10", "12"), report("hill", "2023-11"), spent("2023-12", december));

        assertThat(figure.earlier().map(PeriodFigure.Part::month)).contains(YearMonth.of(2023, 10));
        assertThat(figure.dropped()).isEqualTo(dropped);
    }

    @Test
    void startsAgainInJanuary() {
        PeriodFigure january = hill(SPENT, "2024-01", spent("2023-12", "12"), spent("2024-01", "0"));
        PeriodFigure february =
                hill(SPENT, "2024-02", spent("2023-12", "12"), spent("2024-01", "1"), spent("2024-02", "0.99"));

        assertThat(january.earlier()).isEmpty();
        assertThat(january.dropped()).isFalse();
        assertThat(february.earlier().map(PeriodFigure.Part::month)).contains(YearMonth.of(2024, 1));
        assertThat(february.dropped()).isTrue();
    }

    private static Report spent(String month, String value) {
        return report("hill", month, new Measurement("spent", new Figure.Count(new BigDecimal(value))));
    }
}

package vn.plancompliance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.reporting.Sent.files;
import static vn.plancompliance.reporting.Sent.months;
import static vn.plancompliance.reporting.Sent.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.SmallPlan;

class UnitReportsTest {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final Report SEPTEMBER = telling("2023-09", TaskStatus.State.NOT_STARTED);
    private static final Report OCTOBER = telling("2023-10", TaskStatus.State.IN_PROGRESS);
    private static final Report NOVEMBER = report("hill", "2023-11", files(1, 2));
    private static final Report JANUARY = telling("2024-01", TaskStatus.State.DONE);

    private static final Reports ALL =
            new Reports(List.of(JANUARY, NOVEMBER, SEPTEMBER, report("river", "2023-12"), OCTOBER));

    @Test
    void findsTheNewestStatusToldUpToThePeriodsEnd() {
        assertThat(of(QUARTER).newestTelling("II.1")).contains(OCTOBER);
        assertThat(of(Period.parse("2023-Q3")).newestTelling("II.1")).contains(SEPTEMBER);
        assertThat(of(Period.parse("2023-08")).newestTelling("II.1")).isEmpty();
        assertThat(of(QUARTER).newestTelling("II.2")).isEmpty();
    }

    @Test
    void findsTheReportsOfThePeriodsMonths() {
        assertThat(of(QUARTER).of(YearMonth.of(2023, 11))).contains(NOVEMBER);
        assertThat(of(QUARTER).of(YearMonth.of(2023, 12))).isEmpty();
        assertThat(of(QUARTER).of(YearMonth.of(2023, 9))).isEmpty();
    }

    @Test
    void namesTheOwedMonthsWithoutAReportOldestFirst() {
        var none = new UnitReports(ALL, "office", QUARTER, months("2023-12", "2023-10", "2023-11"));

        assertThat(none.figure(SmallPlan.FILES_ONLINE).unreportedMonths())
                .containsExactly(YearMonth.of(2023, 10), YearMonth.of(2023, 11), YearMonth.of(2023, 12));
        assertThat(of(QUARTER).figure(SmallPlan.FILES_ONLINE).unreportedMonths())
                .containsExactly(YearMonth.of(2023, 12));
    }

    private static UnitReports of(Period period) {
        return new UnitReports(ALL, "hill", period, Set.copyOf(period.months()));
    }

    private static Report telling(String month, TaskStatus.State state) {
        YearMonth of = YearMonth.parse(month);
        LocalDate day = of.atDay(1);
        return new Report("hill", of, day, List.of(), List.of(new TaskStatus("II.1", state, day, day)), List.of());
    }
}

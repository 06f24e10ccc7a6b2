package vn.plancompliance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.plancompliance.reporting.Sent.accounts;
import static vn.plancompliance.reporting.Sent.event;
import static vn.plancompliance.reporting.Sent.files;
import static vn.plancompliance.reporting.Sent.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.Period;

class ReportsTest {

    private static final Report OCTOBER = report("hill", "2023-10");
    private static final Report NOVEMBER = report("hill", "2023-11");
    private static final Report DECEMBER = report("hill", "2023-12");
    private static final Report RIVERS = report("river", "2023-11");
    private static final Reports REPORTS = new Reports(List.of(DECEMBER, RIVERS, OCTOBER, NOVEMBER));

    @Test
    void refusesAUnitsMonthTwice() {
        var twice = List.of(OCTOBER, RIVERS, report("hill", "2023-10", accounts(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reports(twice))
                .withMessage("hill 2023-10 is there twice");
    }

    @Test
    void findsTheReportOfAUnitAndMonth() {
        assertThat(REPORTS.find("hill", YearMonth.of(2023, 11))).containsSame(NOVEMBER);
        assertThat(REPORTS.find("river", YearMonth.of(2023, 11))).containsSame(RIVERS);
        assertThat(REPORTS.find("river", YearMonth.of(2023, 10))).isEmpty();
        assertThat(REPORTS.find("office", YearMonth.of(2023, 11))).isEmpty();
    }

    @Test
    void listsTheReportsWithinAPeriodOldestFirst() {
        assertThat(REPORTS.within("hill", Period.parse("2023-Q4"))).containsExactly(OCTOBER, NOVEMBER, DECEMBER);
        assertThat(REPORTS.within("hill", Period.parse("2023-11"))).containsExactly(NOVEMBER);
        assertThat(REPORTS.within("hill", Period.parse("2023-Q3"))).isEmpty();
        assertThat(REPORTS.within("hill", Period.parse("2024-Q1"))).isEmpty();
        assertThat(REPORTS.within("office", Period.parse("2023-Q4"))).isEmpty();
    }

    @Test
    void listsTheReportsBeforeAMonthNewestFirstAndWithoutItsOwn() {
        assertThat(REPORTS.before("hill", YearMonth.of(2024, 1))).containsExactly(DECEMBER, NOVEMBER, OCTOBER);
        assertThat(REPORTS.before("hill", YearMonth.of(2023, 12))).containsExactly(NOVEMBER, OCTOBER);
        assertThat(REPORTS.before("hill", YearMonth.of(2023, 10))).isEmpty();
        assertThat(REPORTS.before("office", YearMonth.of(2024, 1))).isEmpty();
    }

    @Test
    void tellsTheEventsOfOthersApartFromThoseOfItsUnits() {
        Event elsewhere = event("river", LocalDate.of(2023, 3, 1));
        var reports = new Reports(List.of(OCTOBER, NOVEMBER), List.of(elsewhere));

        assertThat(reports.eventsOfOthers()).containsExactly(elsewhere);
        assertThat(reports.upTo(YearMonth.of(2023, 10)).eventsOfOthers()).containsExactly(elsewhere);
        assertThat(reports.eventsOf("river")).isEmpty();
        assertThat(reports.units()).containsExactly("hill");
        assertThat(REPORTS.eventsOfOthers()).isEmpty();
    }

    @Test
    void keepsTheDayOfItsFirstRevisionBesideItsOwn() {
        Report revision = NOVEMBER.firstSubmittedOn(LocalDate.of(2023, 11, 3));

        assertThat(revision.firstSubmittedOn()).isEqualTo("2023-11-03");
        assertThat(revision.submittedOn()).isEqualTo("2023-11-10");
        assertThat(NOVEMBER.firstSubmittedOn()).isEqualTo("2023-11-10");
    }

    @Test
    void namesTheUnitsThatSentAnyByCodePoint() {
        var reports = new Reports(List.of(
                report("đồi", "2023-10"),
                report("river", "2023-10"),
                report("Z", "2023-10"),
                report("hill", "2023-11")));

        assertThat(reports.units()).containsExactly("Z", "hill", "river", "đồi");
    }

    @Test
    void knowsTheNewestMonthOfAll() {
        assertThat(REPORTS.newestMonth()).contains(YearMonth.of(2023, 12));
        assertThat(new Reports(List.of(OCTOBER, RIVERS)).newestMonth()).contains(YearMonth.of(2023, 11));
        assertThat(new Reports(List.of()).newestMonth()).isEmpty();
    }

    @Test
    void collectsTheEventsOfAUnitFromAllItsMonths() {
        Event first = event("hill", LocalDate.of(2023, 9, 1));
        Event second = event("hill", LocalDate.of(2023, 8, 1));
        var reports = new Reports(List.of(
                withEvents("hill", "2023-12", second),
                withEvents("hill", "2023-10", first),
                withEvents("river", "2023-10", event("river", LocalDate.of(2023, 7, 1)))));

        assertThat(reports.eventsOf("hill")).containsExactly(first, second);
        assertThat(reports.eventsOf("office")).isEmpty();
    }

    private static Report withEvents(String unit, String month, Event... events) {
        YearMonth of = YearMonth.parse(month);
        return new Report(unit, of, of.atDay(10), List.of(), List.of(), List.of(events));
    }

    @Test
    void aReportHasTheFiguresThatItWasSentWithAndNoOthers() {
        Report report = report("hill", "2023-11", files(1, 2), accounts(0));

        assertThat(report.figure("files.online")).contains(Figure.Ratio.of(1, 2));
        assertThat(report.figure("accounts")).contains(Figure.Count.of(0));
        assertThat(report.figure("rainfall")).isEmpty();
    }

    @Test
    void aReportRefusesAnIndicatorMeasuredTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report("hill", "2023-11", accounts(1), files(1, 2), accounts(1)))
                .withMessage("accounts is measured twice");
    }

    @Test
    void aTaskThatIsDoneHasTheDayOnWhichItWas() {
        LocalDate day = LocalDate.of(2023, 5, 25);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskStatus("II.2.e", TaskStatus.State.DONE, day, null))
                .withMessage("a task that is done has the day on which it was: II.2.e");
        assertThat(new TaskStatus("II.2.e", TaskStatus.State.DONE, null, day).completedOn())
                .isEqualTo(day);
        assertThat(new TaskStatus("II.2.e", TaskStatus.State.IN_PROGRESS, day, null).completedOn())
                .isNull();
    }

    @Test
    void countsWhatIsSentLaterInsteadOfWhatWasSentBeforeButKeepsTheFirstDay() {
        Report later = report("hill", "2023-11", accounts(7));
        Report january = report("hill", "2024-01");
        Reports known = new Reports(
                List.of(OCTOBER, NOVEMBER.firstSubmittedOn(LocalDate.of(2023, 11, 5)), RIVERS),
                List.of(event("issued", LocalDate.of(2023, 1, 2))));

        Reports then = known.revisedBy(List.of(later, january));

        assertThat(then.within("hill", Period.parse("2023-Q4")).get(0)).isSameAs(OCTOBER);
        Report november = then.find("hill", YearMonth.of(2023, 11)).orElseThrow();
        assertThat(november.measurements()).isEqualTo(later.measurements());
        assertThat(november.submittedOn()).isEqualTo(later.submittedOn());
        assertThat(november.firstSubmittedOn()).isEqualTo("2023-11-05");
        assertThat(then.find("hill", YearMonth.of(2024, 1))).containsSame(january);
        assertThat(then.find("river", YearMonth.of(2023, 11))).containsSame(RIVERS);
        assertThat(then.eventsOfOthers())
                .containsExactlyElementsOf(known.eventsOfOthers().toList());
    }
}

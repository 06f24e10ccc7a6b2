package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;
import vn.plancompliance.rulebook.SmallRules;

/** Reports are owed from May 2022 on, each by the 13th of its month. */
class ReportCalendarTest {

    @TempDir
    private static Path folder;

    private static Assessments assessments;

    @BeforeAll
    static void compile() throws Exception {
        assessments = withRules(folder.resolve("due"), Map.of("clauses/reports.drl", """
                package clauses

                import vn.plancompliance.plan.*
                import function vn.plancompliance.plan.Commitments.*

                rule "II.1 – báo cáo tháng"
                    @clause("II.1")
                when
                    $u : Unit( )
                    $m : ReportMonth( start >= "2022-05-01" )
                then
                    insertLogical( monthlyReport("II.1", $u, $m).byDay(13) );
                end
                """));
    }

    private static Assessments withRules(Path rules, Map<String, String> more) throws Exception {
        var texts = new TreeMap<>(SmallRules.texts(100, 100));
        texts.putAll(more);
        SmallRules.files(texts).writeTo(rules);
        return new Assessments(new Judge(RuleBooks.load(rules, Judge.LANGUAGE)));
    }

    private static ReportCalendar calendar(Assessments by, String today, String... reported) {
        List<Report> reports = Stream.of(reported)
                .map(month -> new Report(
                        "hill",
                        Period.parseMonth(month),
                        Period.parseMonth(month).atDay(5),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        Unit hill = by.vocabulary().unit("hill").orElseThrow();
        return ReportCalendar.of(by, hill, new Reports(reports), LocalDate.parse(today));
    }

    @Test
    void goesFromTheFirstMonthOfThePlanToTheOneThatIsDueNext() {
        ReportCalendar calendar = calendar(assessments, "2022-07-14", "2022-06");

        assertThat(calendar.months().stream().map(month -> month.month().toString()))
                .containsExactly("2022-04", "2022-05", "2022-06", "2022-07", "2022-08");
        assertThat(calendar.months().get(0)).isEqualTo(new ReportCalendar.Month(YearMonth.of(2022, 4), null, null));
        assertThat(calendar.months().get(0).isOwed()).isFalse();
        assertThat(calendar.months().get(1))
                .isEqualTo(new ReportCalendar.Month(YearMonth.of(2022, 5), LocalDate.of(2022, 5, 13), null));
        assertThat(calendar.months().get(1).isOwed()).isTrue();
        assertThat(calendar.months().get(2))
                .isEqualTo(new ReportCalendar.Month(
                        YearMonth.of(2022, 6), LocalDate.of(2022, 6, 13), LocalDate.of(2022, 6, 5)));
        assertThat(calendar.months().get(2).isOwed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-07-01, 2022-07, '2022-05 2022-06'
            2022-07-13, 2022-07, '2022-05 2022-06'
            2022-07-14, 2022-07, '2022-05 2022-06'
            2022-07-31, 2022-07, '2022-05'
            2022-07-31, 2022-06, '2022-05 2022-07'
            2022-07-31, 2022-08, '2022-05 2022-06 2022-07'
            2022-07-05, 2022-07, '2022-05 2022-06 2022-07'
            2021-01-01, 2022-05, ''
            """)
    void suggestsTheMonthForWhichItIsTime(String today, String month, String reported) {
        String[] months = reported.isEmpty() ? new String[0] : reported.split(" ");
        assertThat(calendar(assessments, today, months).suggested()).hasToString(month);
    }

    @Test
    void endsWithThePlan() {
        ReportCalendar calendar = calendar(assessments, "2031-02-01");
        assertThat(calendar.months().get(calendar.months().size() - 1).month()).hasToString("2030-12");
        assertThat(calendar.suggested()).hasToString("2030-12");
    }

    @Test
    void suggestsThePresentMonthWhereNoReportIsOwed() throws Exception {
        Assessments free = withRules(folder.resolve("free"), Map.of());
        ReportCalendar calendar = calendar(free, "2022-06-10");
        assertThat(calendar.months().stream().map(month -> month.month().toString()))
                .containsExactly("2022-04", "2022-05", "2022-06");
        assertThat(calendar.suggested()).hasToString("2022-06");
        assertThat(calendar(free, "2021-01-01").suggested()).hasToString("2022-04");
    }
}

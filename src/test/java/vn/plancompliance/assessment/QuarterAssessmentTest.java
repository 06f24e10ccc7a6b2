package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;

class QuarterAssessmentTest {

    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    private static Assessments assessments;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    /** 18, 17 and 16 days before the end of September are the 12th, the 13th, on which its report is due, and the 14th. */
    @ParameterizedTest
    @CsvSource({
        "2023-12-13, 2023-07 2023-08",
        "2023-12-14, 2023-07 2023-08",
        "2023-12-15, 2023-07 2023-08 2023-09",
        "2024-01-20, 2023-07 2023-08 2023-09",
    })
    void judgesTheLastQuarterAsOfTheSameDayBeforeOrAfterItsEnd(LocalDate asOf, String resolved) throws Exception {
        var known = reports("2023-10", "2023-11", "2023-12");
        QuarterPart part =
                assessments.quarter(known, Period.parse("2023-Q4"), asOf).of(List.of("thanh-tra"));

        assertThat(part.changes().stream()
                        .filter(change -> change.novelty() == Change.Novelty.RESOLVED)
                        .filter(change -> change.finding().kind() == Kind.REPORT_MISSING)
                        .map(change -> change.finding().period().label()))
                .containsExactly(resolved.split(" "));
    }

    @Test
    void looksBackAsLongAsItGoesOn() throws Exception {
        QuarterPart part = assessments
                .quarter(reports("2022-12", "2023-12"), Period.parse("2023-Q4"), END)
                .of(List.of("thanh-tra", "thong-ke"));

        assertThat(part.changes().stream()
                        .filter(change -> change.finding().kind() == Kind.REPORT_MISSING)
                        .map(change -> "%s %s %s"
                                .formatted(
                                        change.finding().unit().orElseThrow(),
                                        change.finding().period(),
                                        change.since())))
                .containsExactly(
                        "thanh-tra 2023-10 2022-Q2",
                        "thanh-tra 2023-11 2022-Q2",
                        "thong-ke 2023-10 2022-Q2",
                        "thong-ke 2023-11 2022-Q2",
                        "thong-ke 2023-12 2022-Q2");
    }

    @Test
    void assessesTheFirstQuarterOfThePlan() throws Exception {
        QuarterPart part = assessments
                .quarter(new Reports(List.of()), Period.parse("2022-Q2"), LocalDate.of(2022, 6, 30))
                .of(List.of("thanh-tra"));

        assertThat(part.changes()).isNotEmpty().allMatch(change -> change.novelty() == Change.Novelty.NEW);
    }

    @Test
    void hasAChangeForEachFindingAndACourseForEachOutcome() throws Exception {
        QuarterAssessment quarter = assessments.quarter(reports("2023-10", "2023-12"), Period.parse("2023-Q4"), END);
        for (QuarterPart part : List.of(quarter.of(quarter.units()), quarter.together())) {
            assertThat(part.changes().stream()
                            .filter(change -> change.novelty() != Change.Novelty.RESOLVED)
                            .map(Change::finding))
                    .containsExactlyElementsOf(part.evaluation().findings());
            assertThat(part.courses())
                    .extracting(course -> course.run().outcome())
                    .isEqualTo(part.evaluation().outcomes());
        }
    }

    @Test
    void isOfQuartersAndOfUnitsOfThePlan() throws Exception {
        var none = new Reports(List.of());
        assertThatThrownBy(() -> assessments.quarter(none, Period.parse("2023-12"), END))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assessments.quarter(none, Period.parse("2022-Q1"), END))
                .isInstanceOf(PeriodOutsidePlan.class);
        QuarterAssessment quarter = assessments.quarter(none, Period.parse("2023-Q4"), END);
        assertThatThrownBy(() -> quarter.of(List.of("nowhere"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Reports of one unit, sent in time, that say nothing. */
    private static Reports reports(String... months) {
        return new Reports(Stream.of(months)
                .map(Period::parseMonth)
                .map(month -> new Report("thanh-tra", month, month.atDay(10), List.of(), List.of(), List.of()))
                .toList());
    }
}

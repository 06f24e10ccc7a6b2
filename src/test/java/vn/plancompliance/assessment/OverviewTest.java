package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;

/** What an overview tells beside the evaluation. */
class OverviewTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);
    private static final String INDICATOR = "onestop.eid-issued";

    private static Assessments assessments;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    private static Overview overview(String period, @Nullable String unit, Report... reports) {
        return assessments.overview(
                new Reports(List.of(reports)), Period.parse(period), LocalDate.of(2023, 12, 31), unit);
    }

    private static Report report(String unit, long issued) {
        return new Report(
                unit,
                NOVEMBER,
                LocalDate.of(2023, 11, 10),
                List.of(new Measurement(INDICATOR, Figure.Ratio.of(issued, 120))),
                List.of(),
                List.of());
    }

    @Test
    void tellsTheTargetsThatStartLaterEachOnce() {
        List<Target> later = overview("2025-12", null).later();
        assertThat(later)
                .extracting(target -> target.clause().address())
                .contains("I.2.c/2025-2030/1")
                .doesNotHaveDuplicates();
        assertThat(later).extracting(Target::from).allMatch(LocalDate.of(2025, 12, 31)::isBefore);
        assertThat(overview("2030-12", null).later()).isEmpty();
    }

    @Test
    void tellsWhatAUnitReportedOfAnIndicator() throws Exception {
        Overview overview = overview("2023-Q4", null, report("nam-da", 118));
        Indicator indicator = overview.vocabulary().indicator(INDICATOR).orElseThrow();
        PeriodFigure figure = overview.figure(overview.unit("nam-da"), indicator);
        assertThat(figure.total()).contains(Figure.Ratio.of(118, 120));
        assertThat(figure.unreportedMonths()).containsExactly(YearMonth.of(2023, 10), YearMonth.of(2023, 12));
        assertThat(overview.figure(overview.unit("nam-xuan"), indicator).total())
                .isEmpty();
    }

    @Test
    void knowsNoUnitThatIsNotSeen() throws Exception {
        Overview own = overview("2023-11", "nam-da", report("nam-da", 118));
        assertThat(own.unit("nam-da").code()).isEqualTo("nam-da");
        assertThatExceptionOfType(UnknownUnit.class).isThrownBy(() -> own.unit("nam-xuan"));
        assertThatExceptionOfType(UnknownUnit.class)
                .isThrownBy(() -> overview("2023-11", null).unit("nowhere"));
    }
}

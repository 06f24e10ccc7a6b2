package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Period;

class QuarterFigureTest {

    private static final Period QUARTER = Period.parse("2023-Q4");

    @Test
    void addsTheMonthsOfAFlowAndCutsItsPercentage() {
        CourseJson course = course(
                point("2023-09", ratio(9, 9)),
                point("2023-10", ratio(1, 2)),
                point("2023-11", null),
                point("2023-12", ratio(1, 1)));

        assertThat(QuarterFigure.of(course, Accumulation.FLOW, QUARTER))
                .hasValue(new RatioJson(new BigDecimal(2), new BigDecimal(3), new BigDecimal("66.66")));
    }

    @Test
    void takesTheNewestMonthOfAStock() {
        CourseJson course = course(
                point("2023-10", count(5)),
                point("2023-11", count(7)),
                point("2023-12", null),
                point("2024-01", count(9)));

        assertThat(QuarterFigure.of(course, Accumulation.STOCK, QUARTER)).hasValue(count(7));
        assertThat(QuarterFigure.of(course, Accumulation.YEARLY, QUARTER)).hasValue(count(7));
        assertThat(QuarterFigure.of(course, Accumulation.FLOW, QUARTER)).hasValue(count(12));
    }

    @Test
    void hasNoPercentageWithoutCases() {
        CourseJson course = course(point("2023-10", ratio(0, 0)), point("2023-11", ratio(0, 0)));

        assertThat(QuarterFigure.of(course, Accumulation.FLOW, QUARTER))
                .hasValue(new RatioJson(BigDecimal.ZERO, BigDecimal.ZERO, null));
    }

    @Test
    void isEmptyWithoutAFigureInTheQuarter() {
        assertThat(QuarterFigure.of(course(point("2023-09", count(5))), Accumulation.STOCK, QUARTER))
                .isEmpty();
    }

    /** Findings tell the quarter's figure too: both ways have to lead to the same. */
    @Test
    void agreesWithTheFindings() {
        var sample = SampleQuarter.SAMPLE;
        var compared = new ArrayList<Aim>();
        for (Aim aim : sample.quarter().aims()) {
            FigureJson told = aim.note() == null ? null : aim.note().finding().observed();
            if (told != null && aim.status() != Status.UNDETERMINED) {
                var accumulation = sample.vocabulary()
                        .indicator(aim.course().indicator())
                        .orElseThrow()
                        .accumulation();
                assertThat(QuarterFigure.of(aim.course(), accumulation, QUARTER))
                        .as(aim.course().clause() + " " + aim.course().unit())
                        .hasValue(told);
                compared.add(aim);
            }
        }
        assertThat(compared).hasSize(55);
    }

    private static CourseJson course(PointJson... points) {
        return new CourseJson(
                "I.1",
                "hill",
                "files",
                new RequiredJson(Comparison.AT_LEAST, BigDecimal.TEN, Form.COUNT, null),
                LocalDate.of(2022, 5, 1),
                Status.MET,
                List.of(points),
                null,
                null);
    }

    private static PointJson point(String period, FigureJson figure) {
        return new PointJson(period, figure, true, null);
    }

    private static RatioJson ratio(int numerator, int denominator) {
        return new RatioJson(new BigDecimal(numerator), new BigDecimal(denominator), null);
    }

    private static CountJson count(int value) {
        return new CountJson(new BigDecimal(value));
    }
}

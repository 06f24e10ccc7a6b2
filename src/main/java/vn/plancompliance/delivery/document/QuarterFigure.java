package vn.plancompliance.delivery.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Period;

/** The figure of a whole quarter, for a target of which no finding tells it. */
final class QuarterFigure {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuarterFigure() {}

    /** The months of a FLOW added up; else the newest month of the quarter. Empty if no month has a figure. */
    static Optional<FigureJson> of(CourseJson course, Accumulation accumulation, Period quarter) {
        List<FigureJson> months = course.points().stream()
                .filter(point -> quarter.contains(Period.parseMonth(point.period())))
                .map(PointJson::figure)
                .flatMap(Stream::ofNullable)
                .toList();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                accumulation == Accumulation.FLOW
                        ? months.stream().reduce(QuarterFigure::sum).orElseThrow()
                        : months.get(months.size() - 1));
    }

    private static FigureJson sum(FigureJson one, FigureJson other) {
        if (one instanceof RatioJson first && other instanceof RatioJson second) {
            return ratio(
                    first.numerator().add(second.numerator()),
                    first.denominator().add(second.denominator()));
        }
        return new CountJson(((CountJson) one).value().add(((CountJson) other).value()));
    }

    /** A ratio with its percentage, cut to two decimals. */
    private static RatioJson ratio(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal percent = denominator.signum() == 0
                ? null
                : numerator
                        .multiply(HUNDRED)
                        .divide(denominator, 2, RoundingMode.DOWN)
                        .stripTrailingZeros();
        return new RatioJson(numerator, denominator, percent);
    }
}

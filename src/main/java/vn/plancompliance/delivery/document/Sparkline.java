package vn.plancompliance.delivery.document;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.plan.Period;

/**
 * A course as lines of a drawing of 320 by 120: months from left to right, zero at the bottom.
 *
 * @param figures each an unbroken line of months that have a figure
 * @param dots where the figures are
 * @param expected likewise what is expected
 * @param threshold the height of what is required
 * @param first the first month
 * @param last the last month
 * @param top what the upper end of the drawing stands for
 * @param label the whole in words
 */
record Sparkline(
        List<String> figures,
        List<Dot> dots,
        List<String> expected,
        String threshold,
        String first,
        String last,
        String top,
        String label) {

    private static final double LEFT = 6;
    private static final double RIGHT = 314;
    private static final double TOP = 16;
    private static final double BOTTOM = 100;

    /** A point of the drawing, and what it tells. */
    record Dot(String x, String y, String told) {}

    /** The drawing; empty if not two months have a figure. */
    static Optional<Sparkline> of(CourseJson course, Words words) {
        List<PointJson> points = course.points();
        if (points.stream().filter(point -> figure(point) != null).count() < 2) {
            return Optional.empty();
        }
        BigDecimal top = Stream.concat(
                        Stream.of(course.required().threshold()),
                        points.stream()
                                .flatMap(point -> Stream.of(point.expected(), figure(point))
                                        .flatMap(Stream::ofNullable)))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        var scale = new Scale(month(points.get(0)), month(points.get(points.size() - 1)), top.doubleValue());
        return Optional.of(new Sparkline(
                lines(points, Sparkline::figure, scale),
                dots(points, scale, words),
                lines(points, PointJson::expected, scale),
                scale.y(course.required().threshold()),
                words.month(scale.first()),
                words.month(scale.last()),
                words.amount(course.required().form(), top),
                label(course, words)));
    }

    private static YearMonth month(PointJson point) {
        return Period.parseMonth(point.period());
    }

    private static @Nullable BigDecimal figure(PointJson point) {
        if (point.figure() instanceof RatioJson ratio) {
            return ratio.percent();
        }
        return point.figure() instanceof CountJson count ? count.value() : null;
    }

    private static List<Dot> dots(List<PointJson> points, Scale scale, Words words) {
        var dots = new ArrayList<Dot>();
        for (PointJson point : points) {
            BigDecimal figure = figure(point);
            if (figure != null && point.figure() != null) {
                dots.add(new Dot(
                        scale.x(month(point)),
                        scale.y(figure),
                        words.say("page.filing", words.month(month(point)), words.figure(point.figure()))));
            }
        }
        return dots;
    }

    /** The lines between months that follow on each other in the list and have a value. */
    private static List<String> lines(
            List<PointJson> points, Function<PointJson, @Nullable BigDecimal> value, Scale scale) {
        var lines = new ArrayList<String>();
        var line = new ArrayList<String>();
        for (PointJson point : points) {
            BigDecimal amount = value.apply(point);
            if (amount == null) {
                lines.add(String.join(" ", line));
                line.clear();
            } else {
                line.add(scale.x(month(point)) + "," + scale.y(amount));
            }
        }
        lines.add(String.join(" ", line));
        return lines.stream().filter(each -> each.contains(" ")).toList();
    }

    private static String label(CourseJson course, Words words) {
        PointJson last = course.points().get(course.points().size() - 1);
        String figure = last.figure() == null ? "–" : words.figure(last.figure());
        return words.say(
                "chart.label", words.indicator(course.indicator()), figure, words.requiredWhen(course.required()));
    }

    /** Where a month and an amount lie in the drawing. */
    private record Scale(YearMonth first, YearMonth last, double top) {

        String x(YearMonth month) {
            double all = Math.max(1, ChronoUnit.MONTHS.between(first, last));
            return written(LEFT + (RIGHT - LEFT) * ChronoUnit.MONTHS.between(first, month) / all);
        }

        String y(BigDecimal amount) {
            return written(BOTTOM - (BOTTOM - TOP) * (top == 0 ? 0 : amount.doubleValue() / top));
        }

        private static String written(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}

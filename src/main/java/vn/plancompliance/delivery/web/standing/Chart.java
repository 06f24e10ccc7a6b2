package vn.plancompliance.delivery.web.standing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;

/**
 * How a figure ran from month to month: as a chart, and as the table that says the same.
 *
 * @param id names it on its page
 * @param label the whole in words
 * @param drawn what the chart is drawn from, as JSON that can stand in a page; null where there is too little to draw
 */
record Chart(String id, String label, @Nullable String drawn, List<Row> rows) {

    private static final JsonMapper JSON = Answers.writer();

    /** A month of which a figure is known. */
    record Row(String month, String figure, String expected, boolean complete) {}

    /** What the script that draws charts is told. */
    private record Drawing(List<String> labels, List<Line> lines, String unit) {}

    private record Line(String name, String tone, List<@Nullable BigDecimal> values) {}

    /**
     * The chart of targets on one course: of one obligor, on one indicator.
     *
     * @param runs one or more, each with the same figures
     */
    static Chart of(String id, List<TargetRun> runs, Judged judged) {
        TargetRun any = runs.get(0);
        List<TargetRun.Point> points = any.points();
        Map<YearMonth, BigDecimal> expected = expected(runs);
        return new Chart(
                id,
                label(any, judged),
                points.size() < 2 ? null : drawn(any, expected, targets(runs, judged), judged),
                points.stream().map(point -> row(point, any, expected, judged)).toList());
    }

    private static String label(TargetRun run, Judged judged) {
        String figure =
                Optional.ofNullable(run.figure()).map(judged.say()::figure).orElse("–");
        return judged.told(
                "standing.chart.label",
                judged.names().indicator(run.measured().code()),
                figure,
                judged.required(run.target()));
    }

    /** What is expected at the end of each month, of the milestone that is due first. */
    private static Map<YearMonth, BigDecimal> expected(List<TargetRun> runs) {
        var expected = new LinkedHashMap<YearMonth, BigDecimal>();
        runs.stream()
                .sorted(Comparator.comparing(TargetRun::target, BY_DUE))
                .forEach(run -> run.points().stream()
                        .filter(point -> point.expected() != null)
                        .forEach(point -> expected.putIfAbsent(
                                point.month(),
                                Cut.expected(Objects.requireNonNull(point.expected()), run.measured()))));
        return expected;
    }

    private static final Comparator<Target> BY_DUE =
            Comparator.comparing(Target::due, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The targets in force, and those that follow on them. */
    private static List<Target> targets(List<TargetRun> runs, Judged judged) {
        Target any = runs.get(0).target();
        Stream<Target> later = judged.overview().later().stream()
                .filter(target -> target.obligor().equals(any.obligor())
                        && target.indicator().equals(any.indicator()));
        return Stream.concat(runs.stream().map(TargetRun::target), later)
                .sorted(BY_DUE)
                .toList();
    }

    private static Row row(TargetRun.Point point, TargetRun run, Map<YearMonth, BigDecimal> expected, Judged judged) {
        return new Row(
                judged.say().month(point.month()),
                Optional.ofNullable(point.figure()).map(judged.say()::figure).orElse("–"),
                Optional.ofNullable(expected.get(point.month()))
                        .map(amount -> judged.names().amount(run.measured().form(), amount))
                        .orElse("–"),
                point.complete());
    }

    private static String drawn(
            TargetRun run, Map<YearMonth, BigDecimal> expected, List<Target> targets, Judged judged) {
        var figures = new LinkedHashMap<YearMonth, Figure>();
        run.points().stream()
                .filter(point -> point.figure() != null)
                .forEach(point -> figures.put(point.month(), Objects.requireNonNull(point.figure())));
        // Months without a figure have their place too, so that a line is as steep as the course was.
        List<YearMonth> months = months(run.points());
        var lines = new ArrayList<Line>();
        lines.add(line(judged.told("standing.chart.figure"), "figure", months, month -> measure(figures.get(month))));
        if (!expected.isEmpty()) {
            lines.add(line(judged.told("standing.chart.expected"), "pace", months, expected::get));
        }
        targets.forEach(
                target -> lines.add(line(judged.required(target), "level", months, month -> target.threshold())));
        return json(new Drawing(months.stream().map(judged.say()::month).toList(), lines, unit(run.measured())));
    }

    private static String unit(Indicator indicator) {
        return indicator.form() == Form.RATIO ? "%" : "";
    }

    private static List<YearMonth> months(List<TargetRun.Point> points) {
        YearMonth last = points.get(points.size() - 1).month();
        return Stream.iterate(points.get(0).month(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Line line(
            String name, String tone, List<YearMonth> months, Function<YearMonth, @Nullable BigDecimal> value) {
        var values = new ArrayList<@Nullable BigDecimal>();
        months.forEach(month -> values.add(value.apply(month)));
        return new Line(name, tone, values);
    }

    private static @Nullable BigDecimal measure(@Nullable Figure figure) {
        return figure == null ? null : figure.measure().map(Cut::twoDecimals).orElse(null);
    }

    /** Such that no text in it can end the element in which it stands. */
    private static String json(Drawing drawing) {
        return JSON.writeValueAsString(drawing).replace("<", "\\u003c");
    }
}

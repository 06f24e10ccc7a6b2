package vn.plancompliance.delivery.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.ForecastJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.plan.Period;

/** How each target of each unit runs: the last months, what is expected by now, and when it will be reached. */
final class PaceSheet {

    private static final int MONTHS = 12;
    private static final List<Integer> WIDTHS = List.of(19, 26, 40, 12, 12, 16, 12);

    private final Quarter quarter;
    private final Words words;
    private final List<YearMonth> months;

    private PaceSheet(Quarter quarter) {
        this.quarter = quarter;
        this.words = quarter.words();
        var known = new TreeSet<YearMonth>();
        quarter.aims().stream()
                .flatMap(aim -> aim.course().points().stream())
                .forEach(point -> known.add(Period.parseMonth(point.period())));
        this.months = known.stream().skip(Math.max(0, known.size() - MONTHS)).toList();
    }

    static void write(Page page, Quarter quarter) {
        new PaceSheet(quarter).write(page);
    }

    private void write(Page page) {
        page.title(words.say("pace.title", words.longQuarter(quarter.period())));
        page.above(words.say("pace.note"));
        List<String> titles = Stream.of(
                        words.list("columns.pace.before").stream(),
                        months.stream().map(words::month),
                        words.list("columns.pace.after").stream())
                .flatMap(each -> each)
                .toList();
        page.head(titles, WIDTHS, 2);
        quarter.aims().forEach(aim -> row(page.row(), aim));
        page.filter();
    }

    private void row(Page.Cells row, Aim aim) {
        CourseJson course = aim.course();
        var required = course.required();
        row.text(course.clause())
                .text(words.unit(course.unit()))
                .text(words.indicator(course.indicator()))
                .amount(required.form(), required.threshold())
                .day(required.due())
                .toned(words.status(course.status()), Tone.of(course.status()));
        Map<YearMonth, PointJson> points = course.points().stream()
                .collect(Collectors.toMap(point -> Period.parseMonth(point.period()), Function.identity()));
        for (YearMonth month : months) {
            PointJson point = points.get(month);
            row.measure(point == null ? null : point.figure());
        }
        PointJson last = points.get(quarter.period().last());
        ForecastJson forecast = course.forecast();
        row.amount(required.form(), last == null ? null : last.expected())
                .day(forecast == null ? null : forecast.on())
                .day(forecast == null ? null : forecast.earliest())
                .day(forecast == null ? null : forecast.latest())
                .number(course.neededPerMonth());
    }
}

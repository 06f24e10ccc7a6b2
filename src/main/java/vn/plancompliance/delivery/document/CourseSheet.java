package vn.plancompliance.delivery.document;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.plan.Period;

/** The district-wide targets from month to month, with a chart of each beside them. */
final class CourseSheet {

    private static final List<Integer> WIDTHS = List.of(19, 44, 10, 12, 12, 12, 12);

    private CourseSheet() {}

    static void write(XSSFSheet sheet, Look look, Quarter quarter) {
        Words words = quarter.words();
        var page = new Page(sheet, look);
        page.title(words.say("courses.title"));
        page.above(words.say("courses.note"));
        page.head(words.list("columns.courses"), WIDTHS, 0);
        List<Aim> together = quarter.aims().stream()
                .filter(aim -> aim.course().unit() == null)
                .filter(aim -> !aim.course().points().isEmpty())
                .toList();
        var rows = new LinkedHashMap<CourseJson, CellRangeAddress>();
        for (Aim aim : together) {
            int first = page.next();
            aim.course().points().forEach(point -> row(page.row(), aim.course(), point, words));
            rows.put(aim.course(), new CellRangeAddress(first, page.next() - 1, 0, 0));
        }
        page.filter();
        var charts = new CourseCharts(sheet, words);
        rows.forEach(charts::add);
        if (together.isEmpty()) {
            page.above(words.say("courses.none"));
        }
    }

    private static void row(Page.Cells row, CourseJson course, PointJson point, Words words) {
        var required = course.required();
        row.text(course.clause())
                .text(words.indicator(course.indicator()))
                .text(words.month(Period.parseMonth(point.period())))
                .measure(point.figure())
                .amount(required.form(), point.expected())
                .amount(required.form(), required.threshold())
                .text(words.say(point.complete() ? "complete" : "incomplete"));
    }
}

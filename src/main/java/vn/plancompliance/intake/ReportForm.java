package vn.plancompliance.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;

/** The workbook that a unit fills in for a month: its own indicators and tasks, and the events there are. */
public final class ReportForm {

    private final Vocabulary vocabulary;
    private final Unit unit;
    private final YearMonth month;
    private final Optional<Report> earlier;

    /** @param earlier what the unit reported before, shown beside the cells to fill in */
    public ReportForm(Vocabulary vocabulary, Unit unit, YearMonth month, Optional<Report> earlier) {
        this.vocabulary = vocabulary;
        this.unit = unit;
        this.month = month;
        this.earlier = earlier;
    }

    /** The workbook as an XLSX file. */
    public byte[] write() {
        try (var workbook = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var look = new FormLook(workbook);
            figures(new FormPage(workbook, FormSheet.FIGURES, look));
            tasks(new FormPage(workbook, FormSheet.TASKS, look));
            events(new FormPage(workbook, FormSheet.EVENTS, look));
            // Sheets can be neither added nor renamed, by a slip.
            workbook.lockStructure();
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void figures(FormPage page) {
        page.title("BÁO CÁO THÁNG %d NĂM %d".formatted(month.getMonthValue(), month.getYear()));
        page.subtitle(vocabulary.title().vi());
        page.above(FormSheet.UNIT, unit.code(), unit.name().vi());
        page.above(FormSheet.PERIOD, Period.of(month).label(), named(month));
        page.dayAbove(FormSheet.SUBMITTED_ON, "ngày/tháng/năm; để trống thì lấy ngày tệp được nhận");
        page.note(FormSheet.FIGURES.instructions()
                + earlier.map(report -> "\n- Cột «kỳ trước» là số liệu đơn vị đã báo cáo cho %s."
                                .formatted(named(report.month())))
                        .orElse(""));
        page.head();
        vocabulary.indicators().stream()
                .filter(indicator -> unit.reports(indicator.code()))
                .forEach(indicator -> figure(page, indicator));
    }

    private static String named(YearMonth month) {
        return "tháng %d năm %d".formatted(month.getMonthValue(), month.getYear());
    }

    private void figure(FormPage page, Indicator indicator) {
        int row = page.row(indicator.code(), indicator.name().vi(), explained(indicator));
        Stream<FormColumn> inputs = indicator.form() == Form.COUNT
                ? Stream.of(FormColumn.VALUE)
                : Stream.of(FormColumn.NUMERATOR, FormColumn.DENOMINATOR);
        inputs.forEach(column -> page.openNumber(row, column, indicator.numbers()));
        earlier.flatMap(report -> report.figure(indicator.code())).ifPresent(figure -> {
            if (figure instanceof Figure.Ratio ratio) {
                page.show(row, FormColumn.EARLIER_NUMERATOR, ratio.numerator(), indicator.numbers());
                page.show(row, FormColumn.EARLIER_DENOMINATOR, ratio.denominator(), indicator.numbers());
            } else {
                page.show(row, FormColumn.EARLIER_VALUE, figure.extent(), indicator.numbers());
            }
        });
    }

    private static String explained(Indicator indicator) {
        return Stream.of(
                        part(FormColumn.NUMERATOR, indicator.meaning("numerator")),
                        part(FormColumn.DENOMINATOR, indicator.meaning("denominator")),
                        part(FormColumn.VALUE, indicator.meaning("value")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> part(FormColumn column, Optional<Text> meaning) {
        return meaning.map(text -> column.title() + ": " + text.vi());
    }

    private void tasks(FormPage page) {
        page.title("NHIỆM VỤ DO ĐƠN VỊ CHỦ TRÌ");
        page.subtitle(unit.name().vi() + ", " + named(month));
        page.note(FormSheet.TASKS.instructions());
        page.head();
        FormTask.of(vocabulary, unit, month).forEach(task -> task(page, task));
    }

    private void task(FormPage page, FormTask task) {
        int row = page.row(task.code(), task.name().vi(), "");
        page.openStatus(row, FormColumn.STATUS);
        page.openDay(row, FormColumn.STARTED_ON);
        page.openDay(row, FormColumn.COMPLETED_ON);
        earlier.flatMap(report -> report.status(task.code()))
                .ifPresent(status -> page.show(row, FormColumn.EARLIER_STATUS, FormStatus.label(status.state())));
    }

    private void events(FormPage page) {
        page.title("SỰ KIỆN");
        page.subtitle(unit.name().vi() + ", " + named(month));
        page.note(FormSheet.EVENTS.instructions());
        page.head();
        vocabulary.events().forEach(event -> {
            int row = page.row(event.code(), event.name().vi(), "");
            page.openDay(row, FormColumn.OCCURRED_ON);
            page.openDay(row, FormColumn.DUE_ON);
            earlier.stream()
                    .flatMap(report -> report.events().stream())
                    .filter(each -> each.code().equals(event.code()))
                    .map(Event::occurredOn)
                    .min(Comparator.naturalOrder())
                    .ifPresent(day -> page.show(row, FormColumn.EARLIER_DAY, day));
        });
    }
}

package vn.plancompliance.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Recurrence;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;

/** The workbook that a unit fills in for a month: its own indicators and tasks, and the events there are. */
public final class ReportForm {

    private static final String HINT =
            "Chỉ nhập vào ô màu vàng. Để trống là chưa có số liệu, không phải là 0. Không thêm, bớt hay gộp ô; không dán đè lên ô có sẵn.";

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
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void figures(FormPage page) {
        page.title("BÁO CÁO THÁNG " + Period.of(month).label());
        page.above(FormSheet.UNIT, unit.code(), unit.name().vi());
        page.above(FormSheet.PERIOD, Period.of(month).label(), "");
        page.dayAbove(FormSheet.SUBMITTED_ON);
        page.title(HINT);
        page.head();
        vocabulary.indicators().stream()
                .filter(indicator -> unit.reports(indicator.code()))
                .forEach(indicator -> figure(page, indicator));
    }

    private void figure(FormPage page, Indicator indicator) {
        int row = page.row(indicator.code(), name(indicator));
        Stream<FormColumn> inputs = indicator.form() == Form.COUNT
                ? Stream.of(FormColumn.VALUE)
                : Stream.of(FormColumn.NUMERATOR, FormColumn.DENOMINATOR);
        inputs.forEach(column -> page.openNumber(row, column, indicator.numbers()));
        earlier.flatMap(report -> report.figure(indicator.code())).ifPresent(figure -> {
            if (figure instanceof Figure.Ratio ratio) {
                page.show(row, FormColumn.EARLIER_NUMERATOR, ratio.numerator());
                page.show(row, FormColumn.EARLIER_DENOMINATOR, ratio.denominator());
            } else {
                page.show(row, FormColumn.EARLIER_VALUE, figure.extent());
            }
        });
    }

    private static String name(Indicator indicator) {
        return indicator.name().vi()
                + part("Tử số", indicator.meaning("numerator"))
                + part("Mẫu số", indicator.meaning("denominator"))
                + part("Giá trị", indicator.meaning("value"));
    }

    private static String part(String name, Optional<Text> meaning) {
        return meaning.map(text -> "\n" + name + ": " + text.vi()).orElse("");
    }

    private void tasks(FormPage page) {
        page.head();
        vocabulary.tasks().stream()
                .filter(task -> task.leads().contains(unit.code()))
                .forEach(task -> codes(task)
                        .filter(code -> vocabulary.task(code).isPresent())
                        .forEach(code -> task(page, code, task)));
    }

    /** A recurring task may be reported late, in time or early. */
    private Stream<String> codes(Task task) {
        Stream<Object> occurrences = switch (task.recurrence()) {
            case ONCE -> Stream.of();
            case MONTHLY ->
                Stream.of(month.minusMonths(1), month, month.plusMonths(1))
                        .map(each -> Period.of(each).label());
            case YEARLY -> Stream.of(-1, 0, 1).map(Year.of(month.getYear())::plusYears);
        };
        return task.recurrence() == Recurrence.ONCE
                ? Stream.of(task.code())
                : occurrences.map(occurrence -> task.code() + "/" + occurrence);
    }

    private void task(FormPage page, String code, Task task) {
        int row = page.row(code, task.name().vi());
        page.openStatus(row, FormColumn.STATUS);
        page.openDay(row, FormColumn.STARTED_ON);
        page.openDay(row, FormColumn.COMPLETED_ON);
        earlier.flatMap(report -> report.status(code))
                .ifPresent(status -> page.show(row, FormColumn.EARLIER_STATUS, FormStatus.label(status.state())));
    }

    private void events(FormPage page) {
        page.head();
        vocabulary.events().forEach(event -> {
            int row = page.row(event.code(), event.name().vi());
            page.openDay(row, FormColumn.OCCURRED_ON);
            page.openDay(row, FormColumn.DUE_ON);
            earlier.stream()
                    .flatMap(report -> report.events().stream())
                    .filter(each -> each.code().equals(event.code()))
                    .map(Event::occurredOn)
                    .min(java.util.Comparator.naturalOrder())
                    .ifPresent(day -> page.show(row, FormColumn.EARLIER_DAY, day.toString()));
        });
    }
}

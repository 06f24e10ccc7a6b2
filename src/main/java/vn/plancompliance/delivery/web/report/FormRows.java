package vn.plancompliance.delivery.web.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.web.report.FormRow.Section;
import vn.plancompliance.intake.FormTask;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** The rows of the form of a unit and month: those of the workbook, and of what else is to be changed. */
final class FormRows {

    private final Vocabulary vocabulary;
    private final Unit unit;
    private final YearMonth month;
    private final List<String> told;
    private final ToIntFunction<EventType> recorded;

    /**
     * @param told codes of tasks that have a row too
     * @param recorded how many rows an event needs
     */
    private FormRows(Vocabulary vocabulary, Subject subject, List<String> told, ToIntFunction<EventType> recorded) {
        this.vocabulary = vocabulary;
        this.unit = subject.unit();
        this.month = subject.month();
        this.told = told;
        this.recorded = recorded;
    }

    /**
     * The rows of a form in which a report is changed.
     *
     * @param present the report; null if there is none
     */
    static FormRows of(Vocabulary vocabulary, Subject subject, @Nullable Report present) {
        return new FormRows(
                vocabulary,
                subject,
                present == null
                        ? List.of()
                        : present.tasks().stream().map(TaskStatus::task).toList(),
                type -> of(type, present).size());
    }

    /**
     * The rows of a form that was sent.
     *
     * @param keys the names of its fields
     */
    static FormRows of(Vocabulary vocabulary, Subject subject, Set<String> keys) {
        String list = Section.TASKS.list() + ".";
        String end = ".0." + FormRow.STATUS;
        return new FormRows(
                vocabulary,
                subject,
                keys.stream()
                        .filter(key -> key.startsWith(list)
                                && key.endsWith(end)
                                && key.length() > list.length() + end.length())
                        .map(key -> key.substring(list.length(), key.length() - end.length()))
                        .sorted(CodePointOrder.INSTANCE)
                        .toList(),
                type -> (int) IntStream.iterate(0, number -> number + 1)
                        .takeWhile(number -> keys.contains(event(type, number).key(FormRow.OCCURRED_ON)))
                        .count());
    }

    private static List<Event> of(EventType type, @Nullable Report present) {
        return present == null
                ? List.of()
                : present.events().stream()
                        .filter(event -> event.code().equals(type.code()))
                        .toList();
    }

    /** All rows, in their order. */
    List<FormRow> all() {
        return Stream.of(figures(), tasks(), events()).flatMap(List::stream).toList();
    }

    List<FormRow> figures() {
        return vocabulary.indicators().stream()
                .filter(indicator -> unit.reports(indicator.code()))
                .map(indicator -> new FormRow(Section.FIGURES, indicator.code(), 0, indicator.name(), parts(indicator)))
                .toList();
    }

    private static List<String> parts(Indicator indicator) {
        return indicator.form() == Form.COUNT
                ? List.of(FormRow.VALUE)
                : List.of(FormRow.NUMERATOR, FormRow.DENOMINATOR);
    }

    List<FormRow> tasks() {
        List<FormTask> usual = FormTask.of(vocabulary, unit, month);
        Stream<FormTask> others = told.stream()
                .filter(code -> usual.stream().noneMatch(each -> each.code().equals(code)))
                .flatMap(code -> vocabulary
                        .task(code)
                        .filter(task -> task.leads().contains(unit.code()))
                        .map(task -> new FormTask(code, task.name()))
                        .stream());
        return Stream.concat(usual.stream(), others)
                .map(task -> new FormRow(
                        Section.TASKS,
                        task.code(),
                        0,
                        task.name(),
                        List.of(FormRow.STATUS, FormRow.STARTED_ON, FormRow.COMPLETED_ON)))
                .toList();
    }

    List<FormRow> events() {
        return vocabulary.events().stream()
                .flatMap(type -> IntStream.range(0, Math.max(1, recorded.applyAsInt(type)))
                        .mapToObj(number -> event(type, number)))
                .toList();
    }

    private static FormRow event(EventType type, int number) {
        return new FormRow(
                Section.EVENTS, type.code(), number, type.name(), List.of(FormRow.OCCURRED_ON, FormRow.DUE_ON));
    }

    /** What a report says, by the names of the fields of its rows. */
    Map<String, String> values(Report report) {
        var values = new LinkedHashMap<String, String>();
        figures().forEach(row -> report.figure(row.code()).ifPresent(figure -> put(values, row, figure)));
        tasks().forEach(row -> report.status(row.code()).ifPresent(status -> put(values, row, status)));
        for (EventType type : vocabulary.events()) {
            List<Event> events = of(type, report);
            for (int i = 0; i < events.size(); i++) {
                put(values, event(type, i), events.get(i));
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, FormRow row, Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            values.put(row.key(FormRow.NUMERATOR), plain(ratio.numerator()));
            values.put(row.key(FormRow.DENOMINATOR), plain(ratio.denominator()));
        } else {
            values.put(row.key(FormRow.VALUE), plain(figure.extent()));
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static void put(Map<String, String> values, FormRow row, TaskStatus status) {
        values.put(row.key(FormRow.STATUS), status.state().name());
        put(values, row.key(FormRow.STARTED_ON), status.startedOn());
        put(values, row.key(FormRow.COMPLETED_ON), status.completedOn());
    }

    private static void put(Map<String, String> values, FormRow row, Event event) {
        put(values, row.key(FormRow.OCCURRED_ON), event.occurredOn());
        put(values, row.key(FormRow.DUE_ON), event.dueOn());
    }

    private static void put(Map<String, String> values, String key, @Nullable LocalDate day) {
        if (day != null) {
            values.put(key, day.toString());
        }
    }
}

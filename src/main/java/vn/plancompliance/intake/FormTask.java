package vn.plancompliance.intake;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;

/**
 * A task as a row of a form names it; a recurring one has a row for each occurrence around the month.
 *
 * @param code with the occurrence of a recurring one
 */
public record FormTask(String code, Text name) {

    /** The rows for the tasks that a unit leads, in the order of the plan. */
    public static List<FormTask> of(Vocabulary vocabulary, Unit unit, YearMonth month) {
        return vocabulary.tasks().stream()
                .filter(task -> task.leads().contains(unit.code()))
                .flatMap(task -> of(task, month))
                .filter(each -> vocabulary.task(each.code()).isPresent())
                .toList();
    }

    /** A recurring task may be reported late, in time or early. */
    private static Stream<FormTask> of(Task task, YearMonth month) {
        return switch (task.recurrence()) {
            case ONCE -> Stream.of(new FormTask(task.code(), task.name()));
            case MONTHLY ->
                Stream.of(month.minusMonths(1), month, month.plusMonths(1)).map(each -> ofMonth(task, each));
            case YEARLY ->
                IntStream.rangeClosed(month.getYear() - 1, month.getYear() + 1).mapToObj(year -> ofYear(task, year));
        };
    }

    private static FormTask ofMonth(Task task, YearMonth month) {
        int number = month.getMonthValue();
        return new FormTask(
                task.code() + "/" + Period.of(month).label(),
                new Text(
                        "%s (tháng %d năm %d)".formatted(task.name().vi(), number, month.getYear()),
                        "%s (%s)".formatted(task.name().en(), month)));
    }

    private static FormTask ofYear(Task task, int year) {
        return new FormTask(
                task.code() + "/" + year,
                new Text(
                        "%s (năm %d)".formatted(task.name().vi(), year),
                        "%s (%d)".formatted(task.name().en(), year)));
    }
}

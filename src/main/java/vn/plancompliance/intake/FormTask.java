package vn.plancompliance.intake;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Task;

/** A task as a row of the workbook names it; a recurring one has a row for each occurrence around the month. */
record FormTask(String code, String name) {

    /** A recurring task may be reported late, in time or early. */
    static List<FormTask> of(Task task, YearMonth month) {
        String name = task.name().vi();
        return switch (task.recurrence()) {
            case ONCE -> List.of(new FormTask(task.code(), name));
            case MONTHLY ->
                Stream.of(month.minusMonths(1), month, month.plusMonths(1))
                        .map(each -> new FormTask(
                                task.code() + "/" + Period.of(each).label(),
                                "%s (tháng %d năm %d)".formatted(name, each.getMonthValue(), each.getYear())))
                        .toList();
            case YEARLY ->
                IntStream.rangeClosed(month.getYear() - 1, month.getYear() + 1)
                        .mapToObj(year -> new FormTask(task.code() + "/" + year, "%s (năm %d)".formatted(name, year)))
                        .toList();
        };
    }
}

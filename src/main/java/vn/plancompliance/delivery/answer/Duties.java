package vn.plancompliance.delivery.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.TaskStatus;

/**
 * The tasks and reports that are owed, and what was received of them: findings tell only of those with which
 * something is wrong. Whether one is overdue, late or missing is told by the findings alone.
 */
public record Duties(List<TaskLine> tasks, List<FilingLine> filings) {

    public Duties {
        tasks = List.copyOf(tasks);
        filings = List.copyOf(filings);
    }

    /**
     * Pairs what is demanded with what was reported.
     *
     * @param demands what the rules demand of each unit in the period
     * @param evaluation of the period; tells which tasks of other months and years press still
     * @param reports all reports known
     */
    public static Duties of(Map<Unit, List<Demand>> demands, Evaluation evaluation, Reports reports) {
        return new Duties(tasks(demands, evaluation, reports), filings(demands, reports));
    }

    private static List<TaskLine> tasks(Map<Unit, List<Demand>> demands, Evaluation evaluation, Reports reports) {
        Stream<TaskDuty> found = evaluation.findings().stream()
                .filter(Finding.OfTask.class::isInstance)
                .map(finding -> ((Finding.OfTask) finding).duty());
        return Stream.concat(only(TaskDuty.class, demands), found)
                .distinct()
                .map(duty -> task(duty, reports, evaluation.period()))
                .toList();
    }

    /** The reports alone. */
    public static List<FilingLine> filings(Map<Unit, List<Demand>> demands, Reports reports) {
        return only(ReportDuty.class, demands)
                .map(duty -> filing(duty, reports))
                .toList();
    }

    /** All of these together, in their order. */
    public static Duties joined(List<Duties> parts) {
        return new Duties(
                parts.stream().flatMap(part -> part.tasks().stream()).toList(),
                parts.stream().flatMap(part -> part.filings().stream()).toList());
    }

    private static <T> Stream<T> only(Class<T> type, Map<Unit, List<Demand>> demands) {
        return demands.values().stream()
                .flatMap(List::stream)
                .map(Demand::obligation)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static TaskLine task(TaskDuty duty, Reports reports, Period period) {
        String unit = duty.obligor().code();
        TaskStatus status = reports.newestTelling(unit, duty.task(), period)
                .flatMap(report -> report.status(duty.task()))
                .orElse(null);
        return status == null
                ? new TaskLine(duty.task(), unit, duty.deadline(), null, null, null)
                : new TaskLine(
                        duty.task(), unit, duty.deadline(), status.state(), status.startedOn(), status.completedOn());
    }

    private static FilingLine filing(ReportDuty duty, Reports reports) {
        String unit = duty.obligor().code();
        LocalDate received =
                reports.find(unit, duty.month()).map(Report::firstSubmittedOn).orElse(null);
        return new FilingLine(unit, duty.month(), duty.due(), duty.asked(), received);
    }

    /**
     * A unit's task.
     *
     * @param task its code, with its occurrence if it recurs
     * @param deadline null if there is none
     * @param state the newest one reported up to the period's end; null if none ever was
     */
    public record TaskLine(
            String task,
            String unit,
            @Nullable LocalDate deadline,
            TaskStatus.@Nullable State state,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate completedOn) {}

    /**
     * A unit's report of a month.
     *
     * @param asked whether the plan asks for it instead of ordering it
     * @param received when it first came; null if it did not
     */
    public record FilingLine(
            String unit,
            YearMonth month,
            LocalDate due,
            boolean asked,
            @Nullable LocalDate received) {}
}

package vn.plancompliance.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** A report in the form in which reports are sent as JSON, whatever form it came in; it is also kept so. */
@JsonPropertyOrder({"unit", "period", "submittedOn", "measurements", "tasks", "events"})
public record ReportDocument(
        String unit,
        String period,
        LocalDate submittedOn,
        List<Measured> measurements,
        List<Told> tasks,
        List<Recorded> events) {

    /** A figure: numerator and denominator, or a value. */
    @JsonPropertyOrder({"indicator", "numerator", "denominator", "value"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measured(
            String indicator,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {

        private static Measured of(Measurement measurement) {
            return measurement.figure() instanceof Figure.Ratio ratio
                    ? new Measured(measurement.indicator(), ratio.numerator(), ratio.denominator(), null)
                    : new Measured(
                            measurement.indicator(),
                            null,
                            null,
                            measurement.figure().extent());
        }

        private Measurement toMeasurement() {
            return new Measurement(
                    indicator,
                    value != null
                            ? new Figure.Count(value)
                            : new Figure.Ratio(Objects.requireNonNull(numerator), Objects.requireNonNull(denominator)));
        }
    }

    /** A task's status. */
    @JsonPropertyOrder({"task", "status", "startedOn", "completedOn"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            String task,
            TaskStatus.State status,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate completedOn) {}

    /** An event. */
    @JsonPropertyOrder({"event", "occurredOn", "dueOn"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recorded(
            String event, LocalDate occurredOn, @Nullable LocalDate dueOn) {}

    /** The report in this form. */
    public static ReportDocument of(Report report) {
        return new ReportDocument(
                report.unit(),
                report.month().toString(),
                report.submittedOn(),
                report.measurements().stream().map(Measured::of).toList(),
                report.tasks().stream()
                        .map(told -> new Told(told.task(), told.state(), told.startedOn(), told.completedOn()))
                        .toList(),
                report.events().stream()
                        .map(event -> new Recorded(event.code(), event.occurredOn(), event.dueOn()))
                        .toList());
    }

    /** The report again, exactly as it was. */
    public Report toReport() {
        return new Report(
                unit,
                Period.parseMonth(period),
                submittedOn,
                measurements.stream().map(Measured::toMeasurement).toList(),
                tasks.stream()
                        .map(told -> new TaskStatus(told.task(), told.status(), told.startedOn(), told.completedOn()))
                        .toList(),
                events.stream()
                        .map(event -> new Event(unit, event.event(), event.occurredOn(), event.dueOn()))
                        .toList());
    }
}

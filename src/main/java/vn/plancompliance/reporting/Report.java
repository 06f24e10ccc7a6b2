package vn.plancompliance.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.plancompliance.plan.CodePointOrder;

/** What one unit sent for one month. */
public final class Report {

    private final String unit;
    private final YearMonth month;
    private final LocalDate submittedOn;
    private final LocalDate firstSubmittedOn;
    private final Map<String, Figure> figures;
    private final Map<String, TaskStatus> tasks;
    private final List<Event> events;

    /**
     * A report as sent.
     *
     * @param unit code of the unit
     * @param submittedOn the day on which it was sent
     * @throws IllegalArgumentException if an indicator is measured twice, or the status of a task told twice
     */
    public Report(
            String unit,
            YearMonth month,
            LocalDate submittedOn,
            List<Measurement> measurements,
            List<TaskStatus> tasks,
            List<Event> events) {
        this.unit = unit;
        this.month = month;
        this.submittedOn = submittedOn;
        this.firstSubmittedOn = submittedOn;
        this.events = List.copyOf(events);
        var byIndicator = new HashMap<String, Figure>();
        for (Measurement measurement : measurements) {
            if (byIndicator.put(measurement.indicator(), measurement.figure()) != null) {
                throw new IllegalArgumentException(measurement.indicator() + " is measured twice");
            }
        }
        this.figures = Map.copyOf(byIndicator);
        var byTask = new HashMap<String, TaskStatus>();
        for (TaskStatus status : tasks) {
            if (byTask.put(status.task(), status) != null) {
                throw new IllegalArgumentException("the status of " + status.task() + " is told twice");
            }
        }
        this.tasks = Map.copyOf(byTask);
    }

    private Report(Report revision, LocalDate firstSubmittedOn) {
        this.unit = revision.unit;
        this.month = revision.month;
        this.submittedOn = revision.submittedOn;
        this.firstSubmittedOn = firstSubmittedOn;
        this.figures = revision.figures;
        this.tasks = revision.tasks;
        this.events = revision.events;
    }

    /** The same report as a revision of one that was first sent on that day. */
    public Report firstSubmittedOn(LocalDate day) {
        return new Report(this, day);
    }

    public String unit() {
        return unit;
    }

    public YearMonth month() {
        return month;
    }

    /** The day on which it was sent. */
    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** The day on which the unit first sent a report for the month, which decides whether it is late. */
    public LocalDate firstSubmittedOn() {
        return firstSubmittedOn;
    }

    /** All its figures, by the code point of their indicators. */
    public List<Measurement> measurements() {
        return figures.entrySet().stream()
                .map(figure -> new Measurement(figure.getKey(), figure.getValue()))
                .sorted(Comparator.comparing(Measurement::indicator, CodePointOrder.INSTANCE))
                .toList();
    }

    /** All the statuses it tells, by the code point of their tasks. */
    public List<TaskStatus> tasks() {
        return tasks.values().stream()
                .sorted(Comparator.comparing(TaskStatus::task, CodePointOrder.INSTANCE))
                .toList();
    }

    /** Its figure for the indicator, if it has one; a missing figure is not a zero. */
    public Optional<Figure> figure(String indicator) {
        return Optional.ofNullable(figures.get(indicator));
    }

    /** Its status of the task, if it tells one. */
    public Optional<TaskStatus> status(String task) {
        return Optional.ofNullable(tasks.get(task));
    }

    public List<Event> events() {
        return events;
    }

    @Override
    public String toString() {
        return unit + " " + month;
    }
}

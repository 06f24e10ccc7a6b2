package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;
import vn.plancompliance.rulebook.Rule;

/** How far a unit is with a task that it has to do. */
public final class TaskProgress implements Subject {

    private final DerivedTask derived;
    private final TaskDuty duty;
    private final Period period;
    private final LocalDate asOf;
    private final @Nullable Report report;
    private final @Nullable TaskStatus status;
    private final boolean awaited;

    /**
     * Pairs the duty with what was reported.
     *
     * @param report the newest report up to the period's end that tells the status; null if none does
     * @param awaited whether the evaluation covers the duty to tell the status at all
     */
    TaskProgress(DerivedTask derived, Period period, LocalDate asOf, @Nullable Report report, boolean awaited) {
        this.derived = derived;
        this.duty = derived.duty();
        this.period = period;
        this.asOf = asOf;
        this.report = report;
        this.status = report == null ? null : report.status(duty.task()).orElse(null);
        this.awaited = awaited;
    }

    /** Whether the status was ever reported. */
    public boolean isReported() {
        return status != null;
    }

    /** Whether the evaluation covers the duty to tell the status. */
    public boolean isAwaited() {
        return awaited;
    }

    /** Whether the task is done; where it only has to be started by its deadline, whether work has begun. */
    public boolean isFulfilled() {
        return status != null
                && (duty.stage() == TaskDuty.Stage.STARTED
                        ? status.state() != TaskStatus.State.NOT_STARTED
                        : status.state() == TaskStatus.State.DONE);
    }

    /** Whether the day on which it was done, or work began, is after the deadline. */
    public boolean isLate() {
        LocalDate day = fulfilledOn().orElse(null);
        LocalDate deadline = duty.deadline();
        return day != null && deadline != null && day.isAfter(deadline);
    }

    /** Days from the as-of day to the deadline: 0 on the last day, negative after it; endless without a deadline. */
    public long getDaysLeft() {
        return duty.due()
                .map(deadline -> ChronoUnit.DAYS.between(asOf, deadline))
                .orElse(Long.MAX_VALUE);
    }

    private Optional<LocalDate> fulfilledOn() {
        return Optional.ofNullable(status)
                .map(known -> duty.stage() == TaskDuty.Stage.STARTED ? known.startedOn() : known.completedOn());
    }

    TaskDuty duty() {
        return duty;
    }

    Rule rule() {
        return derived.rule();
    }

    List<String> partners() {
        return derived.partners();
    }

    Period period() {
        return period;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** The report that tells the status, if one does. */
    Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    /** The status, if it was ever reported. */
    Optional<TaskStatus> status() {
        return Optional.ofNullable(status);
    }
}

package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** Judges what is to be done by a day: tasks, and the reports themselves. */
final class HandTasks {

    private static final int DUE_DAY = 13;
    private static final int NEAR = 30;
    /** Is asked for reports, and does not owe them. */
    private static final String ASKED = "vien-kiem-sat";

    private final HandEvents events;
    private final Ledger ledger;
    private final LocalDate asOf;

    HandTasks(HandEvents events, Ledger ledger, LocalDate asOf) {
        this.events = events;
        this.ledger = ledger;
        this.asOf = asOf;
    }

    /**
     * A task.
     *
     * @param known the unit's reports, newest first
     */
    void judge(Job job, String unit, List<Report> known) {
        LocalDate deadline = events.day(job.deadline());
        if (deadline == null) {
            return;
        }
        long left = ChronoUnit.DAYS.between(asOf, deadline);
        TaskStatus status = newest(job, known);
        if (status == null) {
            if (left <= NEAR) {
                ledger.found(Severity.ALERT, Kind.TASK_UNREPORTED, job, unit);
            }
        } else if (isFulfilled(job, status)) {
            LocalDate day = job.deadline().started() ? status.startedOn() : status.completedOn();
            if (day != null && day.isAfter(deadline)) {
                ledger.found(Severity.ALERT, Kind.TASK_LATE, job, unit);
            }
        } else if (left < 0) {
            ledger.found(Severity.VIOLATION, Kind.TASK_OVERDUE, job, unit);
        } else if (left <= NEAR) {
            ledger.found(Severity.ALERT, Kind.TASK_DUE_SOON, job, unit);
        }
    }

    private static @Nullable TaskStatus newest(Job job, List<Report> known) {
        for (Report report : known) {
            TaskStatus status = report.status(job.code()).orElse(null);
            if (status != null) {
                return status;
            }
        }
        return null;
    }

    private static boolean isFulfilled(Job job, TaskStatus status) {
        return job.deadline().started()
                ? status.state() != TaskStatus.State.NOT_STARTED
                : status.state() == TaskStatus.State.DONE;
    }

    /** A month's report; null if there is none. */
    void judge(YearMonth month, String unit, @Nullable Report report) {
        LocalDate due = month.atDay(DUE_DAY);
        if (report == null) {
            if (asOf.isAfter(due)) {
                Severity severity = unit.equals(ASKED) ? Severity.ALERT : Severity.VIOLATION;
                ledger.found(severity, Kind.REPORT_MISSING, month, unit);
            }
        } else if (report.firstSubmittedOn().isAfter(due)) {
            ledger.found(Severity.ALERT, Kind.REPORT_LATE, month, unit);
        }
    }
}

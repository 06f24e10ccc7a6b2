package vn.plancompliance.delivery.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.document.Duties.FilingLine;
import vn.plancompliance.delivery.document.Duties.TaskLine;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.reporting.TaskStatus;

/** What documents tell of: a finding, a target, a task or a report, each with what is known of it. */
sealed interface Told {

    /**
     * A finding and what became of it since the last quarter.
     *
     * @param change null if nothing is known of it
     */
    record Note(FindingJson finding, @Nullable ChangeJson change) implements Told {

        boolean isViolation() {
            return finding.severity() == Severity.VIOLATION;
        }

        boolean is(Novelty novelty) {
            return change != null && change.change() == novelty;
        }

        /** Who has to explain it. */
        String answerable() {
            return Finding.answerable(finding.unit(), finding.lead());
        }
    }

    /**
     * A target of one unit, or of several together.
     *
     * @param figure the quarter's; null if there is none that counts
     * @param note the finding about it; null if there is none
     */
    record Aim(
            CourseJson course,
            @Nullable FigureJson figure,
            @Nullable Note note) implements Told {

        Status status() {
            return course.status();
        }

        Optional<FigureJson> known() {
            return Optional.ofNullable(figure);
        }
    }

    /**
     * A unit's task.
     *
     * @param note the finding about it; null if there is none
     */
    record Work(TaskLine line, @Nullable Note note) implements Told {

        WorkState state() {
            if (note != null && note.finding().kind() == Kind.TASK_OVERDUE) {
                return WorkState.OVERDUE;
            }
            if (note != null && note.finding().kind() == Kind.TASK_LATE) {
                return line.state() == TaskStatus.State.DONE ? WorkState.DONE_LATE : WorkState.STARTED_LATE;
            }
            if (line.state() != null) {
                return WorkState.valueOf(line.state().name());
            }
            if (note != null && note.finding().kind() == Kind.TASK_UNREPORTED) {
                return WorkState.UNREPORTED;
            }
            return line.deadline() == null ? WorkState.UNBOUND : WorkState.AWAITED;
        }

        /** Whether it is overdue, or near or past its deadline without a status: not what was done late long ago. */
        boolean isPressing() {
            return state() == WorkState.OVERDUE || state() == WorkState.UNREPORTED || isDueSoon();
        }

        boolean isDueSoon() {
            return note != null && note.finding().kind() == Kind.TASK_DUE_SOON;
        }
    }

    /** How a task stands; the worst first. */
    enum WorkState {
        /** Its deadline is past. */
        OVERDUE,
        /** Its deadline is past or near, and its status was never reported. */
        UNREPORTED,
        NOT_STARTED,
        STARTED_LATE,
        IN_PROGRESS,
        /** It has no deadline, and its status was never reported. */
        UNBOUND,
        /** Its deadline is far off, and its status was never reported. */
        AWAITED,
        DONE_LATE,
        DONE
    }

    /**
     * A unit's report of a month.
     *
     * @param note the finding about it; null if there is none
     */
    record Filed(FilingLine line, @Nullable Note note) implements Told {

        FilingState state() {
            if (note != null) {
                return note.finding().kind() == Kind.REPORT_LATE ? FilingState.LATE : FilingState.MISSING;
            }
            return line.received() == null ? FilingState.AWAITED : FilingState.IN_TIME;
        }
    }

    /** How a report stands; the worst first. */
    enum FilingState {
        MISSING,
        LATE,
        AWAITED,
        IN_TIME
    }
}

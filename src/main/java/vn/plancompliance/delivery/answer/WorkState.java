package vn.plancompliance.delivery.answer;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Duties.TaskLine;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.reporting.TaskStatus;

/** How a task stands; the worst first. */
public enum WorkState {
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
    DONE;

    /**
     * How that task stands.
     *
     * @param found the kind of the finding about it; null if there is none
     */
    public static WorkState of(TaskLine line, @Nullable Kind found) {
        TaskStatus.State state = line.state();
        if (found == Kind.TASK_OVERDUE) {
            return OVERDUE;
        }
        if (found == Kind.TASK_LATE) {
            return state == TaskStatus.State.DONE ? DONE_LATE : STARTED_LATE;
        }
        if (state != null) {
            return valueOf(state.name());
        }
        if (found == Kind.TASK_UNREPORTED) {
            return UNREPORTED;
        }
        return line.deadline() == null ? UNBOUND : AWAITED;
    }
}

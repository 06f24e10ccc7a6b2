package vn.plancompliance.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit is with a task, as it reports it.
 *
 * @param task the task's code, with its occurrence if it recurs ({@code IV.1.n/2023-11})
 * @param startedOn day on which work began, if told
 * @param completedOn day on which it was done; never null if it is done
 */
public record TaskStatus(
        String task,
        State state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn) {

    public TaskStatus {
        if (state == State.DONE && completedOn == null) {
            throw new IllegalArgumentException("a task that is done has the day on which it was: " + task);
        }
    }

    /** The states of a task. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }
}

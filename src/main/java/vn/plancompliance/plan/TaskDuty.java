package vn.plancompliance.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The duty of a unit to do something.
 *
 * @param task code of the task, with its occurrence if it recurs ({@code IV.1.n/2023-11})
 * @param stage how far the task has to be at its deadline
 * @param deadline last day on which it is in time; null as long as there is none
 * @param basis the event from which the deadline follows; null if it follows from none
 */
public record TaskDuty(
        ClauseId clause,
        Unit obligor,
        String task,
        Stage stage,
        @Nullable LocalDate deadline,
        @Nullable Occurrence basis)
        implements Obligation {

    /** The deadline, if there is one by now. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(deadline);
    }

    /** What has to have happened. */
    public enum Stage {
        /** Work has begun ("từ tháng 4/2022"). */
        STARTED,
        /** Work is complete. */
        DONE
    }
}

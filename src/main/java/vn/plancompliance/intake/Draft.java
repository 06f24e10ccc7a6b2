package vn.plancompliance.intake;

import java.util.List;
import java.util.stream.Stream;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.TaskStatus;

/** A report as it stands in a file, taken apart but not yet checked. */
record Draft(
        Given unit,
        Given period,
        Given submittedOn,
        List<Measured> measurements,
        List<Told> tasks,
        List<Recorded> events) {

    /** A figure. */
    record Measured(Given indicator, Given numerator, Given denominator, Given value) {}

    /**
     * A task's status.
     *
     * @param states as they can be written in the file
     */
    record Told(Given task, Given status, Given startedOn, Given completedOn, Text states) {

        private static final Text CODES = Fields.listed(
                new Text("một trong", "one of"),
                Stream.of(TaskStatus.State.values()).map(Enum::name).toList());

        /** Where states are written as codes. */
        Told(Given task, Given status, Given startedOn, Given completedOn) {
            this(task, status, startedOn, completedOn, CODES);
        }
    }

    /** An event. */
    record Recorded(Given event, Given occurredOn, Given dueOn) {}
}

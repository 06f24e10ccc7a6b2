package vn.plancompliance.intake;

import java.util.List;

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

    /** A task's status. */
    record Told(Given task, Given status, Given startedOn, Given completedOn) {}

    /** An event. */
    record Recorded(Given event, Given occurredOn, Given dueOn) {}
}

package vn.plancompliance.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Target;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.TaskStatus;

/** One link in the chain from the reports to a finding. */
public sealed interface Reason {

    /** A unit reported a figure for a month. */
    record FigureReported(String unit, YearMonth month, LocalDate submittedOn, String indicator, Figure figure)
            implements Reason {}

    /** A unit reported a month without the figure. */
    record FigureNotGiven(String unit, YearMonth month, String indicator) implements Reason {}

    /** A unit's report of a month was received. */
    record ReportReceived(String unit, YearMonth month, LocalDate submittedOn) implements Reason {}

    /** A unit's report of a month was not received. */
    record ReportNotReceived(String unit, YearMonth month) implements Reason {}

    /** The reported figures add up to a total. */
    record AddedUp(String indicator, int figures, Figure total) implements Reason {}

    /** A unit reported the status of a task. */
    record StatusReported(String unit, YearMonth month, LocalDate submittedOn, TaskStatus status) implements Reason {}

    /** No report of a unit up to the period's end tells the status of a task. */
    record StatusNeverReported(String unit, String task) implements Reason {}

    /** An event on which the clause depends occurred. */
    record EventOccurred(
            String event, LocalDate occurredOn, @Nullable LocalDate dueOn) implements Reason {}

    /**
     * What is expected by now of a milestone: on the straight line from its start to its due day.
     *
     * @param base where the line starts
     * @param earlier the clause whose threshold the base is; null where it is nothing, or told by the milestone's own rule
     * @param elapsed days from the start to the period's end
     * @param length days from the start to the due day
     */
    record ExpectedByNow(
            Target milestone,
            BigDecimal base,
            @Nullable ClauseId earlier,
            long elapsed,
            long length,
            BigFraction expected)
            implements Reason {

        /** The clause whose threshold the base is, if it is one's. */
        public Optional<ClauseId> baseClause() {
            return Optional.ofNullable(earlier);
        }
    }

    /** A clause's rule demands it. */
    record Demanded(ClauseId clause, RuleReference rule) implements Reason {}

    /** A judgement rule drew the conclusion. */
    record Concluded(RuleReference rule) implements Reason {}
}

package vn.plancompliance.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.TaskStatus;

/** A violation or an alert, with its reason. */
public sealed interface Finding {

    /** Violations first, then by clause, unit, period, kind, indicator and task, by code point, absent ones first. */
    Comparator<Finding> ORDER = Comparator.comparing(Lead::of, Lead.ORDER).thenComparing(Lead.AFTER);

    Severity severity();

    Kind kind();

    /** The clause that is concerned; empty for a finding about a figure. */
    Optional<ClauseId> clause();

    /** Code of the unit that is concerned; empty where a target is judged together. */
    Optional<String> unit();

    /** The period judged, or the month of a report. */
    Period period();

    /** Code of the indicator; empty for a finding about a task or a report. */
    Optional<String> indicator();

    /** Code of the task, with its occurrence if it recurs; empty for a finding about anything else. */
    default Optional<String> task() {
        return Optional.empty();
    }

    /** Why, and who has to see to it. */
    Grounds grounds();

    /** Who answers for it, as {@link #answerable(String, String)} tells. */
    default String answerable() {
        return answerable(unit().orElse(null), grounds().lead());
    }

    /**
     * Who answers for a finding, and has to explain it if it is a violation.
     *
     * @param judged code of the unit judged; null where several are judged together
     * @param lead code of the unit, or of the group, that leads the clause
     * @return the unit judged, or the lead where several are judged together
     */
    static String answerable(@Nullable String judged, String lead) {
        return judged == null ? lead : judged;
    }

    /**
     * About a target.
     *
     * @param judged code of the unit judged; null where judged together
     * @param measured the target's indicator
     * @param observed the figure of the period as far as known; null if nothing is
     * @param missing by how much the figure would have to rise, or to fall below a ceiling, to close the gap, the denominator
     *     fixed; null if undetermined
     * @param expected what is expected by now (percent or value); null unless behind its pace
     * @param lacking codes of the units whose figures are lacking, by code point; empty unless undetermined
     */
    record OfTarget(
            Severity severity,
            Kind kind,
            Target target,
            @Nullable String judged,
            Period period,
            Indicator measured,
            @Nullable Figure observed,
            @Nullable BigDecimal missing,
            @Nullable BigFraction expected,
            List<String> lacking,
            Grounds grounds)
            implements Finding {

        /** Whether the target is a ceiling. */
        public boolean isBelowCeiling() {
            return target.comparison().isCeiling();
        }

        @Override
        public Optional<ClauseId> clause() {
            return Optional.of(target.clause());
        }

        @Override
        public Optional<String> unit() {
            return Optional.ofNullable(judged);
        }

        @Override
        public Optional<String> indicator() {
            return Optional.of(target.indicator());
        }
    }

    /**
     * About a unit's figure.
     *
     * @param observed the figure of the period; null if missing
     * @param earlier the newest figure known from before, if it has dropped; else null
     * @param months the months concerned: those without the figure, with an impossible one, or with the dropped one
     */
    record OfFigure(
            Severity severity,
            Kind kind,
            String reporter,
            Period period,
            String measured,
            @Nullable Figure observed,
            @Nullable Figure earlier,
            List<YearMonth> months,
            Grounds grounds)
            implements Finding {

        @Override
        public Optional<ClauseId> clause() {
            return Optional.empty();
        }

        @Override
        public Optional<String> unit() {
            return Optional.of(reporter);
        }

        @Override
        public Optional<String> indicator() {
            return Optional.of(measured);
        }
    }

    /**
     * About a unit's task.
     *
     * @param period the period judged
     * @param asOf the day that decides whether it is overdue
     * @param status the newest status reported; null if none ever was
     */
    record OfTask(
            Severity severity,
            Kind kind,
            TaskDuty duty,
            Period period,
            LocalDate asOf,
            @Nullable TaskStatus status,
            Grounds grounds)
            implements Finding {

        @Override
        public Optional<ClauseId> clause() {
            return Optional.of(duty.clause());
        }

        @Override
        public Optional<String> unit() {
            return Optional.of(duty.obligor().code());
        }

        @Override
        public Optional<String> indicator() {
            return Optional.empty();
        }

        @Override
        public Optional<String> task() {
            return Optional.of(duty.task());
        }
    }

    /**
     * About a unit's duty to report a month.
     *
     * @param submittedOn the day on which the report was received; null if it was not
     */
    record OfReport(
            Severity severity,
            Kind kind,
            ReportDuty duty,
            @Nullable LocalDate submittedOn,
            Grounds grounds) implements Finding {

        @Override
        public Optional<ClauseId> clause() {
            return Optional.of(duty.clause());
        }

        @Override
        public Optional<String> unit() {
            return Optional.of(duty.obligor().code());
        }

        @Override
        public Period period() {
            return Period.of(duty.month());
        }

        @Override
        public Optional<String> indicator() {
            return Optional.empty();
        }
    }
}

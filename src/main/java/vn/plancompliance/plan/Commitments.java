package vn.plancompliance.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sentences with which a clause's rule states what it demands. Days are written {@code 2025-12-31}, thresholds as
 * percent for a RATIO and as the number itself for a COUNT: as numbers of up to 15 digits, or as amounts of any length.
 */
public final class Commitments {

    private static final int LAST_DAY_OF_ALL_MONTHS = 28;

    private Commitments() {}

    /** A figure to be reached by a day and kept from then on. */
    public static Milestone milestone(String clause, Obligor obligor, String indicator) {
        return new Milestone(new ClauseId(clause), obligor, indicator);
    }

    /** A figure to hold in every period from a day on. */
    public static Continuous continuous(String clause, Obligor obligor, String indicator) {
        return new Continuous(new ClauseId(clause), obligor, indicator);
    }

    /** The report of a month, to be sent in that month. */
    public static MonthlyReport monthlyReport(String clause, Unit unit, ReportMonth month) {
        return new MonthlyReport(new ClauseId(clause), unit, month);
    }

    /** Something that a unit has to do. */
    public static TaskDemand task(String clause, Unit unit) {
        return new TaskDemand(new ClauseId(clause), unit, clause);
    }

    private static LocalDate day(String iso) {
        return Day.parse(iso);
    }

    /** A milestone without its dates and threshold. */
    public record Milestone(ClauseId clause, Obligor obligor, String indicator) {

        /** The day from which its pace is counted. */
        public StartedMilestone from(String day) {
            return new StartedMilestone(this, day(day), null);
        }
    }

    /**
     * A milestone without its threshold and due day.
     *
     * @param base where its pace starts; null if the rule does not say
     */
    public record StartedMilestone(
            Milestone milestone, LocalDate from, @Nullable BigDecimal base) {

        /** Where its pace starts: how things stood on its first day. */
        public StartedMilestone startingAt(double figure) {
            return startingAt(Decimal.asWritten(figure));
        }

        /** Where its pace starts: how things stood on its first day. */
        public StartedMilestone startingAt(BigDecimal figure) {
            return new StartedMilestone(milestone, from, figure);
        }

        /** The threshold itself is enough. */
        public OpenMilestone atLeast(double threshold) {
            return atLeast(Decimal.asWritten(threshold));
        }

        /** The threshold itself is enough. */
        public OpenMilestone atLeast(BigDecimal threshold) {
            return open(Comparison.AT_LEAST, threshold);
        }

        /** The threshold itself is not enough. */
        public OpenMilestone moreThan(double threshold) {
            return moreThan(Decimal.asWritten(threshold));
        }

        /** The threshold itself is not enough. */
        public OpenMilestone moreThan(BigDecimal threshold) {
            return open(Comparison.MORE_THAN, threshold);
        }

        /** A ceiling; the threshold itself is allowed. */
        public OpenMilestone atMost(double threshold) {
            return atMost(Decimal.asWritten(threshold));
        }

        /** A ceiling; the threshold itself is allowed. */
        public OpenMilestone atMost(BigDecimal threshold) {
            return open(Comparison.AT_MOST, threshold);
        }

        /** A ceiling; the threshold itself is too much. */
        public OpenMilestone lessThan(double threshold) {
            return lessThan(Decimal.asWritten(threshold));
        }

        /** A ceiling; the threshold itself is too much. */
        public OpenMilestone lessThan(BigDecimal threshold) {
            return open(Comparison.LESS_THAN, threshold);
        }

        private OpenMilestone open(Comparison comparison, BigDecimal threshold) {
            return new OpenMilestone(this, comparison, threshold);
        }
    }

    /** A milestone without its due day. */
    public record OpenMilestone(StartedMilestone started, Comparison comparison, BigDecimal threshold) {

        /** The day by which it is to be reached. */
        public Target by(String day) {
            Milestone milestone = started.milestone();
            return new Target(
                    milestone.clause(),
                    milestone.obligor(),
                    milestone.indicator(),
                    Nature.MILESTONE,
                    comparison,
                    threshold,
                    started.from(),
                    day(day),
                    started.base());
        }
    }

    /** A continuous target without its start and threshold. */
    public record Continuous(ClauseId clause, Obligor obligor, String indicator) {

        /** The day from which it holds. */
        public StartedContinuous from(String day) {
            return new StartedContinuous(this, day(day));
        }

        /** The later of two days: the clause's own and the one on which an event occurred. */
        public StartedContinuous fromLaterOf(String day, LocalDate occurredOn) {
            LocalDate own = day(day);
            return new StartedContinuous(this, own.isAfter(occurredOn) ? own : occurredOn);
        }
    }

    /** A continuous target without its threshold. */
    public record StartedContinuous(Continuous continuous, LocalDate from) {

        /** The threshold itself is enough. */
        public Target atLeast(double threshold) {
            return atLeast(Decimal.asWritten(threshold));
        }

        /** The threshold itself is enough. */
        public Target atLeast(BigDecimal threshold) {
            return target(Comparison.AT_LEAST, threshold);
        }

        /** The threshold itself is not enough. */
        public Target moreThan(double threshold) {
            return moreThan(Decimal.asWritten(threshold));
        }

        /** The threshold itself is not enough. */
        public Target moreThan(BigDecimal threshold) {
            return target(Comparison.MORE_THAN, threshold);
        }

        /** A ceiling; the threshold itself is allowed. */
        public Target atMost(double threshold) {
            return atMost(Decimal.asWritten(threshold));
        }

        /** A ceiling; the threshold itself is allowed. */
        public Target atMost(BigDecimal threshold) {
            return target(Comparison.AT_MOST, threshold);
        }

        /** A ceiling; the threshold itself is too much. */
        public Target lessThan(double threshold) {
            return lessThan(Decimal.asWritten(threshold));
        }

        /** A ceiling; the threshold itself is too much. */
        public Target lessThan(BigDecimal threshold) {
            return target(Comparison.LESS_THAN, threshold);
        }

        private Target target(Comparison comparison, BigDecimal threshold) {
            return new Target(
                    continuous.clause(),
                    continuous.obligor(),
                    continuous.indicator(),
                    Nature.CONTINUOUS,
                    comparison,
                    threshold,
                    from,
                    null);
        }
    }

    /** A task without its deadline. */
    public record TaskDemand(ClauseId clause, Unit unit, String code) {

        /** The task of one month. */
        public TaskDemand of(PlanMonth month) {
            return new TaskDemand(clause, unit, code + "/" + month.month());
        }

        /** The task of one year. */
        public TaskDemand of(PlanYear year) {
            return new TaskDemand(clause, unit, code + "/" + year.year());
        }

        /** Work has begun by that day. */
        public TaskDuty startedBy(String day) {
            return duty(TaskDuty.Stage.STARTED, day(day), null);
        }

        /** It is done by that day. */
        public TaskDuty doneBy(String day) {
            return doneBy(day(day));
        }

        /** It is done by that day. */
        public TaskDuty doneBy(LocalDate day) {
            return duty(TaskDuty.Stage.DONE, day, null);
        }

        /** It is done by the due day that is recorded with an event; until one is, there is no deadline. */
        public TaskDuty doneByDueDayOf(String event, KnownEvents known) {
            Occurrence basis = known.find(event).orElse(null);
            return duty(TaskDuty.Stage.DONE, basis == null ? null : basis.dueOn(), basis);
        }

        /** It is done within so many days after an event; until it occurs, there is no deadline. */
        public TaskDuty doneWithinDaysAfter(int days, String event, KnownEvents known) {
            Occurrence basis = known.find(event).orElse(null);
            return duty(
                    TaskDuty.Stage.DONE,
                    basis == null ? null : basis.occurredOn().plusDays(days),
                    basis);
        }

        /** It goes on and on, without deadline. */
        public TaskDuty ongoing() {
            return duty(TaskDuty.Stage.DONE, null, null);
        }

        private TaskDuty duty(TaskDuty.Stage stage, @Nullable LocalDate deadline, @Nullable Occurrence basis) {
            return new TaskDuty(clause, unit, code, stage, deadline, basis);
        }
    }

    /** A monthly report without its due day. */
    public record MonthlyReport(ClauseId clause, Unit unit, ReportMonth month) {

        /** Ordered: to be sent by that day of the month itself. */
        public ReportDuty byDay(int dayOfMonth) {
            return duty(dayOfMonth, false);
        }

        /** Asked for, not ordered: to be sent by that day of the month itself. */
        public ReportDuty askedByDay(int dayOfMonth) {
            return duty(dayOfMonth, true);
        }

        private ReportDuty duty(int dayOfMonth, boolean asked) {
            if (dayOfMonth < 1 || dayOfMonth > LAST_DAY_OF_ALL_MONTHS) {
                throw new SenselessDemand(
                        "tháng nào cũng có các ngày từ 1 đến 28, không chắc có ngày " + dayOfMonth,
                        "every month has the days 1 to 28, but not " + dayOfMonth);
            }
            return new ReportDuty(clause, unit, month.month(), month.month().atDay(dayOfMonth), asked);
        }
    }
}

package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.TaskStatus;

/**
 * The yardstick: the whole district judged in Java without rules, straight over hash maps and in whole numbers. It says what
 * the rules say, and gives no reasons.
 */
final class HandWritten {

    private static final YearMonth FIRST_REPORT = YearMonth.of(2022, 5);
    private static final int DUE_DAY = 13;
    private static final int NEAR = 30;

    private final Vocabulary vocabulary;
    private final HandDuties duties;

    HandWritten(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.duties = new HandDuties(vocabulary);
    }

    /** Judges a period of the whole district. */
    Judged judge(Reports reports, Period period, LocalDate asOf) {
        return new Run(reports, period, asOf).judge();
    }

    /** One period judged. */
    private final class Run {

        private final Reports reports;
        private final Period period;
        private final String label;
        private final LocalDate end;
        private final LocalDate asOf;
        private final List<YearMonth> owed;
        private final Set<HandPlan.Goal> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<String, Event> events = new HashMap<>();
        private final Map<String, Map<String, HandAmount>> amounts = new HashMap<>();
        private final List<Judged.Found> findings = new ArrayList<>();
        private final List<Judged.Stood> outcomes = new ArrayList<>();

        Run(Reports reports, Period period, LocalDate asOf) {
            this.reports = reports;
            this.period = period;
            this.label = period.label();
            this.end = period.end();
            this.asOf = asOf;
            this.owed = period.months().stream()
                    .filter(month -> !month.isBefore(FIRST_REPORT))
                    .toList();
            HandPlan.GOALS.stream()
                    .filter(goal -> !goal.from().isAfter(end)
                            && HandPlan.GOALS.stream().noneMatch(other -> other.follows(goal) && other.mustHoldOn(end)))
                    .forEach(inForce::add);
        }

        Judged judge() {
            vocabulary.units().forEach(unit -> reports.eventsOf(unit.code()).forEach(this::note));
            reports.eventsOfOthers().forEach(this::note);
            vocabulary.units().forEach(this::judge);
            inForce.stream().filter(goal -> goal.group() != null).forEach(this::judgeTogether);
            return new Judged(findings, outcomes);
        }

        /** The earliest record of an event tells its day, the earliest with a due day that one. */
        private void note(Event event) {
            boolean own = "one-stop-connected".equals(event.code());
            events.merge(own ? event.code() + "@" + event.recordedBy() : event.code(), event, (one, two) -> {
                boolean inOrder = one.occurredOn().isBefore(two.occurredOn())
                        || (one.occurredOn().equals(two.occurredOn()) && isDueFirst(one, two));
                Event first = inOrder ? one : two;
                Event second = inOrder ? two : one;
                return first.dueOn() != null
                        ? first
                        : new Event(first.recordedBy(), first.code(), first.occurredOn(), second.dueOn());
            });
        }

        private boolean isDueFirst(Event one, Event two) {
            LocalDate due = one.dueOn();
            LocalDate other = two.dueOn();
            return due != null && (other == null || !due.isAfter(other));
        }

        private void judge(Unit unit) {
            String code = unit.code();
            List<Report> sent = reports.within(code, period);
            List<Report> known =
                    reports.before(code, period.last().plusMonths(1)).toList();
            var own = new HashMap<String, HandAmount>();
            amounts.put(code, own);
            YearMonth firstOwed = owed.isEmpty() ? period.last().plusMonths(1) : owed.get(0);
            for (Indicator indicator : duties.indicators(code)) {
                own.put(indicator.code(), HandAmount.of(indicator, sent, known, firstOwed, owed.size()));
            }
            var needed = new HashSet<String>();
            for (HandPlan.Goal goal : duties.goals(code)) {
                if (inForce.contains(goal) && hasBegun(goal, code)) {
                    needed.add(goal.indicator());
                    judge(goal, code, own.get(goal.indicator()), !sent.isEmpty());
                }
            }
            duties.indicators(code)
                    .forEach(indicator -> judge(
                            indicator.code(), code, own.get(indicator.code()), needed.contains(indicator.code())));
            duties.jobs(code).forEach(job -> judge(job, code, known));
            owed.forEach(month -> judge(month, code));
        }

        private boolean hasBegun(HandPlan.Goal goal, String unit) {
            if (goal.event() == null) {
                return true;
            }
            Event event = events.get(goal.event() + "@" + unit);
            return event != null && !event.occurredOn().isAfter(end);
        }

        private void judge(HandPlan.Goal goal, String unit, HandAmount amount, boolean reported) {
            if (goal.group() != null) {
                if (amount.isUsable()
                        && isRatio(goal)
                        && amount.isConcerned()
                        && amount.missing(goal) > 0
                        && goal.mustHoldOn(end)) {
                    found(Severity.ALERT, Kind.SHARE_BELOW_TARGET, goal, unit, amount.missing(goal));
                }
            } else if (amount.isUsable()) {
                judge(goal, unit, amount);
            } else if (reported && !amount.isImpossible() && isBeyondRemedy(goal, amount)) {
                stood(goal, unit, Status.MISSED);
                found(Severity.VIOLATION, Kind.TARGET_MISSED, goal, unit, amount.missing(goal));
            } else {
                stood(goal, unit, Status.UNDETERMINED);
            }
        }

        private boolean isRatio(HandPlan.Goal goal) {
            return vocabulary.indicator(goal.indicator()).orElseThrow().form() == Form.RATIO;
        }

        private boolean isBeyondRemedy(HandPlan.Goal goal, HandAmount amount) {
            return vocabulary
                            .indicator(goal.indicator())
                            .orElseThrow()
                            .accumulation()
                            .addsUp()
                    && isRatio(goal)
                    && goal.threshold() == 100
                    && goal.mustHoldOn(end)
                    && amount.isConcerned()
                    && amount.missing(goal) > 0;
        }

        private void judge(HandPlan.Goal goal, @Nullable String unit, HandAmount amount) {
            if (!amount.isConcerned()) {
                stood(goal, unit, Status.NOT_APPLICABLE);
            } else if (amount.missing(goal) <= 0) {
                stood(goal, unit, Status.MET);
            } else if (goal.mustHoldOn(end)) {
                stood(goal, unit, Status.MISSED);
                found(Severity.VIOLATION, Kind.TARGET_MISSED, goal, unit, amount.missing(goal));
            } else if (amount.missing(goal, end) > 0) {
                stood(goal, unit, Status.BEHIND_PACE);
                found(Severity.ALERT, Kind.TARGET_BEHIND_PACE, goal, unit, amount.missing(goal, end));
            } else {
                stood(goal, unit, Status.ON_PACE);
            }
        }

        private void judgeTogether(HandPlan.Goal goal) {
            var sum = HandAmount.sum();
            duties.reporters()
                    .get(goal)
                    .forEach(unit -> sum.add(amounts.get(unit).get(goal.indicator())));
            if (sum.isUsable()) {
                judge(goal, null, sum);
            } else if (!isRatio(goal) && sum.isKnown() && sum.missing(goal) <= 0) {
                stood(goal, null, Status.MET);
            } else if (!isRatio(goal) && sum.isKnown() && !goal.mustHoldOn(end) && sum.missing(goal, end) <= 0) {
                stood(goal, null, Status.ON_PACE);
            } else {
                stood(goal, null, Status.UNDETERMINED);
                found(Severity.ALERT, Kind.TARGET_UNDETERMINED, goal, null, null);
            }
        }

        private void judge(String indicator, String unit, HandAmount amount, boolean needed) {
            if (needed && amount.isMissing()) {
                found(Kind.FIGURE_MISSING, unit, indicator);
            }
            if (needed && amount.isImpossible()) {
                found(Kind.FIGURE_INVALID, unit, indicator);
            }
            if (amount.isDropped()) {
                found(Kind.FIGURE_DROPPED, unit, indicator);
            }
        }

        private void judge(HandPlan.Job job, String unit, List<Report> known) {
            LocalDate deadline = deadline(job.deadline());
            if (deadline == null) {
                return;
            }
            long left = ChronoUnit.DAYS.between(asOf, deadline);
            TaskStatus status = null;
            for (int i = 0; i < known.size() && status == null; i++) {
                status = known.get(i).status(job.code()).orElse(null);
            }
            if (status == null) {
                if (left <= NEAR) {
                    found(Severity.ALERT, Kind.TASK_UNREPORTED, job, unit);
                }
            } else if (isFulfilled(job, status)) {
                LocalDate day = job.deadline().started() ? status.startedOn() : status.completedOn();
                if (day != null && day.isAfter(deadline)) {
                    found(Severity.ALERT, Kind.TASK_LATE, job, unit);
                }
            } else if (left < 0) {
                found(Severity.VIOLATION, Kind.TASK_OVERDUE, job, unit);
            } else if (left <= NEAR) {
                found(Severity.ALERT, Kind.TASK_DUE_SOON, job, unit);
            }
        }

        private static boolean isFulfilled(HandPlan.Job job, TaskStatus status) {
            return job.deadline().started()
                    ? status.state() != TaskStatus.State.NOT_STARTED
                    : status.state() == TaskStatus.State.DONE;
        }

        private @Nullable LocalDate deadline(HandPlan.Deadline deadline) {
            if (deadline.event() == null) {
                return deadline.day();
            }
            Event event = events.get(deadline.event());
            if (event == null) {
                return null;
            }
            return deadline.days() < 0 ? event.dueOn() : event.occurredOn().plusDays(deadline.days());
        }

        private void judge(YearMonth month, String unit) {
            Report report = reports.find(unit, month).orElse(null);
            LocalDate due = month.atDay(DUE_DAY);
            if (report == null) {
                if (asOf.isAfter(due)) {
                    boolean asked = unit.equals("vien-kiem-sat");
                    found(asked ? Severity.ALERT : Severity.VIOLATION, Kind.REPORT_MISSING, month, unit);
                }
            } else if (report.firstSubmittedOn().isAfter(due)) {
                found(Severity.ALERT, Kind.REPORT_LATE, month, unit);
            }
        }

        private void stood(HandPlan.Goal goal, @Nullable String unit, Status status) {
            outcomes.add(new Judged.Stood(goal.clause(), unit, status));
        }

        private void found(
                Severity severity, Kind kind, HandPlan.Goal goal, @Nullable String unit, @Nullable Long missing) {
            findings.add(new Judged.Found(severity, kind, goal.clause(), unit, label, goal.indicator(), null, missing));
        }

        private void found(Kind kind, String unit, String indicator) {
            findings.add(new Judged.Found(Severity.ALERT, kind, null, unit, label, indicator, null, null));
        }

        private void found(Severity severity, Kind kind, HandPlan.Job job, String unit) {
            findings.add(new Judged.Found(severity, kind, job.task(), unit, label, null, job.code(), null));
        }

        private void found(Severity severity, Kind kind, YearMonth month, String unit) {
            findings.add(new Judged.Found(severity, kind, "IV.2.k", unit, month.toString(), null, null, null));
        }
    }
}

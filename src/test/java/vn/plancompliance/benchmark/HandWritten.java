package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/**
 * The yardstick: the whole district judged in Java without rules, straight over hash maps and in whole numbers. It says what
 * the rules say, and gives no reasons.
 */
final class HandWritten {

    private static final YearMonth FIRST_REPORT = YearMonth.of(2022, 5);

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
        private final List<YearMonth> owed;
        private final YearMonth firstOwed;
        private final Set<Goal> inForce;
        private final Map<String, Map<String, HandAmount>> amounts = new HashMap<>();
        private final Ledger ledger;
        private final HandEvents events;
        private final HandTargets targets;
        private final HandTasks tasks;

        Run(Reports reports, Period period, LocalDate asOf) {
            this.reports = reports;
            this.period = period;
            this.owed = period.months().stream()
                    .filter(month -> !month.isBefore(FIRST_REPORT))
                    .toList();
            this.firstOwed = owed.isEmpty() ? period.last().plusMonths(1) : owed.get(0);
            this.inForce = HandPlan.inForceOn(period.end());
            this.ledger = new Ledger(period);
            this.events = new HandEvents(reports, vocabulary);
            this.targets = new HandTargets(vocabulary, ledger, period.end());
            this.tasks = new HandTasks(events, ledger, asOf);
        }

        Judged judge() {
            vocabulary.units().forEach(this::judge);
            for (Goal goal : inForce) {
                if (goal.group() != null) {
                    var sum = HandAmount.sum();
                    duties.reporters(goal)
                            .forEach(unit -> sum.add(amounts.get(unit).get(goal.indicator())));
                    targets.judgeTogether(goal, sum);
                }
            }
            return ledger.judged();
        }

        private void judge(Unit unit) {
            String code = unit.code();
            List<Report> sent = reports.within(code, period);
            List<Report> known =
                    reports.before(code, period.last().plusMonths(1)).toList();
            var own = new HashMap<String, HandAmount>();
            amounts.put(code, own);
            for (Indicator indicator : duties.indicators(code)) {
                own.put(indicator.code(), HandAmount.of(indicator, sent, known, firstOwed, owed.size()));
            }
            var needed = new HashSet<String>();
            for (Goal goal : duties.goals(code)) {
                if (inForce.contains(goal) && events.letBegin(goal, code, period.end())) {
                    needed.add(goal.indicator());
                    targets.judge(goal, code, own.get(goal.indicator()));
                }
            }
            own.forEach((indicator, amount) -> judge(indicator, code, amount, needed.contains(indicator)));
            duties.jobs(code).forEach(job -> tasks.judge(job, code, known));
            owed.forEach(
                    month -> tasks.judge(month, code, reports.find(code, month).orElse(null)));
        }

        private void judge(String indicator, String unit, HandAmount amount, boolean needed) {
            if (needed && amount.isMissing()) {
                ledger.found(Kind.FIGURE_MISSING, unit, indicator);
            }
            if (needed && amount.isImpossible()) {
                ledger.found(Kind.FIGURE_INVALID, unit, indicator);
            }
            if (amount.isDropped()) {
                ledger.found(Kind.FIGURE_DROPPED, unit, indicator);
            }
        }
    }
}

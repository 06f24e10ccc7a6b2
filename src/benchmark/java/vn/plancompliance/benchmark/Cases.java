package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/** Adds figures up for other engines, as the hand-written judging does, and hands each to whoever judges it. */
final class Cases {

    private static final YearMonth FIRST_REPORT = YearMonth.of(2022, 5);

    private final Vocabulary vocabulary;
    private final HandDuties duties;

    Cases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.duties = new HandDuties(vocabulary);
    }

    /** Who judges a figure by a goal that it has to answer. */
    interface Taker {

        void take(Goal goal, Case figure);
    }

    /** Hands over each figure with each goal that it answers, whether or not the goal is in force. */
    void of(Reports reports, Period period, Taker taker) {
        var amounts = new HashMap<String, Map<String, HandAmount>>();
        for (Unit unit : vocabulary.units()) {
            Map<String, Case> cases = cases(reports, period, unit.code());
            duties.goals(unit.code()).forEach(goal -> taker.take(goal, cases.get(goal.indicator())));
            var own = new HashMap<String, HandAmount>();
            cases.forEach((indicator, figure) -> own.put(indicator, figure.amount()));
            amounts.put(unit.code(), own);
        }
        duties.together().forEach(goal -> {
            var sum = HandAmount.sum();
            duties.reporters(goal).forEach(unit -> sum.add(amounts.get(unit).get(goal.indicator())));
            taker.take(goal, new Case(null, sum, period.end(), null));
        });
    }

    private Map<String, Case> cases(Reports reports, Period period, String unit) {
        List<YearMonth> owed = period.months().stream()
                .filter(month -> !month.isBefore(FIRST_REPORT))
                .toList();
        YearMonth firstOwed = owed.isEmpty() ? period.last().plusMonths(1) : owed.get(0);
        List<Report> sent = reports.within(unit, period);
        List<Report> known = reports.before(unit, period.last().plusMonths(1)).toList();
        LocalDate connected = connected(reports, unit);
        var cases = new HashMap<String, Case>();
        for (Indicator indicator : duties.indicators(unit)) {
            HandAmount amount = HandAmount.of(indicator, sent, known, firstOwed, owed.size());
            cases.put(indicator.code(), new Case(unit, amount, period.end(), connected));
        }
        return cases;
    }

    private static @Nullable LocalDate connected(Reports reports, String unit) {
        return reports.eventsOf(unit)
                .filter(event -> event.code().equals("one-stop-connected"))
                .map(Event::occurredOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}

package vn.plancompliance.authoring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.authoring.RuleComparison.ClauseChange;
import vn.plancompliance.authoring.RuleComparison.Demanded;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;

/**
 * Compares two rule books on past reports, judged in district scope, month by month, as of the month's last day.
 *
 * @param before the old rules
 * @param after the new rules
 */
record Comparing(Judge before, Judge after) {

    /** The months for which anybody reported and that both plans cover, oldest first. */
    List<YearMonth> months(Reports reports) {
        return reports.months().stream()
                .filter(month -> covers(before, month) && covers(after, month))
                .toList();
    }

    private static boolean covers(Judge judge, YearMonth month) {
        return judge.rules().vocabulary().covers(Period.of(month));
    }

    /**
     * What the new rules change in these months.
     *
     * @param progress told after each month, by several threads
     */
    RuleComparison of(Reports reports, List<YearMonth> months, Runnable progress) {
        // Months do not hang on each other: all processors judge, and the results are put together in order.
        List<Compared> compared = months.parallelStream()
                .map(month -> {
                    Compared each = compared(reports.upTo(month), Period.of(month));
                    progress.run();
                    return each;
                })
                .toList();
        return new RuleComparison(
                clauses(all(compared, Compared::before), all(compared, Compared::after)),
                compared.stream()
                        .flatMap(month -> month.evaluations().statuses().stream())
                        .toList(),
                compared.stream()
                        .flatMap(month -> month.evaluations().findings().stream())
                        .toList());
    }

    /**
     * One month.
     *
     * @param before what the old rules demand, by clause
     * @param after what the new rules demand, by clause
     */
    private record Compared(
            Map<ClauseId, Set<Demanded>> before, Map<ClauseId, Set<Demanded>> after, EvaluationChanges evaluations) {}

    private Compared compared(Reports known, Period period) {
        return new Compared(
                demanded(before, known, period),
                demanded(after, known, period),
                EvaluationChanges.between(
                        before.evaluate(known, period, period.end(), Scope.DISTRICT),
                        after.evaluate(known, period, period.end(), Scope.DISTRICT)));
    }

    private static Map<ClauseId, Set<Demanded>> demanded(Judge judge, Reports known, Period period) {
        var demanded = new TreeMap<ClauseId, Set<Demanded>>();
        judge.demands(known, period)
                .values()
                .forEach(demands -> demands.forEach(demand ->
                        within(demanded, demand.obligation().clause()).add(Demanded.of(demand.obligation()))));
        return demanded;
    }

    private static Map<ClauseId, Set<Demanded>> all(
            List<Compared> months, Function<Compared, Map<ClauseId, Set<Demanded>>> side) {
        var all = new TreeMap<ClauseId, Set<Demanded>>();
        months.forEach(month ->
                side.apply(month).forEach((clause, each) -> within(all, clause).addAll(each)));
        return all;
    }

    private static Set<Demanded> within(Map<ClauseId, Set<Demanded>> demanded, ClauseId clause) {
        return demanded.computeIfAbsent(clause, each -> new TreeSet<>(Demanded.ORDER));
    }

    private static List<ClauseChange> clauses(Map<ClauseId, Set<Demanded>> before, Map<ClauseId, Set<Demanded>> after) {
        var clauses = new TreeSet<>(before.keySet());
        clauses.addAll(after.keySet());
        return clauses.stream()
                .map(clause -> new ClauseChange(
                        clause,
                        without(before.get(clause), after.get(clause)),
                        without(after.get(clause), before.get(clause))))
                .filter(change -> !change.before().isEmpty() || !change.after().isEmpty())
                .toList();
    }

    private static List<Demanded> without(@Nullable Set<Demanded> all, @Nullable Set<Demanded> others) {
        return all == null
                ? List.of()
                : all.stream()
                        .filter(each -> others == null || !others.contains(each))
                        .toList();
    }
}

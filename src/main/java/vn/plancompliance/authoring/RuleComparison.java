package vn.plancompliance.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;

/** What a change of rules does to past reports: both rule books judge every month, with what was known at its end. */
public final class RuleComparison {

    private final Map<ClauseId, Set<Demanded>> demandedBefore = new TreeMap<>();
    private final Map<ClauseId, Set<Demanded>> demandedAfter = new TreeMap<>();
    private final List<StatusChange> statuses = new ArrayList<>();
    private final List<FindingChange> findings = new ArrayList<>();

    private RuleComparison() {}

    /**
     * Compares two rule books.
     *
     * @param reports the past reports, judged in district scope, month by month, as of the month's last day
     * @param progress told after each month, by several threads
     */
    static RuleComparison of(Judge before, Judge after, Reports reports, Runnable progress) {
        var comparison = new RuleComparison();
        // Months do not hang on each other: all processors judge, and the results are put together in order.
        reports.months().parallelStream()
                .map(month -> {
                    var judged = Judged.of(before, after, reports.upTo(month), Period.of(month));
                    progress.run();
                    return judged;
                })
                .toList()
                .forEach(comparison::add);
        return comparison;
    }

    /** One month, judged by both rule books. */
    private record Judged(
            Map<ClauseId, Set<Demanded>> demandedBefore,
            Map<ClauseId, Set<Demanded>> demandedAfter,
            Evaluation before,
            Evaluation after) {

        static Judged of(Judge before, Judge after, Reports known, Period period) {
            return new Judged(
                    demanded(before, known, period),
                    demanded(after, known, period),
                    before.evaluate(known, period, period.end(), Scope.DISTRICT),
                    after.evaluate(known, period, period.end(), Scope.DISTRICT));
        }

        private static Map<ClauseId, Set<Demanded>> demanded(Judge judge, Reports known, Period period) {
            var demanded = new TreeMap<ClauseId, Set<Demanded>>();
            judge.demands(known, period)
                    .values()
                    .forEach(demands -> demands.forEach(demand ->
                            within(demanded, demand.obligation().clause()).add(Demanded.of(demand.obligation()))));
            return demanded;
        }
    }

    private void add(Judged month) {
        month.demandedBefore()
                .forEach((clause, each) -> within(demandedBefore, clause).addAll(each));
        month.demandedAfter()
                .forEach((clause, each) -> within(demandedAfter, clause).addAll(each));
        compare(month.before(), month.after());
    }

    private static Set<Demanded> within(Map<ClauseId, Set<Demanded>> demanded, ClauseId clause) {
        return demanded.computeIfAbsent(clause, each -> new TreeSet<>(Demanded.ORDER));
    }

    private void compare(Evaluation before, Evaluation after) {
        Map<Key, Outcome> old = byKey(before.outcomes(), RuleComparison::key);
        Map<Key, Outcome> now = byKey(after.outcomes(), RuleComparison::key);
        for (Key key : union(old, now)) {
            Status was = status(old.get(key));
            Status is = status(now.get(key));
            if (was != is) {
                statuses.add(new StatusChange(String.valueOf(key.clause()), key.unit(), key.period(), was, is));
            }
        }
        Map<Key, Finding> oldFindings = byKey(before.findings(), RuleComparison::key);
        Map<Key, Finding> newFindings = byKey(after.findings(), RuleComparison::key);
        for (Key key : union(oldFindings, newFindings)) {
            Finding was = oldFindings.get(key);
            Finding is = newFindings.get(key);
            if (was == null || is == null || !FindingDetails.same(was, is)) {
                findings.add(new FindingChange(was, is));
            }
        }
    }

    private static @Nullable Status status(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.status();
    }

    private static <T> Map<Key, T> byKey(List<T> all, Function<T, Key> key) {
        var map = new LinkedHashMap<Key, T>();
        all.forEach(each -> map.put(key.apply(each), each));
        return map;
    }

    private static List<Key> union(Map<Key, ?> one, Map<Key, ?> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Key::toString, CodePointOrder.INSTANCE))
                .toList();
    }

    /** What makes an outcome or a finding the same one under both rule books. */
    private record Key(@Nullable String clause, @Nullable String unit, Period period, String what) {}

    private static Key key(Outcome outcome) {
        return new Key(outcome.clause().address(), outcome.judged(), outcome.period(), "");
    }

    private static Key key(Finding finding) {
        return new Key(
                finding.clause().map(ClauseId::address).orElse(null),
                finding.unit().orElse(null),
                finding.period(),
                finding.kind() + " " + finding.indicator().orElse("") + " "
                        + finding.task().orElse(""));
    }

    /** The clauses that demand something else, by address. */
    public List<ClauseChange> clauses() {
        var clauses = new TreeSet<>(demandedBefore.keySet());
        clauses.addAll(demandedAfter.keySet());
        return clauses.stream()
                .map(clause -> new ClauseChange(
                        clause,
                        without(demandedBefore.get(clause), demandedAfter.get(clause)),
                        without(demandedAfter.get(clause), demandedBefore.get(clause))))
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

    /** The targets that stand otherwise, by month, clause and unit. */
    public List<StatusChange> statuses() {
        return List.copyOf(statuses);
    }

    /** The findings that appear, vanish or change, by month. */
    public List<FindingChange> findings() {
        return List.copyOf(findings);
    }

    /** Whether nothing that can be seen in these reports has changed. */
    public boolean isSame() {
        return clauses().isEmpty() && statuses.isEmpty() && findings.isEmpty();
    }

    /**
     * A clause that demands something else.
     *
     * @param before what only the old rules demand
     * @param after what only the new rules demand
     */
    public record ClauseChange(ClauseId clause, List<Demanded> before, List<Demanded> after) {}

    /**
     * Something demanded of somebody.
     *
     * @param obligor code of the unit or group
     * @param what in the words in which rules demand it
     */
    public record Demanded(String obligor, String what) {

        private static final Comparator<Demanded> ORDER = Comparator.comparing(Demanded::what, CodePointOrder.INSTANCE)
                .thenComparing(Demanded::obligor, CodePointOrder.INSTANCE);

        private static Demanded of(Obligation obligation) {
            return new Demanded(obligation.obligor().code(), DemandWords.of(obligation));
        }
    }

    /**
     * A target that stands otherwise.
     *
     * @param unit null where judged together
     * @param before null if the old rules do not demand it
     * @param after null if the new rules do not demand it
     */
    public record StatusChange(
            String clause,
            @Nullable String unit,
            Period period,
            @Nullable Status before,
            @Nullable Status after) {}

    /**
     * A finding that appears, vanishes, or changes.
     *
     * @param before null if it appears
     * @param after null if it vanishes
     */
    public record FindingChange(
            @Nullable Finding before, @Nullable Finding after) {}
}

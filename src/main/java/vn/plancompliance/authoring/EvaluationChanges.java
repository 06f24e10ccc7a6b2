package vn.plancompliance.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.authoring.RuleComparison.FindingChange;
import vn.plancompliance.authoring.RuleComparison.StatusChange;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Period;

/**
 * What is not the same in two evaluations of the same reports.
 *
 * @param statuses the targets that stand otherwise, by clause and unit
 * @param findings the findings that appear, vanish or change, by clause and unit
 */
record EvaluationChanges(List<StatusChange> statuses, List<FindingChange> findings) {

    static EvaluationChanges between(Evaluation before, Evaluation after) {
        return new EvaluationChanges(
                statuses(
                        byKey(before.outcomes(), EvaluationChanges::key),
                        byKey(after.outcomes(), EvaluationChanges::key)),
                findings(
                        byKey(before.findings(), EvaluationChanges::key),
                        byKey(after.findings(), EvaluationChanges::key)));
    }

    private static List<StatusChange> statuses(Map<Key, Outcome> before, Map<Key, Outcome> after) {
        var changes = new ArrayList<StatusChange>();
        for (Key key : union(before, after)) {
            Status was = status(before.get(key));
            Status is = status(after.get(key));
            if (was != is) {
                changes.add(new StatusChange(String.valueOf(key.clause()), key.unit(), key.period(), was, is));
            }
        }
        return changes;
    }

    private static @Nullable Status status(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.status();
    }

    private static List<FindingChange> findings(Map<Key, Finding> before, Map<Key, Finding> after) {
        var changes = new ArrayList<FindingChange>();
        for (Key key : union(before, after)) {
            Finding was = before.get(key);
            Finding is = after.get(key);
            if (was == null || is == null || !FindingDetails.same(was, is)) {
                changes.add(new FindingChange(was, is));
            }
        }
        return changes;
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
}

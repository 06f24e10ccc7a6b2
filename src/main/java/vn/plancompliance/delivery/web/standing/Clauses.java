package vn.plancompliance.delivery.web.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.ClauseId;

/** The targets of each clause. */
final class Clauses {

    private Clauses() {}

    /** All targets by clause, in their order. */
    static Map<ClauseId, List<TargetRun>> of(Collection<TargetRun> runs) {
        var byClause = new LinkedHashMap<ClauseId, List<TargetRun>>();
        runs.forEach(run -> byClause.computeIfAbsent(run.target().clause(), clause -> new ArrayList<>())
                .add(run));
        return byClause;
    }

    /** Those that several units have, each for itself. */
    static List<List<TargetRun>> ofSeveralUnits(Collection<TargetRun> runs) {
        return of(runs).values().stream().filter(each -> each.size() > 1).toList();
    }

    /** Those that there is one of: several units have it together, or one unit alone. */
    static List<TargetRun> ofTheDistrict(Collection<TargetRun> runs) {
        return of(runs).values().stream()
                .filter(each -> each.size() == 1)
                .map(each -> each.get(0))
                .toList();
    }
}

package vn.plancompliance.evaluation;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.rulebook.Rule;

/**
 * What is demanded of one obligor in a period.
 *
 * @param targets the targets in force
 * @param tasks what has to be done once, with the rules that demand it
 * @param recurring what has to be done every month or year of the plan, with the rules that demand it
 * @param duties the reports owed, with the rules that demand them
 */
record Obligations(
        List<DerivedTarget> targets,
        Map<TaskDuty, Rule> tasks,
        Map<TaskDuty, Rule> recurring,
        Map<ReportDuty, Rule> duties) {

    Obligations {
        targets = List.copyOf(targets);
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
        duties = Collections.unmodifiableMap(new LinkedHashMap<>(duties));
    }

    /** The months for which a report is owed. */
    Set<YearMonth> owed() {
        return duties.keySet().stream().map(ReportDuty::month).collect(Collectors.toUnmodifiableSet());
    }
}

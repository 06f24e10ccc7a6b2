package vn.plancompliance.evaluation;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.rulebook.Rule;

/**
 * What is demanded of one obligor in a period.
 *
 * @param targets the targets in force
 * @param tasks what has to be done once
 * @param recurring what has to be done every month or year of the plan
 * @param duties the reports owed, with the rules that demand them
 * @param owed the months for which a report is owed
 */
record Obligations(
        List<DerivedTarget> targets,
        List<DerivedTask> tasks,
        List<DerivedTask> recurring,
        Map<ReportDuty, Rule> duties,
        Set<YearMonth> owed) {

    Obligations {
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        recurring = List.copyOf(recurring);
        duties = Collections.unmodifiableMap(new LinkedHashMap<>(duties));
        owed = Set.copyOf(owed);
    }
}

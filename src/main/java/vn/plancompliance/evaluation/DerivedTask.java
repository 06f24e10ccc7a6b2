package vn.plancompliance.evaluation;

import java.util.List;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.rulebook.Rule;

/**
 * Something to be done, and the rule that demands it.
 *
 * @param partners codes of the units and groups that take part
 */
record DerivedTask(TaskDuty duty, Rule rule, List<String> partners) {}

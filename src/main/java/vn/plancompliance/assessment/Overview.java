package vn.plancompliance.assessment;

import java.util.List;
import java.util.Map;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;

/**
 * How the plan stands in a period, as far as somebody may see it: the whole district, or one unit.
 *
 * @param vocabulary the words of the plan by which it was judged
 * @param reports all that counted when it was judged
 * @param evaluation of the district; for whoever sees one unit, what is judged of that unit
 * @param runs how each target ran, one for each outcome of the evaluation, in its order
 * @param demands what is demanded of each unit that is seen, in the order of the plan
 */
public record Overview(
        Vocabulary vocabulary,
        Reports reports,
        Evaluation evaluation,
        List<TargetRun> runs,
        Map<Unit, List<Demand>> demands) {}

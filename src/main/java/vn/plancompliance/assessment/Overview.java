package vn.plancompliance.assessment;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.UnitReports;

/**
 * How the plan stands in a period, as far as somebody may see it: the whole district, or one unit.
 *
 * @param vocabulary the words of the plan by which it was judged
 * @param reports all that counted when it was judged
 * @param evaluation of the district; for whoever sees one unit, what is judged of that unit
 * @param runs how each target ran, one for each outcome of the evaluation, in its order
 * @param demands what is demanded of each unit that is seen, in the order of the plan
 * @param later the targets of the plan's last month that start after the period, such as the next milestones, each once
 */
public record Overview(
        Vocabulary vocabulary,
        Reports reports,
        Evaluation evaluation,
        List<TargetRun> runs,
        Map<Unit, List<Demand>> demands,
        List<Target> later) {

    /**
     * The unit of that code that is seen.
     *
     * @throws UnknownUnit if there is none
     */
    public Unit unit(String code) throws UnknownUnit {
        return demands.keySet().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownUnit(code));
    }

    /** What a unit that is seen reported of an indicator for the period. */
    public PeriodFigure figure(Unit unit, Indicator indicator) {
        Set<YearMonth> owed = demands.getOrDefault(unit, List.of()).stream()
                .map(Demand::obligation)
                .filter(ReportDuty.class::isInstance)
                .map(duty -> ((ReportDuty) duty).month())
                .collect(Collectors.toUnmodifiableSet());
        return new UnitReports(reports, unit.code(), evaluation.period(), owed).figure(indicator);
    }
}

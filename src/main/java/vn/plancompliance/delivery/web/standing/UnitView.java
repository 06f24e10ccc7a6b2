package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Overview;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.Unit;

/**
 * How a unit stands.
 *
 * @param courses how its figures ran
 * @param shares what it has part in what several have together
 * @param lines its findings, the first of them if there are many
 * @param findings address of all
 * @param handedIn address of all that it handed in
 */
record UnitView(
        String name,
        Chooser chooser,
        Counts counts,
        List<FindingLine> lines,
        String findings,
        boolean more,
        List<TargetRow> targets,
        List<CourseCard> courses,
        List<Share> shares,
        List<Work> tasks,
        List<Filing> reports,
        String handedIn,
        String units) {

    private static final int FINDINGS_SHOWN = 100;

    static UnitView of(Unit unit, Explained explained, Judged judged) throws NotAllowed {
        String code = unit.code();
        List<Finding> findings = judged.findings(code);
        List<Finding> shown = findings.stream().limit(FINDINGS_SHOWN).toList();
        Duties duties = duties(unit, findings, judged.overview());
        List<Filing> reports = Filing.of(duties.filings(), judged);
        return new UnitView(
                judged.names().unit(code),
                Chooser.of(judged, Map.of()),
                Counts.of(findings, judged.runs(code), reports, judged).withoutAddresses(),
                FindingLine.of(shown, explained.of(shown, judged), judged),
                judged.to().findings("unit", code),
                findings.size() > shown.size(),
                judged.runs(code).stream()
                        .sorted(TargetRow.WORST_FIRST)
                        .map(run -> TargetRow.of(run, judged))
                        .toList(),
                CourseCard.of(judged.runs(code), judged),
                Share.of(unit, judged),
                Work.of(duties.tasks(), judged),
                reports,
                judged.to().handedIn(code),
                judged.to().units());
    }

    private static Duties duties(Unit unit, List<Finding> findings, Overview overview) {
        List<Demand> demands = Objects.requireNonNullElse(overview.demands().get(unit), List.of());
        Evaluation all = overview.evaluation();
        var own = new Evaluation(all.period(), all.asOf(), all.scope(), all.rules(), findings, List.of());
        return Duties.of(Map.of(unit, demands), own, overview.reports());
    }
}

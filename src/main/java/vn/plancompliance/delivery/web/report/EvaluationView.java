package vn.plancompliance.delivery.web.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.plancompliance.assessment.Assessed;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.ClauseId;

/**
 * What was judged of a period, as it is shown beside a report.
 *
 * @param several whether more than one unit is told of
 * @param others how many findings there are about units that are not shown; empty if none
 */
record EvaluationView(
        String period,
        String asOf,
        boolean several,
        Label violations,
        Label alerts,
        List<Row> findings,
        String others,
        List<Aim> targets) {

    /**
     * A finding.
     *
     * @param clause empty for one about a figure
     */
    record Row(Label severity, String kind, String clause, String message, List<String> because) {}

    /**
     * A target.
     *
     * @param figure empty if nothing is known
     * @param missing empty if nothing is, or it cannot be said
     */
    record Aim(String clause, String unit, String name, String required, String figure, Label status, String missing) {}

    /**
     * What is shown of it.
     *
     * @param units codes of the units that are shown; of others, and of what is judged together, the findings are counted
     */
    static EvaluationView of(Assessed assessed, Set<String> units, Wording wording) {
        Evaluation evaluation = assessed.evaluation();
        Language say = wording.language();
        List<Finding> shown = evaluation.findings().stream()
                .filter(finding -> isShown(finding.unit(), units))
                .toList();
        int others = evaluation.findings().size() - shown.size();
        return new EvaluationView(
                say.period(evaluation.period()),
                say.day(evaluation.asOf()),
                evaluation.scope() == Scope.DISTRICT,
                count(Severity.VIOLATION, shown, say),
                count(Severity.ALERT, shown, say),
                shown.stream().map(finding -> row(finding, wording)).toList(),
                others == 0 ? "" : say.number(others),
                assessed.runs().stream()
                        .filter(run -> isShown(run.outcome().unit(), units))
                        .map(run -> aim(run, wording))
                        .toList());
    }

    private static boolean isShown(Optional<String> unit, Set<String> units) {
        return unit.filter(units::contains).isPresent();
    }

    private static Label count(Severity severity, List<Finding> findings, Language say) {
        long count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return Label.of(count == 0 ? Tone.GREEN : Tone.of(severity), say.number(count));
    }

    private static Row row(Finding finding, Wording wording) {
        return new Row(
                Label.of(Tone.of(finding.severity()), wording.names().severity(finding.severity())),
                wording.kind(finding),
                finding.clause().map(ClauseId::address).orElse(""),
                wording.message(finding),
                finding.grounds().because().stream().map(wording::reason).toList());
    }

    private static Aim aim(TargetRun run, Wording wording) {
        Language say = wording.language();
        Names names = wording.names();
        Outcome outcome = run.outcome();
        return new Aim(
                outcome.clause().address(),
                outcome.unit().map(names::unit).orElse(""),
                say.of(run.measured().name()),
                names.requiredWhen(
                        run.target().comparison(),
                        run.measured().form(),
                        run.target().threshold(),
                        run.target().due()),
                Optional.ofNullable(run.figure()).map(say::figure).orElse(""),
                Label.of(Tone.of(outcome.status()), names.status(outcome.status())),
                run.missing().filter(gap -> gap.signum() > 0).map(say::number).orElse(""));
    }
}

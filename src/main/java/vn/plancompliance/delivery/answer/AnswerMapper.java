package vn.plancompliance.delivery.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.OutcomeJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RuleJson;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Figure;

/** Turns results into the shapes of their JSON. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AnswerMapper {

    @Mapping(target = "summary", source = ".")
    EvaluationJson evaluation(Evaluation evaluation, @Context Wording wording);

    @Mapping(target = "violations", expression = "java(evaluation.count(vn.plancompliance.finding.Severity.VIOLATION))")
    @Mapping(target = "alerts", expression = "java(evaluation.count(vn.plancompliance.finding.Severity.ALERT))")
    @Mapping(target = "outcomes", expression = "java(evaluation.statuses())")
    EvaluationJson.Summary summary(Evaluation evaluation);

    @Mapping(target = "unit", source = "judged")
    OutcomeJson outcome(Outcome outcome);

    RuleJson rule(RuleReference rule);

    @Mapping(target = "comparator", source = "target.comparison")
    RequiredJson required(Target target, Form form);

    default FindingJson finding(Finding finding, @Context Wording wording) {
        Finding.@Nullable OfTarget ofTarget = finding instanceof Finding.OfTarget each ? each : null;
        Finding.@Nullable OfFigure ofFigure = finding instanceof Finding.OfFigure each ? each : null;
        var grounds = finding.grounds();
        return new FindingJson(
                finding.severity(),
                finding.kind(),
                finding.clause().map(ClauseId::address).orElse(null),
                finding.unit().orElse(null),
                label(finding.period()),
                finding.indicator().orElse(null),
                finding.task().orElse(null),
                finding instanceof Finding.OfTask task ? task.duty().deadline() : null,
                ofTarget == null
                        ? null
                        : required(ofTarget.target(), ofTarget.measured().form()),
                figure(ofTarget != null ? ofTarget.observed() : ofFigure != null ? ofFigure.observed() : null),
                ofTarget == null ? null : expected(ofTarget),
                ofTarget == null ? null : ofTarget.missing(),
                figure(ofFigure == null ? null : ofFigure.earlier()),
                ofTarget == null || ofTarget.lacking().isEmpty() ? null : ofTarget.lacking(),
                grounds.lead(),
                grounds.partners(),
                wording.message(finding),
                rule(grounds.rule()),
                grounds.because().stream().map(wording::reason).toList());
    }

    default @Nullable FigureJson figure(@Nullable Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            return new EvaluationJson.RatioJson(
                    ratio.numerator(), ratio.denominator(), cut(ratio.measure().orElse(null)));
        }
        return figure == null ? null : new EvaluationJson.CountJson(figure.extent());
    }

    /** What is demanded; the form of a target is that of its indicator. */
    default DemandJson demand(Demand demand, @Context Function<String, Form> forms) {
        var obligation = demand.obligation();
        String unit = obligation.obligor() instanceof Unit single ? single.code() : null;
        if (obligation instanceof Target target) {
            return new DemandJson(
                    target.clause().address(),
                    unit,
                    target.indicator(),
                    null,
                    required(target, forms.apply(target.indicator())),
                    target.nature().name(),
                    target.from(),
                    target.due(),
                    rule(demand.rule()));
        }
        String clause = obligation.clause().address();
        if (obligation instanceof TaskDuty duty) {
            return new DemandJson(
                    clause, unit, null, duty.task(), null, "TASK", null, duty.deadline(), rule(demand.rule()));
        }
        LocalDate due = ((ReportDuty) obligation).due();
        return new DemandJson(clause, unit, null, null, null, "REPORT", null, due, rule(demand.rule()));
    }

    List<DemandJson> demands(List<Demand> demands, @Context Function<String, Form> forms);

    default ClauseJson clause(ClauseCoverage coverage, @Context Language language) {
        return new ClauseJson(
                coverage.clause().address().address(),
                language.of(coverage.clause().text()),
                coverage.clause().commits(),
                coverage.clause().reason().map(language::of).orElse(null),
                coverage.rules().stream().map(this::rule).toList(),
                coverage.scenarios().stream().map(RuleReference::name).toList());
    }

    List<ClauseJson> clauses(List<ClauseCoverage> clauses, @Context Language language);

    default String label(Period period) {
        return period.label();
    }

    default String address(ClauseId clause) {
        return clause.address();
    }

    private static @Nullable BigDecimal expected(Finding.OfTarget finding) {
        BigFraction expected = finding.expected();
        return expected == null ? null : Cut.expected(expected, finding.measured());
    }

    private static @Nullable BigDecimal cut(@Nullable BigFraction fraction) {
        return fraction == null ? null : Cut.twoDecimals(fraction);
    }
}

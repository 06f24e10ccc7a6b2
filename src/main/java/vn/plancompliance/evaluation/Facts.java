package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.Rule;

/** What the judgement rules are given: each demand paired with what was reported, so that no rule has to search. */
final class Facts {

    private final Vocabulary vocabulary;
    private final Derivation derivation;
    private final Reports reports;
    private final Period period;
    private final LocalDate asOf;
    private final Scope scope;
    private final Occurrences occurrences;
    private final Map<Unit, Obligations> obligations = new HashMap<>();
    private final Map<Unit, Map<Indicator, PeriodFigure>> figures = new HashMap<>();
    private final Map<Unit, Set<String>> needed = new HashMap<>();
    private final List<Subject> subjects = new ArrayList<>();

    private Facts(
            Vocabulary vocabulary, Derivation derivation, Reports reports, Period period, LocalDate asOf, Scope scope) {
        this.vocabulary = vocabulary;
        this.derivation = derivation;
        this.reports = reports;
        this.period = period;
        this.asOf = asOf;
        this.scope = scope;
        this.occurrences = new Occurrences(reports, vocabulary);
    }

    /** The facts of an evaluation, in an order that depends on nothing but the vocabulary. */
    static List<Subject> of(
            Vocabulary vocabulary, Derivation derivation, Reports reports, Period period, LocalDate asOf, Scope scope) {
        var facts = new Facts(vocabulary, derivation, reports, period, asOf, scope);
        facts.collect();
        return facts.subjects;
    }

    private void collect() {
        List<Unit> judged = vocabulary.units().stream().filter(this::isJudged).toList();
        judged.forEach(this::judgeAlone);
        vocabulary.groups().forEach(group -> judgeTogether(group, judged));
        judged.forEach(this::judgeFigures);
    }

    private boolean isJudged(Unit unit) {
        return scope == Scope.DISTRICT || reports.units().contains(unit.code());
    }

    private void judgeAlone(Unit unit) {
        Obligations demanded = obligations(unit);
        for (DerivedTarget target : demanded.targets()) {
            subjects.add(Standing.alone(target, figure(unit, indicator(target))));
            need(unit, target);
        }
        demanded.tasks().forEach((duty, rule) -> subjects.add(progress(unit, duty, rule)));
        demanded.recurring().forEach((duty, rule) -> subjects.add(progress(unit, duty, rule)));
        demanded.duties()
                .forEach((duty, rule) -> subjects.add(new Filing(
                        duty,
                        rule,
                        reports.find(unit.code(), duty.month()).orElse(null),
                        scope == Scope.DISTRICT && asOf.isAfter(duty.due()))));
    }

    private TaskProgress progress(Unit unit, TaskDuty duty, Rule rule) {
        return new TaskProgress(
                duty,
                rule,
                vocabulary.task(duty.task()).map(Task::partners).orElse(List.of()),
                period,
                asOf,
                reports.newestTelling(unit.code(), duty.task(), period).orElse(null),
                scope == Scope.DISTRICT);
    }

    private void judgeTogether(UnitGroup group, List<Unit> judged) {
        for (DerivedTarget target :
                derivation.of(group, period, occurrences.ofPlan()).targets()) {
            Indicator indicator = indicator(target);
            for (Unit unit : judged) {
                if (group.contains(unit.code()) && unit.reports(indicator.code())) {
                    need(unit, target);
                    if (indicator.form() == Form.RATIO) {
                        subjects.add(new Share(target, figure(unit, indicator)));
                    }
                }
            }
            if (scope == Scope.DISTRICT) {
                subjects.add(Standing.together(target, indicator, period, figuresOf(group, indicator)));
            }
        }
    }

    private List<PeriodFigure> figuresOf(UnitGroup group, Indicator indicator) {
        return group.members().stream()
                .filter(indicator.reporters()::contains)
                .sorted(CodePointOrder.INSTANCE)
                .map(code -> figure(vocabulary.unit(code).orElseThrow(), indicator))
                .toList();
    }

    private void judgeFigures(Unit unit) {
        Set<String> neededOfUnit = needed.getOrDefault(unit, Set.of());
        for (Indicator indicator : vocabulary.indicators()) {
            if (unit.reports(indicator.code())) {
                subjects.add(new FigureState(figure(unit, indicator), neededOfUnit.contains(indicator.code())));
            }
        }
    }

    private void need(Unit unit, DerivedTarget target) {
        needed.computeIfAbsent(unit, each -> new HashSet<>())
                .add(target.target().indicator());
    }

    private PeriodFigure figure(Unit unit, Indicator indicator) {
        Set<YearMonth> owed = obligations(unit).owed();
        return figures.computeIfAbsent(unit, each -> new HashMap<>())
                .computeIfAbsent(indicator, each -> PeriodFigure.of(reports, unit.code(), each, period, owed));
    }

    private Obligations obligations(Unit unit) {
        return obligations.computeIfAbsent(unit, each -> derivation.of(each, period, occurrences.of(each)));
    }

    private Indicator indicator(DerivedTarget target) {
        String code = target.target().indicator();
        return vocabulary
                .indicator(code)
                .orElseThrow(() -> new IllegalStateException("a rule book demands only what is measured: " + code));
    }
}

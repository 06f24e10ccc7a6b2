package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.UnitReports;

/**
 * What the judgement rules are given of one period: each demand paired with what was reported, so that no rule has to
 * search. The facts of a unit depend on no other unit's reports but for the plan's events; they are made when asked for,
 * and not kept. Safe for use by several threads.
 */
final class Facts {

    private final Vocabulary vocabulary;
    private final Derivation derivation;
    private final Reports reports;
    private final Period period;
    private final LocalDate asOf;
    private final Scope scope;
    private final Occurrences occurrences;
    private final List<Shared> together;
    private final Runs runs;

    Facts(Vocabulary vocabulary, Derivation derivation, Reports reports, Period period, LocalDate asOf, Scope scope) {
        this.vocabulary = vocabulary;
        this.derivation = derivation;
        this.reports = reports;
        this.period = period;
        this.asOf = asOf;
        this.scope = scope;
        this.occurrences = new Occurrences(reports, vocabulary);
        this.runs = new Runs(reports, vocabulary, period);
        this.together = vocabulary.groups().stream()
                .flatMap(group -> derivation.of(group, period, occurrences.ofPlan()).targets().stream()
                        .map(target -> new Shared(group, target, indicator(target))))
                .toList();
    }

    /** A target that a group's reporters answer together. */
    private record Shared(UnitGroup group, DerivedTarget target, Indicator indicator) {

        boolean concerns(Unit unit) {
            return group.contains(unit.code()) && unit.reports(indicator.code());
        }
    }

    /** Whether they cover all units, and so what is judged together. */
    boolean coverAll() {
        return scope == Scope.DISTRICT;
    }

    /** What was concluded of these facts, as an evaluation. */
    Evaluation evaluation(String rules, List<Conclusions> parts) {
        return new Evaluation(
                period,
                asOf,
                scope,
                rules,
                parts.stream().flatMap(part -> part.findings().stream()).toList(),
                parts.stream().flatMap(part -> part.outcomes().stream()).toList());
    }

    /** How a target ran up to the period's end. */
    TargetRun run(Verdicts.Decided decided) {
        return runs.of(decided);
    }

    /** The units judged, in the order of the vocabulary: all, or in UNIT scope those that reported. */
    List<Unit> judged() {
        return vocabulary.units().stream()
                .filter(unit -> coverAll() || reports.reportedBy(unit.code()))
                .toList();
    }

    /** What is judged of each of these units, unit by unit: its own demands, its shares, its figures. */
    List<Subject> of(Collection<Unit> units) {
        var subjects = new ArrayList<Subject>();
        units.forEach(unit -> new OfUnit(unit).collect(subjects));
        return subjects;
    }

    /** What is judged once for all reporters; nothing in UNIT scope. */
    List<Subject> together() {
        var subjects = new ArrayList<Subject>();
        if (coverAll()) {
            List<OfUnit> units = vocabulary.units().stream()
                    .sorted(Comparator.comparing(Unit::code, CodePointOrder.INSTANCE))
                    .map(OfUnit::new)
                    .toList();
            for (Shared each : together) {
                List<PeriodFigure> figures = units.stream()
                        .filter(own -> each.concerns(own.unit))
                        .map(own -> own.figure(each.indicator()))
                        .toList();
                subjects.add(Standing.together(each.target(), each.indicator(), period, figures));
            }
        }
        return subjects;
    }

    private Indicator indicator(DerivedTarget target) {
        String code = target.target().indicator();
        return vocabulary
                .indicator(code)
                .orElseThrow(() -> new IllegalStateException("a rule book demands only what is measured: " + code));
    }

    /** The facts of one unit. */
    private final class OfUnit {

        private final Unit unit;
        private final Obligations demanded;
        private final UnitReports sent;
        private final Map<Indicator, PeriodFigure> figures = new HashMap<>();
        private final Set<Indicator> needed = new HashSet<>();

        OfUnit(Unit unit) {
            this.unit = unit;
            this.demanded = derivation.of(unit, period, occurrences.of(unit));
            this.sent = new UnitReports(reports, unit.code(), period, demanded.owed());
        }

        void collect(List<Subject> subjects) {
            for (DerivedTarget target : demanded.targets()) {
                subjects.add(Standing.alone(target, needed(indicator(target))));
            }
            demanded.tasks().forEach(task -> subjects.add(progress(task)));
            demanded.recurring().forEach(task -> subjects.add(progress(task)));
            demanded.duties()
                    .forEach((duty, rule) -> subjects.add(new Filing(
                            duty, rule, sent.of(duty.month()).orElse(null), coverAll() && asOf.isAfter(duty.due()))));
            together.stream().filter(each -> each.concerns(unit)).forEach(each -> share(each, subjects));
            for (Indicator indicator : vocabulary.indicators()) {
                if (unit.reports(indicator.code())) {
                    subjects.add(new FigureState(figure(indicator), needed.contains(indicator)));
                }
            }
        }

        private void share(Shared shared, List<Subject> subjects) {
            PeriodFigure figure = needed(shared.indicator());
            if (shared.indicator().form() == Form.RATIO) {
                subjects.add(new Share(shared.target(), figure));
            }
        }

        private TaskProgress progress(DerivedTask task) {
            Report report = sent.newestTelling(task.duty().task()).orElse(null);
            return new TaskProgress(task, period, asOf, report, coverAll());
        }

        private PeriodFigure needed(Indicator indicator) {
            needed.add(indicator);
            return figure(indicator);
        }

        PeriodFigure figure(Indicator indicator) {
            return figures.computeIfAbsent(indicator, sent::figure);
        }
    }
}

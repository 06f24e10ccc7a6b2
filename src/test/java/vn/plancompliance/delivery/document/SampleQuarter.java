package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.EvaluationJson;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.ForecastJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.delivery.answer.Refusals.FaultJson;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;

/**
 * The last quarter of 2023 in the sample district: judged by the project's rules, with a made-up history and forecast, so
 * that there is one of everything.
 */
final class SampleQuarter {

    static final Period QUARTER = Period.parse("2023-Q4");
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);

    /** A forecast of every milestone that is on or behind its pace. */
    static final ForecastJson FORECAST = new ForecastJson(LocalDate.of(2026, 3, 9), LocalDate.of(2025, 6, 2), null, 4);

    static final SampleQuarter SAMPLE = read();

    private final Vocabulary vocabulary;
    private final Reports reports;
    private final Map<Unit, List<Demand>> demands;
    private final QuarterJson json;
    private final Duties duties;

    private SampleQuarter(Judge judge, Reports reports) {
        this.vocabulary = judge.rules().vocabulary();
        this.reports = reports;
        this.demands = judge.demands(reports, QUARTER);
        var evaluation = judge.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT);
        this.duties = Duties.of(demands, evaluation, reports);
        EvaluationJson told = new Answers(vocabulary).evaluation(evaluation, Language.VI);
        EvaluationJson earlier = new Answers(vocabulary)
                .evaluation(
                        judge.evaluate(reports, Period.parse("2022-12"), LocalDate.of(2022, 12, 31), Scope.DISTRICT),
                        Language.VI);
        this.json = new QuarterJson(
                QUARTER.label(),
                AS_OF,
                told.rules(),
                told,
                changes(told, earlier),
                evaluation.outcomes().stream().map(this::course).toList(),
                List.of(new RefusedJson(
                        "dak-nang-2023-12.csv",
                        List.of(new FaultJson("dòng 3, cột 8", "«35.000»", "một số không có dấu nhóm")))));
    }

    private static SampleQuarter read() {
        try (Stream<Path> paths = Files.walk(Path.of("fixtures"))) {
            var judge = new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE));
            var files = new ArrayList<Source>();
            for (Path path : paths.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> path.getParent().getFileName().toString().compareTo("2023-12") <= 0)
                    .toList()) {
                files.add(new Source(path.toString(), Files.readAllBytes(path)));
            }
            return new SampleQuarter(judge, new Assessments(judge).read(files, AS_OF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    QuarterJson json() {
        return json;
    }

    Duties duties() {
        return duties;
    }

    Quarter quarter() {
        return new Quarter(vocabulary, json, duties());
    }

    QuarterDocuments documents() {
        return new QuarterDocuments(vocabulary, json, duties());
    }

    /** Every third finding is new, the others go on; one of them was only behind its pace; two are resolved. */
    private static List<ChangeJson> changes(EvaluationJson evaluation, EvaluationJson earlier) {
        var changes = new ArrayList<ChangeJson>();
        for (int i = 0; i < evaluation.findings().size(); i++) {
            changes.add(
                    i % 3 == 0
                            ? new ChangeJson(Novelty.NEW, "2023-Q4", null, i, null)
                            : new ChangeJson(
                                    Novelty.CONTINUING, "2023-Q2", i == 1 ? Kind.TARGET_BEHIND_PACE : null, i, null));
        }
        earlier.findings().stream()
                .limit(2)
                .forEach(finding -> changes.add(new ChangeJson(Novelty.RESOLVED, null, null, null, finding)));
        return changes;
    }

    private CourseJson course(Outcome outcome) {
        Target target = target(outcome);
        Indicator indicator = vocabulary.indicator(target.indicator()).orElseThrow();
        boolean open = switch (outcome.status()) {
            case ON_PACE, BEHIND_PACE -> true;
            default -> false;
        };
        return new CourseJson(
                outcome.clause().address(),
                outcome.judged(),
                indicator.code(),
                new RequiredJson(target.comparison(), target.threshold(), indicator.form(), target.due()),
                target.from(),
                outcome.status(),
                points(target, indicator, outcome),
                open ? FORECAST : null,
                open ? new BigDecimal("12.5") : null);
    }

    private Target target(Outcome outcome) {
        return demands.values().stream()
                .flatMap(List::stream)
                .map(Demand::obligation)
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .filter(target -> target.clause().equals(outcome.clause()))
                .filter(target -> outcome.unit().isEmpty()
                        ? target.obligor() instanceof UnitGroup
                        : target.obligor().code().equals(outcome.judged()))
                .findFirst()
                .orElseThrow();
    }

    private List<PointJson> points(Target target, Indicator indicator, Outcome outcome) {
        var units = new TreeSet<String>(
                target.obligor() instanceof UnitGroup group ? group.members() : List.of(outcome.judged()));
        units.retainAll(indicator.reporters());
        return reports.months().stream()
                .map(month -> point(month, units, target, indicator))
                .toList();
    }

    private PointJson point(YearMonth month, Set<String> units, Target target, Indicator indicator) {
        List<Figure> figures = units.stream()
                .map(unit -> reports.find(unit, month).flatMap(report -> report.figure(indicator.code())))
                .flatMap(Optional::stream)
                .toList();
        return new PointJson(
                Period.of(month).label(),
                figures.stream()
                        .reduce(SampleQuarter::sum)
                        .map(SampleQuarter::told)
                        .orElse(null),
                figures.size() == units.size(),
                expected(target, indicator, month.atEndOfMonth()));
    }

    private static Figure sum(Figure one, Figure other) {
        return one instanceof Figure.Ratio ratio ? ratio.plus(other) : ((Figure.Count) one).plus(other);
    }

    private static FigureJson told(Figure figure) {
        return figure instanceof Figure.Ratio ratio
                ? new RatioJson(
                        ratio.numerator(),
                        ratio.denominator(),
                        ratio.measure().map(Cut::twoDecimals).orElse(null))
                : new CountJson(figure.extent());
    }

    private static BigDecimal expected(Target target, Indicator indicator, LocalDate day) {
        if (target.due() == null || !day.isBefore(target.due()) || day.isBefore(target.from())) {
            return null;
        }
        LocalDate due = Objects.requireNonNull(target.due());
        return Cut.expected(
                BigFraction.of(ChronoUnit.DAYS.between(target.from(), day), ChronoUnit.DAYS.between(target.from(), due))
                        .multiply(target.threshold().unscaledValue())
                        .divide(BigDecimal.TEN.pow(target.threshold().scale()).toBigInteger()),
                indicator);
    }
}

package vn.plancompliance.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.evaluation.JudgedPart;
import vn.plancompliance.evaluation.Sitting;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.intake.Intake;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.ReportForm;
import vn.plancompliance.intake.Source;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/** Assesses what is handed in, and keeps nothing of it. Safe for use by several threads. */
public final class Assessments {

    private final Judge judge;
    private final Intake intake;
    private final AssessmentObserver observer;

    /** Assessments by the judge's rule book. */
    public Assessments(Judge judge) {
        this(judge, new Intake(judge.rules().vocabulary()), AssessmentObserver.NOBODY);
    }

    private Assessments(Judge judge, Intake intake, AssessmentObserver observer) {
        this.judge = judge;
        this.intake = intake;
        this.observer = observer;
    }

    /** The same, of which that observer is told. */
    public Assessments observedBy(AssessmentObserver told) {
        return new Assessments(judge, intake, told);
    }

    /** The words of the plan by which it assesses. */
    public Vocabulary vocabulary() {
        return judge.rules().vocabulary();
    }

    /** Names the rule book by which it assesses, as every evaluation does. */
    String rules() {
        return judge.rules().hash();
    }

    /**
     * Assesses a period by the reports in the files; reports of other months are history.
     *
     * @param today the as-of day and the day of submission where neither the choice nor a report names one
     * @throws UnreadableFile if a file is none of the formats
     * @throws RefusedFile if any file has faults; nothing is assessed then
     * @throws PeriodOutsidePlan if the plan does not cover the period
     */
    public Evaluation assess(List<Source> files, Choice choice, LocalDate today)
            throws UnreadableFile, RefusedFile, PeriodOutsidePlan {
        requireCovered(choice);
        Reports reports = read(files, today);
        YearMonth newest = reports.newestMonth()
                .orElseThrow(() -> new IllegalStateException("the intake gives at least one report"));
        Scope scope = choice.scope().orElse(reports.units().size() == 1 ? Scope.UNIT : Scope.DISTRICT);
        return assess(reports, newest, scope, choice, today);
    }

    /**
     * Assesses by the reports that are known.
     *
     * @param newest the month that is assessed where the choice names no period
     */
    Evaluation assess(Reports known, YearMonth newest, Scope scope, Choice choice, LocalDate today)
            throws PeriodOutsidePlan {
        return Assessed.evaluation(judged(known, newest, scope, choice, today));
    }

    /** The same, with how the targets ran. */
    Assessed assessed(Reports known, YearMonth newest, Scope scope, Choice choice, LocalDate today)
            throws PeriodOutsidePlan {
        return Assessed.of(judged(known, newest, scope, choice, today));
    }

    private List<JudgedPart> judged(Reports known, YearMonth newest, Scope scope, Choice choice, LocalDate today)
            throws PeriodOutsidePlan {
        Period period = choice.period().orElse(Period.of(newest));
        requireCovered(period);
        long start = System.nanoTime();
        List<JudgedPart> parts = judge.parts(known, period, choice.asOf().orElse(today), scope);
        observer.evaluated(Assessed.evaluation(parts), Duration.ofNanos(System.nanoTime() - start));
        return parts;
    }

    /**
     * What is found of a unit by itself, or of all that is judged together; nobody is told of it.
     *
     * @param unit code of the unit, of which nothing is found if the plan has none; null for what is judged together
     * @throws PeriodOutsidePlan if the plan does not cover the period
     */
    List<Finding> findings(Reports known, @Nullable String unit, Period period, LocalDate asOf)
            throws PeriodOutsidePlan {
        requireCovered(period);
        Sitting sitting = judge.sitting(known, period, asOf);
        JudgedPart part = unit == null
                ? sitting.together()
                : sitting.of(vocabulary().unit(unit).stream().toList());
        return part.evaluation().findings();
    }

    /** Who is told of these assessments. */
    AssessmentObserver observer() {
        return observer;
    }

    /** Refuses a chosen period before anything is read. */
    void requireCovered(Choice choice) throws PeriodOutsidePlan {
        if (choice.period().isPresent()) {
            requireCovered(choice.period().get());
        }
    }

    /**
     * Reads report files by the words of the plan, and judges nothing.
     *
     * @param today the day of submission where a report names none
     * @throws UnreadableFile if a file is none of the formats
     * @throws RefusedFile if any file has faults
     */
    public Reports read(List<Source> files, LocalDate today) throws UnreadableFile, RefusedFile {
        return new Reports(reports(files, today));
    }

    /**
     * Reads report files one by one, so that a broken one does not stop the others.
     *
     * @param today the day of submission where a report names none
     */
    public CollectedReports collect(List<Source> files, LocalDate today) {
        return CollectedReports.of(this, files, today);
    }

    /** The reports in the files, in their order. */
    List<Report> reports(List<Source> files, LocalDate today) throws UnreadableFile, RefusedFile {
        return intake.read(files, today);
    }

    /**
     * Takes in hand the assessment of a whole quarter, which is made part by part.
     *
     * @param known all reports known, of the quarter and of months before and after
     * @param asOf the day that decides whether a task is overdue and an absent report missing
     * @throws IllegalArgumentException if the period is a month
     * @throws PeriodOutsidePlan if the plan does not cover the quarter
     */
    public QuarterAssessment quarter(Reports known, Period quarter, LocalDate asOf) throws PeriodOutsidePlan {
        requireCovered(quarter);
        return new QuarterAssessment(judge, known, quarter, asOf);
    }

    /**
     * How the plan stands by the reports that are known.
     *
     * @param unit code of the one unit that is told of; null for the whole district
     * @throws IllegalArgumentException if the plan has no such unit, or does not cover the period
     */
    Overview overview(Reports known, Period period, LocalDate asOf, @Nullable String unit) {
        Sitting sitting = judge.sitting(known, period, asOf);
        List<Unit> seen = vocabulary().units().stream()
                .filter(each -> unit == null || each.code().equals(unit))
                .toList();
        List<JudgedPart> parts = unit == null ? sitting.parts() : List.of(sitting.of(seen));
        return new Overview(
                vocabulary(),
                known,
                Evaluation.joined(parts.stream().map(JudgedPart::evaluation).toList()),
                parts.stream()
                        .flatMap(part -> part.runs().stream())
                        .sorted(Comparator.comparing(TargetRun::outcome, Outcome.ORDER))
                        .toList(),
                judge.demands(known, seen, period),
                later(known, seen, period));
    }

    private List<Target> later(Reports known, List<Unit> seen, Period period) {
        YearMonth last = YearMonth.from(vocabulary().end());
        Period end = Period.of(vocabulary().covers(last) ? last : last.minusMonths(1));
        return judge.demands(known, seen, end).values().stream()
                .flatMap(List::stream)
                .map(Demand::obligation)
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .filter(target -> target.from().isAfter(period.end()))
                .distinct()
                .toList();
    }

    /**
     * What the rules demand of a unit in a period, alone or together with others; with no event known.
     *
     * @throws UnknownUnit if the plan has no unit of that code
     * @throws PeriodOutsidePlan if the plan does not cover the period
     */
    public List<Demand> demands(String unit, Period period) throws UnknownUnit, PeriodOutsidePlan {
        requireCovered(period);
        Unit known = vocabulary().unit(unit).orElseThrow(() -> new UnknownUnit(unit));
        return judge.demands(new Reports(List.of()), known, period);
    }

    /**
     * The report that a unit owes of a month, if it owes one.
     *
     * @param known tells the events on which that may depend
     */
    Optional<ReportDuty> owed(Reports known, Unit unit, YearMonth month) {
        return judge.demands(known, unit, Period.of(month)).stream()
                .map(Demand::obligation)
                .filter(ReportDuty.class::isInstance)
                .map(ReportDuty.class::cast)
                .filter(duty -> duty.month().equals(month))
                .findFirst();
    }

    /**
     * The workbook that a unit fills in for a month, as an XLSX file.
     *
     * @param month a period of one month
     * @param earlier what the unit reported before, shown for comparison
     * @throws UnknownUnit if the plan has no unit of that code
     * @throws PeriodOutsidePlan if the plan does not cover the month
     */
    public byte[] form(String unit, Period month, Optional<Report> earlier) throws UnknownUnit, PeriodOutsidePlan {
        requireCovered(month);
        Unit known = vocabulary().unit(unit).orElseThrow(() -> new UnknownUnit(unit));
        return new ReportForm(vocabulary(), known, month.first(), earlier).write();
    }

    /**
     * Does nothing if the plan covers the period.
     *
     * @throws PeriodOutsidePlan if it does not
     */
    public void requireCovered(Period period) throws PeriodOutsidePlan {
        if (!vocabulary().covers(period)) {
            throw new PeriodOutsidePlan(period, vocabulary());
        }
    }
}

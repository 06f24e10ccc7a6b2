package vn.plancompliance.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/** Reports put together for a test, and judged by the project's own rules. */
final class District {

    static final Judge JUDGE = judge();

    private final List<Report> reports = new ArrayList<>();

    private static Judge judge() {
        try {
            return new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE));
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report sent on the tenth of its month. */
    District report(String unit, String month, Measurement... measurements) {
        return reportSentOn(Period.parseMonth(month).atDay(10), unit, month, measurements);
    }

    District reportSentOn(LocalDate day, String unit, String month, Measurement... measurements) {
        reports.add(new Report(unit, Period.parseMonth(month), day, List.of(measurements), List.of(), List.of()));
        return this;
    }

    /** A report that tells when the unit's one-stop counter was connected. */
    District reportConnected(String connectedOn, String unit, String month, Measurement... measurements) {
        YearMonth period = Period.parseMonth(month);
        var event = new Event(unit, "one-stop-connected", LocalDate.parse(connectedOn), null);
        reports.add(new Report(unit, period, period.atDay(10), List.of(measurements), List.of(), List.of(event)));
        return this;
    }

    /** A report of every commune, each with the same figure. */
    District reportOfCommunes(String month, Measurement measurement) {
        JUDGE.rules()
                .vocabulary()
                .group("communes")
                .orElseThrow()
                .members()
                .forEach(commune -> report(commune, month, measurement));
        return this;
    }

    Evaluation unit(String period) {
        return evaluate(period, Scope.UNIT, Period.parse(period).end().toString());
    }

    Evaluation district(String period) {
        return district(period, Period.parse(period).end().toString());
    }

    Evaluation district(String period, String asOf) {
        return evaluate(period, Scope.DISTRICT, asOf);
    }

    /** How the clause's targets of these units, or the one of all together if none is named, ran up to the period's end. */
    List<TargetRun> runs(String label, String clause, String... units) {
        Period period = Period.parse(label);
        Sitting sitting = JUDGE.sitting(new Reports(reports), period, period.end());
        JudgedPart part = units.length == 0
                ? sitting.together()
                : sitting.of(Stream.of(units)
                        .map(code -> JUDGE.rules().vocabulary().unit(code).orElseThrow())
                        .toList());
        return part.runs().stream()
                .filter(run -> run.outcome().clause().address().equals(clause))
                .toList();
    }

    private Evaluation evaluate(String period, Scope scope, String asOf) {
        return JUDGE.evaluate(new Reports(reports), Period.parse(period), LocalDate.parse(asOf), scope);
    }

    static Measurement ratio(String indicator, long numerator, long denominator) {
        return new Measurement(indicator, Figure.Ratio.of(numerator, denominator));
    }

    static Measurement count(String indicator, long value) {
        return new Measurement(indicator, Figure.Count.of(value));
    }

    /** The findings in short: severity, kind, clause, unit, period, indicator and how many are missing. */
    static List<String> told(Evaluation evaluation) {
        return evaluation.findings().stream().map(District::told).toList();
    }

    private static String told(Finding finding) {
        String missing = finding instanceof Finding.OfTarget target && target.missing() != null
                ? " missing " + target.missing()
                : "";
        return "%s %s %s %s %s %s%s"
                .formatted(
                        finding.severity(),
                        finding.kind(),
                        finding.clause().map(ClauseId::address).orElse("-"),
                        finding.unit().orElse("-"),
                        finding.period(),
                        finding.indicator().orElse("-"),
                        missing);
    }

    /** The statuses of a clause's target: of each unit judged, or of all together ({@code -}). */
    static List<String> statuses(Evaluation evaluation, String clause) {
        return evaluation.outcomes().stream()
                .filter(outcome -> outcome.clause().address().equals(clause))
                .map(outcome -> outcome.unit().orElse("-") + " " + outcome.status())
                .toList();
    }
}

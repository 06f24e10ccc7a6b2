package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/** Reads from the reports how targets ran up to the end of a period. */
final class Runs {

    private final Reports reports;
    private final Vocabulary vocabulary;
    private final Period period;

    Runs(Reports reports, Vocabulary vocabulary, Period period) {
        this.reports = reports;
        this.vocabulary = vocabulary;
        this.period = period;
    }

    TargetRun of(Verdicts.Decided decided) {
        Standing standing = decided.standing();
        return new TargetRun(
                decided.outcome(),
                standing.target(),
                standing.indicator(),
                standing.total().orElse(null),
                points(standing),
                gap(standing));
    }

    private static @Nullable BigDecimal gap(Standing standing) {
        return standing.isConclusive() && standing.isConcerned()
                ? standing.total()
                        .map(figure -> Gap.missing(
                                figure,
                                standing.target().comparison(),
                                standing.threshold(),
                                standing.indicator().numbers()))
                        .orElse(null)
                : null;
    }

    private List<TargetRun.Point> points(Standing standing) {
        List<String> reporters =
                standing.figures().stream().map(PeriodFigure::unit).toList();
        var months = new TreeMap<YearMonth, Month>();
        for (String reporter : reporters) {
            reports.before(reporter, period.last().plusMonths(1))
                    .filter(report -> vocabulary.covers(report.month()))
                    .forEach(report -> add(standing.indicator(), report, months));
        }
        var points = new ArrayList<TargetRun.Point>();
        months.forEach((month, sum) -> points.add(new TargetRun.Point(
                month, sum.total, sum.figures == reporters.size(), expected(standing, month.atEndOfMonth()))));
        return points;
    }

    private static void add(Indicator indicator, Report report, Map<YearMonth, Month> months) {
        report.figure(indicator.code())
                .ifPresent(figure -> months.computeIfAbsent(report.month(), month -> new Month())
                        .add(figure));
    }

    private static @Nullable BigFraction expected(Standing standing, LocalDate day) {
        return day.isBefore(standing.target().from()) || standing.target().mustHoldOn(day)
                ? null
                : Pace.expected(standing.target(), standing.derived().base(), day)
                        .expected();
    }

    /** What the reporters' figures of one month add up to. */
    private static final class Month {

        private @Nullable Figure total;
        private int figures;

        void add(Figure figure) {
            if (!figure.impossible()) {
                total = total == null ? figure : total.plus(figure);
                figures++;
            }
        }
    }
}

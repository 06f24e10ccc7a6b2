package vn.plancompliance.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;

/** What one unit reported up to the end of a period, looked up once for all that is asked of it. */
public final class UnitReports {

    private final String unit;
    private final Period period;
    private final Set<YearMonth> owed;
    private final List<Report> known;
    private final List<Report> sent;
    private final List<YearMonth> unreported;

    /**
     * Takes the unit's reports out of all.
     *
     * @param unit code of the unit
     * @param owed the months of the period for which the unit owes a report
     */
    public UnitReports(Reports reports, String unit, Period period, Set<YearMonth> owed) {
        this.unit = unit;
        this.period = period;
        this.owed = owed;
        this.known = reports.before(unit, period.last().plusMonths(1)).toList();
        this.sent = reports.within(unit, period);
        var lacking = new ArrayList<>(owed);
        sent.forEach(report -> lacking.remove(report.month()));
        Collections.sort(lacking);
        this.unreported = Collections.unmodifiableList(lacking);
    }

    /** What they say of an indicator. */
    public PeriodFigure figure(Indicator indicator) {
        return new PeriodFigure(this, indicator);
    }

    /** The newest of them that tells the status of the task. */
    public Optional<Report> newestTelling(String task) {
        for (Report report : known) {
            if (report.status(task).isPresent()) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }

    /** The one of that month. */
    public Optional<Report> of(YearMonth month) {
        return sent.stream().filter(report -> report.month().equals(month)).findFirst();
    }

    String unit() {
        return unit;
    }

    Period period() {
        return period;
    }

    boolean owes(YearMonth month) {
        return owed.contains(month);
    }

    /** All of them, newest first. */
    List<Report> known() {
        return known;
    }

    /** Those of the period's months, oldest first. */
    List<Report> sent() {
        return sent;
    }

    /** The owed months without a report, oldest first. */
    List<YearMonth> unreported() {
        return unreported;
    }
}

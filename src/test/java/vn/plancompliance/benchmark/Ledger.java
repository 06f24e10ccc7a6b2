package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;

/** Notes what somebody concludes who has no rules of ours, and how much is missing. */
final class Ledger {

    private final String period;
    private final LocalDate end;
    private final List<Judged.Found> findings = new ArrayList<>();
    private final List<Judged.Stood> outcomes = new ArrayList<>();

    Ledger(Period period) {
        this.period = period.label();
        this.end = period.end();
    }

    /** How a goal stands, and what there is to find in that. */
    void stood(Goal goal, @Nullable String unit, HandAmount amount, Status status) {
        outcomes.add(new Judged.Stood(goal.clause(), unit, status));
        switch (status) {
            case MISSED -> found(Severity.VIOLATION, Kind.TARGET_MISSED, goal, unit, amount.missing(goal));
            case BEHIND_PACE -> found(Severity.ALERT, Kind.TARGET_BEHIND_PACE, goal, unit, amount.missing(goal, end));
            case UNDETERMINED -> {
                if (goal.group() != null) {
                    found(Severity.ALERT, Kind.TARGET_UNDETERMINED, goal, unit, null);
                }
            }
            default -> {}
        }
    }

    /** That a unit's share of a group's goal is too low. */
    void below(Goal goal, @Nullable String unit, HandAmount amount) {
        found(Severity.ALERT, Kind.SHARE_BELOW_TARGET, goal, unit, amount.missing(goal));
    }

    private void found(Severity severity, Kind kind, Goal goal, @Nullable String unit, @Nullable Long missing) {
        findings.add(new Judged.Found(severity, kind, goal.clause(), unit, period, goal.indicator(), null, missing));
    }

    /** Something about a figure. */
    void found(Kind kind, String unit, String indicator) {
        findings.add(new Judged.Found(Severity.ALERT, kind, null, unit, period, indicator, null, null));
    }

    /** Something about what is to be done. */
    void found(Severity severity, Kind kind, Job job, String unit) {
        findings.add(new Judged.Found(severity, kind, job.task(), unit, period, null, job.code(), null));
    }

    /** Something about a month's report. */
    void found(Severity severity, Kind kind, YearMonth month, String unit) {
        findings.add(new Judged.Found(severity, kind, "IV.2.k", unit, month.toString(), null, null, null));
    }

    Judged judged() {
        return new Judged(findings, outcomes);
    }
}

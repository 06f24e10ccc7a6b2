package vn.plancompliance.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;

/** Notes what another engine concludes, and how much is missing: that much is done for it in Java. */
public final class Ledger {

    private final String period;
    private final List<Judged.Found> findings = new ArrayList<>();
    private final List<Judged.Stood> outcomes = new ArrayList<>();

    Ledger(Period period) {
        this.period = period.label();
    }

    /** How a goal stands. */
    public void stood(HandPlan.Goal goal, Case figure, Status status) {
        outcomes.add(new Judged.Stood(goal.clause(), figure.unit(), status));
        switch (status) {
            case MISSED -> found(Severity.VIOLATION, Kind.TARGET_MISSED, goal, figure, figure.amount().missing(goal));
            case BEHIND_PACE ->
                found(Severity.ALERT, Kind.TARGET_BEHIND_PACE, goal, figure, figure.amount().missing(goal, figure.day()));
            case UNDETERMINED -> {
                if (goal.group() != null) {
                    found(Severity.ALERT, Kind.TARGET_UNDETERMINED, goal, figure, null);
                }
            }
            default -> {}
        }
    }

    /** That a unit's share of a group's goal is too low. */
    public void below(HandPlan.Goal goal, Case figure) {
        found(Severity.ALERT, Kind.SHARE_BELOW_TARGET, goal, figure, figure.amount().missing(goal));
    }

    private void found(
            Severity severity, Kind kind, HandPlan.Goal goal, Case figure, @Nullable Long missing) {
        findings.add(new Judged.Found(
                severity, kind, goal.clause(), figure.unit(), period, goal.indicator(), null, missing));
    }

    Judged judged() {
        return new Judged(findings, outcomes);
    }
}

package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.rulebook.Rule;

/** How a unit's duty to report a month stands. */
public final class Filing implements Subject {

    private final ReportDuty duty;
    private final Rule rule;
    private final @Nullable Report report;
    private final boolean awaited;

    /**
     * Pairs the duty with the report.
     *
     * @param report the report received; null if none
     * @param awaited whether an absent report counts as missing: its due day is past, and the evaluation covers the duty
     */
    Filing(ReportDuty duty, Rule rule, @Nullable Report report, boolean awaited) {
        this.duty = duty;
        this.rule = rule;
        this.report = report;
        this.awaited = awaited;
    }

    /** Whether the report is there, whatever the as-of day. */
    public boolean isReceived() {
        return report != null;
    }

    /** Whether the report was received after its due day; a later revision changes nothing of that. */
    public boolean isLate() {
        return report != null && report.firstSubmittedOn().isAfter(duty.due());
    }

    /** Whether the report is absent, though its due day is past and the evaluation covers the duty to report. */
    public boolean isMissing() {
        return report == null && awaited;
    }

    /** Whether the plan asks for the report instead of ordering it. */
    public boolean isAsked() {
        return duty.asked();
    }

    ReportDuty duty() {
        return duty;
    }

    Rule rule() {
        return rule;
    }

    /** The day on which the unit first sent a report for the month. */
    Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(report).map(Report::firstSubmittedOn);
    }
}

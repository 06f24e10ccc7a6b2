package vn.plancompliance.delivery.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.ReportCalendar;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;

/** Finds out whose report is to be handed in, and of which month. */
@Component
class Subjects {

    private final SubmittedReports reports;
    private final Clock clock;

    Subjects(SubmittedReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * The unit and month that are asked for.
     *
     * @param unit null or empty for the caller's own, else the plan's first
     * @param month null or empty for the one of which it is time
     * @throws NotAllowed if the unit's reports are not the caller's to hand in
     */
    Subject of(Assessments assessments, Caller caller, @Nullable String unit, @Nullable String month)
            throws UnreadableChoice, UnknownUnit, PeriodOutsidePlan, NotAllowed {
        String code = unit == null || unit.isEmpty() ? usual(caller, assessments.vocabulary()) : unit;
        caller.requireReporting(Set.of(code));
        ReportCalendar calendar = reports.calendar(assessments, caller, code, LocalDate.now(clock));
        if (month == null || month.isEmpty()) {
            return new Subject(calendar.suggested(), calendar);
        }
        Period asked = Choice.month(month);
        assessments.requireCovered(asked);
        return new Subject(asked.first(), calendar);
    }

    private static String usual(Caller caller, Vocabulary vocabulary) {
        String own = Objects.requireNonNullElse(caller.unit(), "");
        boolean anyWillDo = caller.reportsForAll() && vocabulary.unit(own).isEmpty();
        return anyWillDo
                ? vocabulary.units().stream().findFirst().map(Unit::code).orElse(own)
                : own;
    }
}

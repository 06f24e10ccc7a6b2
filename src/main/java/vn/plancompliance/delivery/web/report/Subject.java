package vn.plancompliance.delivery.web.report;

import java.time.YearMonth;
import vn.plancompliance.assessment.ReportCalendar;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;

/** Whose report is to be handed in, and of which month. */
record Subject(YearMonth month, ReportCalendar calendar) {

    Unit unit() {
        return calendar.unit();
    }

    /** The month as addresses name it. */
    String label() {
        return Period.of(month).label();
    }
}

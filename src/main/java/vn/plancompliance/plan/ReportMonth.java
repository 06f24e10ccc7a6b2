package vn.plancompliance.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** One month of the period being judged, as the rules about monthly duties see it. */
public record ReportMonth(YearMonth month) {

    /** Its first day. */
    public LocalDate start() {
        return month.atDay(1);
    }

    /** Its last day. */
    public LocalDate end() {
        return month.atEndOfMonth();
    }
}

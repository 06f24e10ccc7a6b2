package vn.plancompliance.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** One month of the plan, as the rules about tasks of every month see it. */
public record PlanMonth(YearMonth month) {

    /** Its first day. */
    public LocalDate start() {
        return month.atDay(1);
    }

    /** Its last day. */
    public LocalDate end() {
        return month.atEndOfMonth();
    }
}

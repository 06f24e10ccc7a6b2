package vn.plancompliance.plan;

import java.time.LocalDate;

/** One year of the plan, as the rules about tasks of every year see it. */
public record PlanYear(int year) {

    /** The last day of the year before. */
    public LocalDate eve() {
        return LocalDate.of(year, 1, 1).minusDays(1);
    }

    /** Its last day. */
    public LocalDate end() {
        return LocalDate.of(year, 12, 31);
    }
}

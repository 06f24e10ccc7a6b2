package vn.plancompliance.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The duty of a unit to send its report of one month.
 *
 * @param due last day on which it is in time
 * @param asked whether the plan asks for it instead of ordering it
 */
public record ReportDuty(ClauseId clause, Unit obligor, YearMonth month, LocalDate due, boolean asked)
        implements Obligation {}

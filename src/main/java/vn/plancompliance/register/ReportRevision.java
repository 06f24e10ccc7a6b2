package vn.plancompliance.register;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A report that was handed in, without its content.
 *
 * @param id from 1, in the order in which reports were handed in, without gaps
 * @param unit code of the unit
 * @param revision how many reports of the unit for the month there were with it, from 1
 * @param submittedOn the day on which the report itself says that it was sent
 */
public record ReportRevision(
        int id, String unit, YearMonth month, int revision, LocalDate submittedOn, Submission submission) {

    public ReportRevision {
        if (revision < 1) {
            throw new IllegalArgumentException("revisions are numbered from 1, not " + revision);
        }
    }
}

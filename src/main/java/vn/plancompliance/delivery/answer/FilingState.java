package vn.plancompliance.delivery.answer;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.finding.Kind;

/** How a report stands; the worst first. */
public enum FilingState {
    MISSING,
    LATE,
    AWAITED,
    IN_TIME;

    /**
     * How that report stands.
     *
     * @param found the kind of the finding about it; null if there is none
     */
    public static FilingState of(FilingLine line, @Nullable Kind found) {
        if (found != null) {
            return found == Kind.REPORT_LATE ? LATE : MISSING;
        }
        return line.received() == null ? AWAITED : IN_TIME;
    }
}

package vn.plancompliance.assessment;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.plan.Period;

/**
 * What became of a finding since the last quarter.
 *
 * @param finding of this quarter, or the one of the last quarter that is resolved
 * @param since the first quarter of those in a row that have it, as far back as is known; null if resolved
 * @param before its kind in the last quarter if that was another one; else null
 */
public record Change(
        Novelty novelty,
        Finding finding,
        @Nullable Period since,
        @Nullable Kind before) {

    /** Whether a finding was there before, and is there now. */
    public enum Novelty {
        /** It was not there in the last quarter. */
        NEW,
        /** It was there in the last quarter too. */
        CONTINUING,
        /** It was there in the last quarter and no longer is. */
        RESOLVED
    }
}

package vn.plancompliance.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Period;

/**
 * A run of the quarter's job.
 *
 * @param id from 1, in the order in which runs were asked for
 * @param order what is to be judged, by what
 * @param by who asked for it first, and when
 * @param parts of how many parts it consists; null as long as nobody has counted
 * @param done how many parts are judged
 * @param finishedAt null until it is finished
 */
public record QuarterRun(
        int id,
        Order order,
        Act by,
        State state,
        @Nullable Integer parts,
        int done,
        @Nullable Instant finishedAt) {

    /** How far a run has come. */
    public enum State {
        /** It is to be run, or is running, or was killed and will be continued. */
        OPEN,
        /** Its result is there. */
        FINISHED,
        /** It cannot come to an end; asked for again, it is tried again. */
        FAILED
    }

    /**
     * What names a run: the same order again is the same run.
     *
     * @param quarter a period of three months
     * @param rules the rule book's hash
     * @param ruleBook number of its version; null if it is not kept in this register
     * @param reports names what is read: the highest number of the reports in this register, or a digest of files
     */
    public record Order(
            Period quarter,
            LocalDate asOf,
            String rules,
            @Nullable Integer ruleBook,
            String reports) {}
}

package vn.plancompliance.assessment;

import vn.plancompliance.register.QuarterRun;

/** Whoever runs the quarter's job when it was asked for. */
@FunctionalInterface
public interface QuarterWork {

    /** Begins or continues a run, and does not wait for its end; nothing happens if it is under way. */
    void begin(QuarterRun run);
}

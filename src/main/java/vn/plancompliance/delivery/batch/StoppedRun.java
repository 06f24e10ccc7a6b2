package vn.plancompliance.delivery.batch;

/** A run is told to stop before its end; it is continued later. */
final class StoppedRun extends RuntimeException {

    StoppedRun(int run) {
        super("run " + run + " is stopped");
    }
}

package vn.plancompliance.delivery.http;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: what it was and where, without its words, which may be those of a report. */
final class Wordless extends Exception {

    private static final int DEEPEST = 10;

    private Wordless(Throwable failure, @Nullable Wordless cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    static Wordless of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Wordless of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}

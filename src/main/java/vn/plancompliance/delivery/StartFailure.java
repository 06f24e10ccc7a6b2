package vn.plancompliance.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/** Why the program did not start, below what the framework wraps around it. */
public final class StartFailure {

    private StartFailure() {}

    /** The first cause of that type, be it the failure itself. */
    public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /**
     * Does nothing if no cause is of that type.
     *
     * @throws T the first one that is
     */
    public static <T extends Exception> void throwIfCaused(Throwable failure, Class<T> by) throws T {
        Optional<T> cause = cause(failure, by);
        if (cause.isPresent()) {
            throw cause.get();
        }
    }
}

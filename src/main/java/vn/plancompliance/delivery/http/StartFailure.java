package vn.plancompliance.delivery.http;

import java.util.Optional;
import java.util.stream.Stream;

/** Why the server did not start, below what the framework wraps around it. */
final class StartFailure {

    private StartFailure() {}

    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}

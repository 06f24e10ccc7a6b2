package vn.plancompliance.delivery.lock;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password was tried too often; even the right one is not looked at for a while. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** After how many seconds one more is looked at; at least 1. */
    long seconds() {
        return wait.plusSeconds(1).toSeconds();
    }
}

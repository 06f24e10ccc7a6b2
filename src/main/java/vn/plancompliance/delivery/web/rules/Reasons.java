package vn.plancompliance.delivery.web.rules;

import java.util.Optional;
import vn.plancompliance.register.Signature;

/** Reads what was written as the reason of a decision. */
final class Reasons {

    private Reasons() {}

    /** The reason; empty if this can be none. */
    static Optional<String> read(String written) {
        // Browsers end lines by two characters, and count them as one.
        return Optional.of(written.replace("\r\n", "\n").strip()).filter(Signature::isReason);
    }
}

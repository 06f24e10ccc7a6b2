package vn.plancompliance.authoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft is not as it was when the caller saw it; nothing of it was changed. */
public final class OtherDraft extends Exception {

    private final transient @Nullable Draft current;

    OtherDraft(Optional<Draft> current) {
        super(current.map(draft -> "the draft is " + draft.digest() + " by now").orElse("there is no draft"));
        this.current = current.orElse(null);
    }

    /** The caller's draft as it is now; empty if he has none. */
    public Optional<Draft> current() {
        return Optional.ofNullable(current);
    }
}

package vn.plancompliance.access;

import org.jspecify.annotations.Nullable;

/** Somebody asks for reports, explanations or rules that are not his to read, to hand in, to write or to decide on. */
public final class NotAllowed extends Exception {

    private final @Nullable String unit;

    NotAllowed(Caller caller) {
        super(caller.name() + " is not allowed to");
        this.unit = caller.unit();
    }

    /** The unit for whose reports he is responsible; null if for none. */
    public @Nullable String unit() {
        return unit;
    }
}

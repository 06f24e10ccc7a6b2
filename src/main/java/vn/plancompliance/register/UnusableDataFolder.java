package vn.plancompliance.register;

import java.nio.file.Path;

/** The data folder cannot be used. */
public final class UnusableDataFolder extends Exception {

    /** Why it cannot be used. */
    public enum Reason {
        /** Another server keeps its data there. */
        IN_USE,
        /** It cannot be made, or nothing can be written to it. */
        NOT_WRITABLE,
        /** It has a register, where none is to be overwritten. */
        OCCUPIED
    }

    private final transient Path folder;
    private final Reason reason;

    UnusableDataFolder(Path folder, Reason reason) {
        super(folder + ": " + reason);
        this.folder = folder;
        this.reason = reason;
    }

    public Path folder() {
        return folder;
    }

    public Reason reason() {
        return reason;
    }
}

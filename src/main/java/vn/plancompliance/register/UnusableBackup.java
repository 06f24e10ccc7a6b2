package vn.plancompliance.register;

import java.nio.file.Path;

/** A file is no backup of a register, or none that can be restored here. */
public final class UnusableBackup extends Exception {

    /** Why it cannot be used. */
    public enum Reason {
        /** There is no such file, or it is no ZIP archive. */
        UNREADABLE,
        /** It holds something else than a register, or more. */
        FOREIGN,
        /** Its content is not what was written. */
        DAMAGED,
        /** There is not enough room for its content. */
        TOO_LARGE
    }

    private final transient Path file;
    private final Reason reason;

    UnusableBackup(Path file, Reason reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }
}

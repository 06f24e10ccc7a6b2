package vn.plancompliance.register;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule book came from.
 *
 * @param restored number of the version whose files were made current again; null but for a restoration
 */
public record Origin(Kind kind, @Nullable Integer restored) {

    /** The ways in which rule books come into force. */
    public enum Kind {
        /** The rules folder on disk. */
        FOLDER,
        /** An archive that was sent. */
        UPLOAD,
        /** A draft that was written in the server. */
        DRAFT,
        /** An earlier version. */
        RESTORATION
    }

    /** The rules folder on disk. */
    public static final Origin FOLDER = new Origin(Kind.FOLDER, null);
    /** An archive that was sent. */
    public static final Origin UPLOAD = new Origin(Kind.UPLOAD, null);
    /** A draft that was written in the server. */
    public static final Origin DRAFT = new Origin(Kind.DRAFT, null);

    public Origin {
        if ((kind == Kind.RESTORATION) != (restored != null)) {
            throw new IllegalArgumentException("a restoration, and nothing else, restores a version");
        }
    }

    /** The version of that number. */
    public static Origin restored(int number) {
        return new Origin(Kind.RESTORATION, number);
    }
}

package vn.plancompliance.rulebook;

/** What was sent is no ZIP archive, or a damaged or an encrypted one. */
public final class UnreadableArchive extends Exception {

    UnreadableArchive(String message) {
        super(message);
    }

    UnreadableArchive(Throwable cause) {
        super(cause);
    }
}

package vn.plancompliance.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The handing in of one file.
 *
 * @param receivedAt to the microsecond
 * @param by who handed it in; null if it was before anybody had to say so
 * @param fileName how the sender calls the file; maybe empty
 * @param sha256 names the file's content, which no other submission has
 * @param size of the file, in bytes
 */
public record Submission(
        Instant receivedAt, @Nullable String by, String fileName, String mediaType, String sha256, int size) {

    public Submission {
        if (by != null && !Signature.isName(by)) {
            throw new IllegalArgumentException("nobody can be called so");
        }
    }
}

package vn.plancompliance.register;

import java.time.Instant;

/**
 * The handing in of one file.
 *
 * @param receivedAt to the microsecond
 * @param by who handed it in; {@code ?} if that was before anybody had to say so
 * @param fileName how the sender calls the file; maybe empty
 * @param sha256 names the file's content, which no other submission has
 * @param size of the file, in bytes
 */
public record Submission(Instant receivedAt, String by, String fileName, String mediaType, String sha256, int size) {

    public Submission {
        if (!Signature.isName(by)) {
            throw new IllegalArgumentException("nobody can be called so");
        }
    }
}

package vn.plancompliance.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A copy of the register in a file.
 *
 * @param name of the file, in the folder of backups
 * @param size of the file, in bytes
 * @param sha256 names the file's content: {@code sha256:} and 64 hexadecimal digits
 * @param madeAt to the microsecond; whatever was acknowledged before is in it
 */
public record Backup(String name, long size, String sha256, Instant madeAt) {

    public Backup {
        madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }
}

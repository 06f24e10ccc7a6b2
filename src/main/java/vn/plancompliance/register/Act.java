package vn.plancompliance.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Somebody does something.
 *
 * @param who as in {@link AuditEntry#who()}
 * @param at to the microsecond, as the register keeps it
 */
public record Act(String who, Instant at) {

    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The moment as databases take it. */
    OffsetDateTime moment() {
        return at.atOffset(ZoneOffset.UTC);
    }
}

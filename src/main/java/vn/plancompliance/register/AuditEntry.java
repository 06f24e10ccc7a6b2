package vn.plancompliance.register;

import java.time.Instant;

/**
 * Somebody did something.
 *
 * @param id rises with time
 * @param at to the microsecond
 * @param who name of an account, {@code oidc:} and the name in a token, or who runs the server
 * @param subject to what it was done, as {@code report 7}, {@code rule book 3}, {@code explanation 4}, {@code account an}
 */
public record AuditEntry(long id, Instant at, String who, Deed deed, String subject) {}

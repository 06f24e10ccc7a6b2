package vn.plancompliance.register;

import java.time.Instant;

/**
 * Somebody does something now.
 *
 * @param who as in {@link AuditEntry#who()}
 */
public record Act(String who, Instant at) {}

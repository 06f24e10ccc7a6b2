package vn.plancompliance.register;

import java.time.Instant;

/**
 * A rule book that counted, from its moment to that of the next version.
 *
 * @param number from 1, without gaps
 * @param rules the hash that evaluations by it name
 * @param digest the digest of all its files, scenarios and guide too
 * @param since when it came into force
 */
public record RuleBookVersion(
        int number, String rules, String digest, Instant since, Signature signature, Origin origin) {

    public RuleBookVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions are numbered from 1, not " + number);
        }
    }

    /** A rule book about to be kept, which gets its number then. */
    public record Draft(String rules, String digest, Instant since, Signature signature, Origin origin) {}
}

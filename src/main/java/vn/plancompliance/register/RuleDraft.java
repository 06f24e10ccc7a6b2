package vn.plancompliance.register;

import java.time.Instant;
import java.util.Map;

/**
 * Rule files on which somebody works, as they were when they were read.
 *
 * @param id names it, also when its owner has another one by now
 * @param owner who works on it
 * @param base number of the version of the rule book that it was made from
 * @param revision how often it was changed
 * @param files by their names
 */
public record RuleDraft(
        long id, String owner, int base, Instant openedAt, Instant changedAt, int revision, Map<String, byte[]> files) {

    public RuleDraft {
        files = Map.copyOf(files);
    }

    /** The same with these files. */
    RuleDraft with(Map<String, byte[]> others) {
        return new RuleDraft(id, owner, base, openedAt, changedAt, revision, others);
    }
}

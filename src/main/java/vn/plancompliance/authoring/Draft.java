package vn.plancompliance.authoring;

import java.time.Instant;
import vn.plancompliance.register.RuleDraft;
import vn.plancompliance.rulebook.RuleFiles;

/**
 * Rule files on which a policy officer works. They may be broken; nothing but their author sees them.
 *
 * @param base number of the version from which they were opened
 */
public record Draft(int base, Instant openedAt, Instant changedAt, RuleFiles files) {

    static Draft of(RuleDraft kept) {
        return new Draft(kept.base(), kept.openedAt(), kept.changedAt(), new RuleFiles(kept.files()));
    }

    /** Names what is written in it, as {@link RuleFiles#digest()} does. */
    public String digest() {
        return files.digest();
    }
}

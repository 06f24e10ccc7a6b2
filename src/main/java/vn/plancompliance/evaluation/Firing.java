package vn.plancompliance.evaluation;

import org.kie.api.runtime.KieSession;
import vn.plancompliance.rulebook.RunawayRules;

/** Fires a session's rules, but not for ever. */
final class Firing {

    private Firing() {}

    /** @throws RunawayRules if the rules have not come to rest after that many firings */
    static void fire(KieSession session, int limit) {
        if (session.fireAllRules(limit) >= limit) {
            throw new RunawayRules(limit);
        }
    }
}

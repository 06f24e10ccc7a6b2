package vn.plancompliance.rulebook;

import java.time.Duration;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Fires a session's rules, but neither for ever nor for long. */
public final class BoundedRun {

    private BoundedRun() {}

    /**
     * Fires the rules until they come to rest.
     *
     * @param firings the most that can be meant
     * @param time the longest that it can take, even on a busy machine
     * @throws RunawayRules if they have not come to rest by then; nothing of the session can be used
     */
    public static void fire(KieSession session, int firings, Duration time) {
        long begin = System.nanoTime();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                if (System.nanoTime() - begin > time.toNanos()) {
                    throw new RunawayRules("the rules did not come to rest within " + time.toMillis() + " ms");
                }
            }
        });
        if (session.fireAllRules(firings) >= firings) {
            throw new RunawayRules("the rules did not come to rest after " + firings + " firings");
        }
    }
}

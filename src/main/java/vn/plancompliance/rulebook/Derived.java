package vn.plancompliance.rulebook;

import java.util.List;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Occurrence;

/**
 * What a clause's rule demands of an obligor.
 *
 * @param events the events that the rule matched
 */
public record Derived(Obligation obligation, Rule rule, List<Occurrence> events) {

    public Derived {
        events = List.copyOf(events);
    }
}

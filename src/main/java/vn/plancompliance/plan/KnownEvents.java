package vn.plancompliance.plan;

import java.util.List;
import java.util.Optional;

/** The events known of the plan and of an obligor, as clauses' rules ask for them. */
public record KnownEvents(List<Occurrence> occurrences) {

    public KnownEvents {
        occurrences = List.copyOf(occurrences);
    }

    /** The event of that code, if it is known to have occurred. */
    public Optional<Occurrence> find(String event) {
        return occurrences.stream().filter(each -> each.event().equals(event)).findFirst();
    }
}

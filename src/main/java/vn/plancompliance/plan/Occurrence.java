package vn.plancompliance.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as the rules see it: however often it was recorded, its earliest day counts.
 *
 * @param event the event's code
 * @param of whose event it is; null for the plan's
 * @param occurredOn its earliest recorded day
 * @param dueOn the day set for what follows from it, if any record sets one
 */
public record Occurrence(
        String event,
        @Nullable Obligor of,
        LocalDate occurredOn,
        @Nullable LocalDate dueOn) {}

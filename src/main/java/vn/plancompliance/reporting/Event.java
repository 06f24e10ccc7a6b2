package vn.plancompliance.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that a unit recorded.
 *
 * @param recordedBy code of the unit
 * @param code the event's code in the vocabulary
 * @param occurredOn the day of the event
 * @param dueOn the day that a text sets for what follows from it, if it sets one
 */
public record Event(
        String recordedBy,
        String code,
        LocalDate occurredOn,
        @Nullable LocalDate dueOn) {}

package vn.plancompliance.benchmark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something has to be done.
 *
 * @param started whether it only has to be started by then
 * @param day null if an event decides, or nothing
 * @param event the event from which it follows; null if none
 * @param days how long after the event; negative if the due day decides that is recorded with it
 * @param level whom alone it concerns; null if everybody
 */
record Deadline(
        boolean started,
        @Nullable LocalDate day,
        @Nullable String event,
        int days,
        @Nullable String level) {

    static final Deadline NONE = new Deadline(false, null, null, 0, null);

    static Deadline doneBy(String day) {
        return new Deadline(false, LocalDate.parse(day), null, 0, null);
    }

    static Deadline startedBy(String day) {
        return new Deadline(true, LocalDate.parse(day), null, 0, null);
    }

    static Deadline dueDayOf(String event) {
        return new Deadline(false, null, event, -1, null);
    }

    static Deadline daysAfter(int days, String event) {
        return new Deadline(false, null, event, days, null);
    }

    Deadline of(String only) {
        return new Deadline(started, day, event, days, only);
    }
}

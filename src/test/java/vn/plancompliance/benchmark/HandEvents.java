package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Reports;

/** The events that were recorded: the earliest record of each tells its day, the earliest with a due day that one. */
final class HandEvents {

    /** Happens to each unit by itself; all other events happen once. */
    private static final String CONNECTED = "one-stop-connected";

    private final Map<String, Event> events = new HashMap<>();

    HandEvents(Reports reports, Vocabulary vocabulary) {
        for (Unit unit : vocabulary.units()) {
            reports.eventsOf(unit.code()).forEach(this::note);
        }
        reports.eventsOfOthers().forEach(this::note);
    }

    private void note(Event event) {
        boolean own = event.code().equals(CONNECTED);
        events.merge(own ? event.code() + "@" + event.recordedBy() : event.code(), event, HandEvents::joined);
    }

    private static Event joined(Event one, Event two) {
        boolean inOrder = one.occurredOn().isBefore(two.occurredOn())
                || (one.occurredOn().equals(two.occurredOn()) && isDueFirst(one, two));
        Event first = inOrder ? one : two;
        Event second = inOrder ? two : one;
        return first.dueOn() != null
                ? first
                : new Event(first.recordedBy(), first.code(), first.occurredOn(), second.dueOn());
    }

    private static boolean isDueFirst(Event one, Event two) {
        LocalDate due = one.dueOn();
        LocalDate other = two.dueOn();
        return due != null && (other == null || !due.isAfter(other));
    }

    /** Whether the goal counts for the unit on that day, as far as an event decides that. */
    boolean letBegin(Goal goal, String unit, LocalDate day) {
        if (goal.event() == null) {
            return true;
        }
        Event event = events.get(goal.event() + "@" + unit);
        return event != null && !event.occurredOn().isAfter(day);
    }

    /** The day by which it has to be done; null if there is none, or none yet. */
    @Nullable
    LocalDate day(Deadline deadline) {
        if (deadline.event() == null) {
            return deadline.day();
        }
        Event event = events.get(deadline.event());
        if (event == null) {
            return null;
        }
        return deadline.days() < 0 ? event.dueOn() : event.occurredOn().plusDays(deadline.days());
    }
}

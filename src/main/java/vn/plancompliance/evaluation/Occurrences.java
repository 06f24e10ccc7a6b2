package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Reports;

/** The events that are known from the reports, each once. */
final class Occurrences {

    private final List<Occurrence> ofPlan;
    private final Map<Unit, List<Occurrence>> ofUnits = new HashMap<>();

    Occurrences(Reports reports, Vocabulary vocabulary) {
        var plan = new ArrayList<Event>();
        for (Unit unit : vocabulary.units()) {
            var own = new ArrayList<Event>();
            reports.eventsOf(unit.code()).forEach(event -> (isOwn(vocabulary, event) ? own : plan).add(event));
            if (!own.isEmpty()) {
                ofUnits.put(unit, merge(own, unit));
            }
        }
        reports.eventsOfOthers().filter(event -> !isOwn(vocabulary, event)).forEach(plan::add);
        this.ofPlan = merge(plan, null);
    }

    /** The plan's events and the unit's own. */
    List<Occurrence> of(Unit unit) {
        List<Occurrence> own = ofUnits.get(unit);
        if (own == null) {
            return ofPlan;
        }
        var all = new ArrayList<>(ofPlan);
        all.addAll(own);
        return List.copyOf(all);
    }

    /** The plan's events. */
    List<Occurrence> ofPlan() {
        return ofPlan;
    }

    private static boolean isOwn(Vocabulary vocabulary, Event event) {
        return vocabulary
                .event(event.code())
                .filter(type -> type.owner() == EventType.Owner.UNIT)
                .isPresent();
    }

    /** One occurrence an event: its earliest day, and the due day of the earliest record that sets one. */
    private static List<Occurrence> merge(List<Event> events, @Nullable Unit of) {
        var byCode = new TreeMap<String, Occurrence>();
        events.stream()
                .sorted(Comparator.comparing(Event::occurredOn)
                        .thenComparing(Event::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(event -> byCode.merge(
                        event.code(),
                        new Occurrence(event.code(), of, event.occurredOn(), event.dueOn()),
                        (known, later) -> new Occurrence(
                                known.event(), of, known.occurredOn(), firstSet(known.dueOn(), later.dueOn()))));
        return List.copyOf(byCode.values());
    }

    private static @Nullable LocalDate firstSet(@Nullable LocalDate known, @Nullable LocalDate later) {
        return known != null ? known : later;
    }
}

package vn.plancompliance.reporting;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Period;

/** The reports that are known when a period is judged: its own months and the ones before and after. */
public final class Reports {

    private final Map<String, NavigableMap<YearMonth, Report>> byUnit = new HashMap<>();
    private final List<Event> told;

    /** @throws IllegalArgumentException if a unit reports a month twice */
    public Reports(List<Report> reports) {
        this(reports, List.of());
    }

    /**
     * Reports, and what else is known of events.
     *
     * @param told events that units recorded whose reports are not among these
     * @throws IllegalArgumentException if a unit reports a month twice
     */
    public Reports(List<Report> reports, List<Event> told) {
        this.told = List.copyOf(told);
        for (Report report : reports) {
            var ofUnit = byUnit.computeIfAbsent(report.unit(), unit -> new TreeMap<>());
            if (ofUnit.put(report.month(), report) != null) {
                throw new IllegalArgumentException(report + " is there twice");
            }
        }
    }

    /** Codes of the units that sent any, by code point. */
    public NavigableSet<String> units() {
        var units = new TreeSet<String>(CodePointOrder.INSTANCE);
        units.addAll(byUnit.keySet());
        return units;
    }

    /** Whether the unit of that code sent any. */
    public boolean reportedBy(String unit) {
        return byUnit.containsKey(unit);
    }

    /** The newest month for which anybody reported. */
    public Optional<YearMonth> newestMonth() {
        return byUnit.values().stream().map(NavigableMap::lastKey).max(YearMonth::compareTo);
    }

    /** The months for which anybody reported, oldest first. */
    public List<YearMonth> months() {
        return byUnit.values().stream()
                .flatMap(ofUnit -> ofUnit.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was known when the month was over: its reports and those of earlier months. */
    public Reports upTo(YearMonth month) {
        return new Reports(
                byUnit.values().stream()
                        .flatMap(ofUnit -> ofUnit.headMap(month, true).values().stream())
                        .toList(),
                told);
    }

    /**
     * What would be known if these were sent too: each counts instead of what its unit reported for its month, whose first
     * day of sending it keeps.
     *
     * @throws IllegalArgumentException if two of them are of the same unit and month
     */
    public Reports revisedBy(List<Report> newer) {
        Reports revising = new Reports(newer);
        Stream<Report> left = byUnit.values().stream()
                .flatMap(ofUnit -> ofUnit.values().stream())
                .filter(report -> revising.find(report.unit(), report.month()).isEmpty());
        Stream<Report> revised = newer.stream()
                .map(report -> find(report.unit(), report.month())
                        .map(first -> report.firstSubmittedOn(first.firstSubmittedOn()))
                        .orElse(report));
        return new Reports(Stream.concat(left, revised).toList(), told);
    }

    /** The unit's report of that month. */
    public Optional<Report> find(String unit, YearMonth month) {
        return Optional.ofNullable(of(unit).get(month));
    }

    /** The unit's reports of the period's months, oldest first. */
    public List<Report> within(String unit, Period period) {
        return List.copyOf(
                of(unit).subMap(period.first(), true, period.last(), true).values());
    }

    /** The unit's reports of earlier months, newest first. */
    public Stream<Report> before(String unit, YearMonth month) {
        return of(unit).headMap(month, false).descendingMap().values().stream();
    }

    /** The unit's newest report up to the period's end that tells the status of the task. */
    public Optional<Report> newestTelling(String unit, String task, Period period) {
        return of(unit).headMap(period.last(), true).descendingMap().values().stream()
                .filter(report -> report.status(task).isPresent())
                .findFirst();
    }

    /** The events that the unit recorded, in whichever month. */
    public Stream<Event> eventsOf(String unit) {
        return of(unit).values().stream().flatMap(report -> report.events().stream());
    }

    /** The events that are known from units whose reports are not among these. */
    public Stream<Event> eventsOfOthers() {
        return told.stream();
    }

    private NavigableMap<YearMonth, Report> of(String unit) {
        return byUnit.getOrDefault(unit, Collections.emptyNavigableMap());
    }
}

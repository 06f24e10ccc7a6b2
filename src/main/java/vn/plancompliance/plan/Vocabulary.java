package vn.plancompliance.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one plan: who reports, what is measured, which tasks and events there are, and between which days. */
public final class Vocabulary {

    private final Text title;
    private final LocalDate start;
    private final LocalDate end;
    private final String coordinator;
    private final Map<String, Unit> units;
    private final Map<String, UnitGroup> groups;
    private final Map<String, Indicator> indicators;
    private final Map<String, Task> tasks;
    private final Map<String, EventType> events;
    private final Map<String, Amount> amounts;
    private final NavigableMap<ClauseId, Clause> clauses;
    private final @Nullable Office office;

    /**
     * Puts the words together; that codes are unique and references lead somewhere is the reader's to check.
     *
     * @param clauses those that are no tasks; each task is a clause by itself
     * @param coordinator code of the unit that leads each clause whose rule names no other
     * @param office the body that accounts for the plan; null if it is not named
     */
    public Vocabulary(
            Text title,
            LocalDate start,
            LocalDate end,
            String coordinator,
            List<Unit> units,
            List<UnitGroup> groups,
            List<Indicator> indicators,
            List<Task> tasks,
            List<EventType> events,
            List<Amount> amounts,
            List<Clause> clauses,
            @Nullable Office office) {
        this.title = title;
        this.start = start;
        this.end = end;
        this.coordinator = coordinator;
        this.units = byCode(units, Unit::code);
        this.groups = byCode(groups, UnitGroup::code);
        this.indicators = byCode(indicators, Indicator::code);
        this.tasks = byCode(tasks, Task::code);
        this.events = byCode(events, EventType::code);
        this.amounts = byCode(amounts, Amount::code);
        this.office = office;
        this.clauses = new TreeMap<>();
        clauses.forEach(clause -> this.clauses.put(clause.address(), clause));
        tasks.forEach(task -> {
            var address = new ClauseId(task.code());
            this.clauses.put(address, new Clause(address, task.commits(), task.name(), null));
        });
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        var map = new LinkedHashMap<String, T>();
        all.forEach(each -> map.put(code.apply(each), each));
        return map;
    }

    public Text title() {
        return title;
    }

    /** First day of the plan. */
    public LocalDate start() {
        return start;
    }

    /** Last day of the plan; nothing is judged beyond it. */
    public LocalDate end() {
        return end;
    }

    /** Code of the unit that leads each clause whose rule names no other. */
    public String coordinator() {
        return coordinator;
    }

    /** The body that accounts for the plan, if it is named. */
    public Optional<Office> office() {
        return Optional.ofNullable(office);
    }

    public Collection<Unit> units() {
        return units.values();
    }

    public Collection<UnitGroup> groups() {
        return groups.values();
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public Collection<Task> tasks() {
        return tasks.values();
    }

    public Collection<EventType> events() {
        return events.values();
    }

    /** The numbers that the plan assigns to units and groups, each its own. */
    public Collection<Amount> amounts() {
        return amounts.values();
    }

    /** The plan's clauses by address, tasks among them. */
    public Collection<Clause> clauses() {
        return clauses.values();
    }

    public Optional<Clause> clause(ClauseId address) {
        return Optional.ofNullable(clauses.get(address));
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<UnitGroup> group(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Optional<EventType> event(String code) {
        return Optional.ofNullable(events.get(code));
    }

    /** The task that a report names: by its code, or code and occurrence of a recurring one ({@code IV.1.n/2023-11}). */
    public Optional<Task> task(String reported) {
        Task single = tasks.get(reported);
        if (single != null) {
            return single.recurrence() == Recurrence.ONCE ? Optional.of(single) : Optional.empty();
        }
        int slash = reported.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.ofNullable(tasks.get(reported.substring(0, slash)))
                        .filter(task -> task.recurrence().isOccurrence(reported.substring(slash + 1), start, end));
    }

    /** The codes of all units, groups, indicators, tasks, events and amounts. */
    public Set<String> codes() {
        return Stream.of(units, groups, indicators, tasks, events, amounts)
                .flatMap(words -> words.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the period's last day lies within the plan. */
    public boolean covers(Period period) {
        return !period.end().isBefore(start) && !period.end().isAfter(end);
    }

    /** Whether the month lies within the plan. */
    public boolean covers(YearMonth month) {
        return covers(Period.of(month));
    }
}

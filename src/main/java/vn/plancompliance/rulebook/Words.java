package vn.plancompliance.rulebook;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.plancompliance.plan.Amount;
import vn.plancompliance.plan.Clause;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;

/** The words of the vocabulary by their kinds, as rules may write them. */
final class Words {

    private final Map<Word, Set<String>> byKind = new EnumMap<>(Word.class);
    private final Set<String> unitEvents;
    private final String coordinator;

    private Words(Vocabulary vocabulary) {
        byKind.put(Word.UNIT, codes(vocabulary.units().stream().map(Unit::code).toList()));
        byKind.put(
                Word.GROUP,
                codes(vocabulary.groups().stream().map(UnitGroup::code).toList()));
        byKind.put(
                Word.INDICATOR,
                codes(vocabulary.indicators().stream().map(Indicator::code).toList()));
        byKind.put(Word.TASK, codes(vocabulary.tasks().stream().map(Task::code).toList()));
        byKind.put(
                Word.EVENT,
                codes(vocabulary.events().stream().map(EventType::code).toList()));
        byKind.put(
                Word.AMOUNT,
                codes(vocabulary.amounts().stream().map(Amount::code).toList()));
        byKind.put(
                Word.CLAUSE,
                codes(vocabulary.clauses().stream()
                        .map(Clause::address)
                        .map(Object::toString)
                        .toList()));
        coordinator = vocabulary.coordinator();
        unitEvents = vocabulary.events().stream()
                .filter(event -> event.owner() == EventType.Owner.UNIT)
                .map(EventType::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Words() {
        unitEvents = Set.of();
        coordinator = "";
    }

    static Words of(Vocabulary vocabulary) {
        return new Words(vocabulary);
    }

    /** For rules whose vocabulary cannot be read: any word may be in it. */
    static Words unread() {
        return new Words();
    }

    private static Set<String> codes(Collection<String> codes) {
        return Set.copyOf(codes);
    }

    /** Whether there may be such a word of that kind. */
    boolean knows(Word kind, String word) {
        return byKind.isEmpty() || of(kind).contains(word);
    }

    /** All words of a kind. */
    Set<String> of(Word kind) {
        return byKind.getOrDefault(kind, Set.of());
    }

    /** The kind of a word that stands where another kind is needed. */
    Optional<Word> kindOf(String word) {
        return byKind.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Code of the unit that leads each clause whose rule names no other; empty if the vocabulary cannot be read. */
    String coordinator() {
        return coordinator;
    }

    /** Whether the event is one that each unit has for itself. */
    boolean isOfUnits(String event) {
        return unitEvents.contains(event);
    }
}

package vn.plancompliance.delivery.document;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.delivery.document.Told.Note;
import vn.plancompliance.finding.Status;

/** Counts of one unit, of what is judged together, or of all. */
final class Tally {

    private final @Nullable String unit;
    private int violations;
    private int alerts;
    private int explanations;
    private final Map<Novelty, Integer> changes = new EnumMap<>(Novelty.class);
    private final Map<Status, Integer> targets = new EnumMap<>(Status.class);
    private final Map<WorkState, Integer> tasks = new EnumMap<>(WorkState.class);
    private final Map<FilingState, Integer> filings = new EnumMap<>(FilingState.class);

    /** @param unit code of the unit; null for what is judged together, and for all */
    Tally(@Nullable String unit) {
        this.unit = unit;
    }

    void add(Note note) {
        violations += note.isViolation() ? 1 : 0;
        alerts += note.isViolation() ? 0 : 1;
        if (note.change() != null) {
            changes.merge(note.change().change(), 1, Integer::sum);
        }
    }

    void addResolved() {
        changes.merge(Novelty.RESOLVED, 1, Integer::sum);
    }

    /** Counts a violation that the unit has to explain. */
    void addExplanation() {
        explanations++;
    }

    void add(Status status) {
        targets.merge(status, 1, Integer::sum);
    }

    void add(WorkState state) {
        tasks.merge(state, 1, Integer::sum);
    }

    void add(FilingState state) {
        filings.merge(state, 1, Integer::sum);
    }

    /** Code of the unit; null for what is judged together, and for all. */
    @Nullable
    String unit() {
        return unit;
    }

    int violations() {
        return violations;
    }

    int alerts() {
        return alerts;
    }

    /** How many violations the unit has to explain, those judged together that it leads among them. */
    int explanations() {
        return explanations;
    }

    int of(Novelty novelty) {
        return changes.getOrDefault(novelty, 0);
    }

    int of(Status status) {
        return targets.getOrDefault(status, 0);
    }

    int of(WorkState state) {
        return tasks.getOrDefault(state, 0);
    }

    int of(FilingState state) {
        return filings.getOrDefault(state, 0);
    }

    int targets() {
        return sum(targets);
    }

    int tasks() {
        return sum(tasks);
    }

    int filings() {
        return sum(filings);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package vn.plancompliance.delivery.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.finding.Status;

/**
 * The targets that several units have, by unit.
 *
 * @param more how many units are not shown; null if all are
 */
record PageMatrix(
        List<Head> heads, List<Row> rows, @Nullable String more) {

    /** With more units than this the ones with most violated targets are shown. */
    private static final int UNITS_SHOWN = 100;

    /** A target. */
    record Head(String clause, String name, String required) {}

    /** A unit. */
    record Row(String unit, List<Cell> cells) {}

    /** A target of a unit; all empty if it has none. */
    record Cell(String figure, String status, String tone) {}

    private static final Cell NONE = new Cell("", "", "none");

    static PageMatrix of(Quarter quarter) {
        Words words = quarter.words();
        var clauses = new LinkedHashMap<>(quarter.aimsByClause());
        clauses.values().removeIf(aims -> aims.size() == 1);
        var byUnit = new LinkedHashMap<String, Map<String, Aim>>();
        quarter.vocabulary().units().forEach(unit -> byUnit.put(unit.code(), new HashMap<>()));
        clauses.forEach((clause, aims) -> aims.forEach(aim -> {
            if (aim.course().unit() != null) {
                byUnit.computeIfAbsent(aim.course().unit(), unit -> new HashMap<>())
                        .put(clause, aim);
            }
        }));
        byUnit.values().removeIf(Map::isEmpty);
        List<Head> heads = clauses.entrySet().stream()
                .map(clause -> head(clause.getKey(), clause.getValue().get(0), words))
                .toList();
        List<Row> rows = shown(byUnit).stream()
                .map(unit -> row(words.unit(unit.getKey()), unit.getValue(), clauses.keySet(), words))
                .toList();
        int more = byUnit.size() - rows.size();
        return new PageMatrix(heads, rows, more > 0 ? words.say("page.units.more", more) : null);
    }

    private static Head head(String clause, Aim aim, Words words) {
        return new Head(
                clause,
                words.indicator(aim.course().indicator()),
                words.requiredWhen(aim.course().required()));
    }

    /** All units in the plan's order; the worst of them first if they are too many. */
    private static List<Map.Entry<String, Map<String, Aim>>> shown(Map<String, Map<String, Aim>> byUnit) {
        var units = new ArrayList<>(byUnit.entrySet());
        if (units.size() > UNITS_SHOWN) {
            units.sort(Comparator.comparing(unit -> -missed(unit.getValue())));
        }
        return units.stream().limit(UNITS_SHOWN).toList();
    }

    private static long missed(Map<String, Aim> aims) {
        return aims.values().stream()
                .filter(aim -> aim.status() == Status.MISSED)
                .count();
    }

    private static Row row(String unit, Map<String, Aim> aims, Iterable<String> clauses, Words words) {
        var cells = new ArrayList<Cell>();
        for (String clause : clauses) {
            Aim aim = aims.get(clause);
            cells.add(aim == null ? NONE : cell(aim, words));
        }
        return new Row(unit, cells);
    }

    private static Cell cell(Aim aim, Words words) {
        Tone tone = Tone.of(aim.status());
        return new Cell(
                aim.known().map(words::measure).orElse(""),
                tone.mark() + " " + words.status(aim.status()),
                tone.style());
    }
}

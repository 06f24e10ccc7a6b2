package vn.plancompliance.delivery.web.standing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.ClauseId;

/**
 * The targets that several units have, by unit: units and targets with most that is missed first.
 *
 * @param more how many units are not shown; empty if all are
 */
record Matrix(List<Head> heads, List<Row> rows, String more) {

    /** With more units than this the worst of them are shown. */
    private static final int UNITS_SHOWN = 100;

    /** A target. */
    record Head(String clause, String name, String required, String address) {}

    /** A unit. */
    record Row(String unit, String address, List<Cell> cells) {}

    /**
     * A target of a unit; all empty if it has none.
     *
     * @param told what it is, for whoever does not see where it stands
     */
    record Cell(String figure, String status, String style, String told, String address) {

        static final Cell NONE = new Cell("", "", "", "", "");
    }

    private static final Comparator<Collection<TargetRun>> WORST_FIRST = Comparator.comparing(
                    (Collection<TargetRun> runs) -> count(runs, Status.MISSED))
            .thenComparing(runs -> count(runs, Status.BEHIND_PACE))
            .thenComparing(runs -> count(runs, Status.UNDETERMINED))
            .reversed();

    private static long count(Collection<TargetRun> runs, Status status) {
        return runs.stream().filter(run -> run.outcome().status() == status).count();
    }

    static Matrix of(Judged judged) {
        List<List<TargetRun>> targets = Clauses.ofSeveralUnits(judged.overview().runs()).stream()
                .sorted(WORST_FIRST)
                .toList();
        var units = byUnit(targets, judged).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Map::values, WORST_FIRST)))
                .toList();
        int more = units.size() - UNITS_SHOWN;
        return new Matrix(
                targets.stream().map(runs -> head(runs.get(0), judged)).toList(),
                units.stream()
                        .limit(UNITS_SHOWN)
                        .map(unit -> row(unit.getKey(), unit.getValue(), targets, judged))
                        .toList(),
                more > 0 ? judged.say().number(more) : "");
    }

    /** The targets of each unit that has any, by clause, in the order of the plan. */
    private static Map<String, Map<ClauseId, TargetRun>> byUnit(List<List<TargetRun>> targets, Judged judged) {
        var byUnit = new LinkedHashMap<String, Map<ClauseId, TargetRun>>();
        judged.vocabulary().units().forEach(unit -> byUnit.put(unit.code(), new HashMap<>()));
        for (TargetRun run : targets.stream().flatMap(List::stream).toList()) {
            run.outcome()
                    .unit()
                    .ifPresent(unit -> byUnit.computeIfAbsent(unit, code -> new HashMap<>())
                            .put(run.target().clause(), run));
        }
        byUnit.values().removeIf(Map::isEmpty);
        return byUnit;
    }

    private static Head head(TargetRun run, Judged judged) {
        String clause = run.target().clause().address();
        return new Head(
                clause,
                judged.names().indicator(run.measured().code()),
                judged.required(run.target()),
                judged.to().target(clause, null));
    }

    private static Row row(String unit, Map<ClauseId, TargetRun> own, List<List<TargetRun>> targets, Judged judged) {
        List<Cell> cells = targets.stream()
                .map(runs -> own.get(runs.get(0).target().clause()))
                .map(run -> run == null ? Cell.NONE : cell(run, unit, judged))
                .toList();
        return new Row(judged.names().unit(unit), judged.to().unit(unit), cells);
    }

    private static Cell cell(TargetRun run, String unit, Judged judged) {
        String clause = run.target().clause().address();
        Chip chip = Chip.of(run.outcome().status(), judged.names());
        String figure = TargetRow.figure(run).map(judged.say()::measure).orElse("");
        return new Cell(
                figure,
                chip.text(),
                chip.style(),
                (figure + " " + chip.text()).strip() + ", " + judged.names().unit(unit) + ", " + clause,
                judged.to().target(clause, unit));
    }
}

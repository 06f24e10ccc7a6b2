package vn.plancompliance.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.plancompliance.plan.Text;

/** A row of a CSV file: a figure, a task, an event, or no more than that there is a report. */
record CsvRow(CsvColumns columns, CsvRecord cells) {

    private static final Map<String, List<String>> OF_KIND = Map.of(
            "MEASUREMENT", List.of("code", "numerator", "denominator", "value"),
            "TASK", List.of("code", "status", "startedOn", "completedOn"),
            "EVENT", List.of("code", "occurredOn", "dueOn"),
            "REPORT", List.of());
    private static final List<String> NAMES = List.of("MEASUREMENT", "TASK", "EVENT", "REPORT");

    String text(String column) {
        return columns.text(cells, column);
    }

    long line() {
        return cells.getStartingLineNumber();
    }

    Given words(String column) {
        return words(column, text(column));
    }

    /** A column's place with what its text stands for. */
    Given words(String column, String meant) {
        String at = columns.at(cells, column);
        return meant.isEmpty() ? new Given.Nothing(at) : new Given.Words(at, meant);
    }

    Given number(String column) {
        return Numerals.read(columns.at(cells, column), text(column));
    }

    boolean is(String kind) {
        return text("kind").equals(kind);
    }

    /** Adds a fault for an unknown kind, for what rows of the kind do not have, and for what stands below no name. */
    void refuseStrangers(Faults faults) {
        columns.refuseUnnamed(cells, faults);
        List<String> own = OF_KIND.get(text("kind"));
        if (own == null) {
            Given kind = words("kind");
            String known = String.join(", ", NAMES);
            faults.add(kind.at(), kind.quoted(), new Text("một trong: " + known, "one of: " + known));
            return;
        }
        OF_KIND.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(column -> !own.contains(column) && !text(column).isEmpty())
                .sorted()
                .forEach(column -> refuse(column, faults));
    }

    private void refuse(String column, Faults faults) {
        Given given = words(column);
        faults.add(
                given.at(),
                given.quoted(),
                new Text("để trống ở dòng " + text("kind"), "nothing in a row " + text("kind")));
    }

    Draft.Measured measured() {
        return new Draft.Measured(words("code"), number("numerator"), number("denominator"), number("value"));
    }

    Draft.Told told() {
        return new Draft.Told(words("code"), words("status"), words("startedOn"), words("completedOn"));
    }

    Draft.Recorded recorded() {
        return new Draft.Recorded(words("code"), words("occurredOn"), words("dueOn"));
    }

    /** Those of the rows that are of the kind. */
    static Stream<CsvRow> of(String kind, List<CsvRow> rows) {
        return rows.stream().filter(row -> row.is(kind));
    }
}

package vn.plancompliance.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import vn.plancompliance.plan.Text;

/** Where the columns of a CSV file are: wherever its header names them. */
final class CsvColumns {

    private static final List<String> REQUIRED = List.of("unit", "period", "kind", "code");
    private static final List<String> KNOWN = List.of(
            "unit",
            "period",
            "submittedOn",
            "kind",
            "code",
            "numerator",
            "denominator",
            "value",
            "status",
            "startedOn",
            "completedOn",
            "occurredOn",
            "dueOn");

    private final String file;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();

    private CsvColumns(String file) {
        this.file = file;
    }

    /**
     * Reads the header; what it should not hold becomes a fault.
     *
     * @param file what stands before each place
     * @throws UnreadableFile if the line names no column at all
     */
    static CsvColumns of(CsvRecord header, String file, Faults faults) throws UnreadableFile {
        var columns = new CsvColumns(file);
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.add(header, i, faults);
        }
        if (columns.positions.isEmpty()) {
            throw new UnreadableFile(new Text(
                    "dòng %d: không phải dòng tiêu đề %s".formatted(header.getStartingLineNumber(), names()),
                    "line %d: not the header %s".formatted(header.getStartingLineNumber(), names())));
        }
        REQUIRED.stream()
                .filter(name -> !columns.positions.containsKey(name))
                .forEach(name -> faults.add(
                        columns.at(header, 0, ""),
                        new Text("không có cột " + name, "no column " + name),
                        new Text(
                                "dòng tiêu đề có cột " + String.join(", ", REQUIRED),
                                "a header with the columns " + String.join(", ", REQUIRED))));
        return columns;
    }

    private void add(CsvRecord header, int position, Faults faults) {
        String written = header.getField(position).strip();
        String name = KNOWN.stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
        boolean repeated = positions.containsKey(name);
        if (!written.isEmpty()) {
            named.add(position);
        }
        if (!name.isEmpty() && !repeated) {
            positions.put(name, position);
        } else if (!written.isEmpty()) {
            Text quoted = Quotes.quote(written);
            faults.add(
                    at(header, position + 1, ""),
                    repeated
                            ? new Text(
                                    "cột %s lần thứ hai".formatted(quoted.vi()),
                                    "the column %s a second time".formatted(quoted.en()))
                            : new Text("cột lạ " + quoted.vi(), "the unknown column " + quoted.en()),
                    new Text("mỗi cột một lần: " + names(), "each column once: " + names()));
        }
    }

    private static String names() {
        return String.join(",", KNOWN);
    }

    /** Whether rows can be told apart: by unit, period, kind and code. */
    boolean suffice() {
        return positions.keySet().containsAll(REQUIRED);
    }

    /** What a row has in the column, without blanks around it. */
    String text(CsvRecord row, String column) {
        OptionalInt position = position(column);
        return position.isEmpty() || position.getAsInt() >= row.getFieldCount()
                ? ""
                : strip(row.getField(position.getAsInt()));
    }

    /** The place of a row's column: {@code line:column (name)}. */
    String at(CsvRecord row, String column) {
        OptionalInt position = position(column);
        return at(row, position.isEmpty() ? 0 : position.getAsInt() + 1, column);
    }

    private String at(CsvRecord row, int column, String name) {
        return file + new CsvPlace(row.getStartingLineNumber(), column, name);
    }

    /** Adds a fault for each thing that stands below no name. */
    void refuseUnnamed(CsvRecord row, Faults faults) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            String text = strip(row.getField(i));
            if (!text.isEmpty() && !named.contains(i)) {
                faults.add(
                        at(row, i + 1, ""),
                        Quotes.quote(text),
                        new Text("không có gì: cột này không có tên", "nothing: this column has no name"));
            }
        }
    }

    private OptionalInt position(String column) {
        Integer position = positions.get(column);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Office programs leave unbreakable blanks as well. */
    private static String strip(String text) {
        return text.replace('\u00A0', ' ').strip();
    }
}

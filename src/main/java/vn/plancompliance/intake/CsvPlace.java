package vn.plancompliance.intake;

import java.util.Comparator;

/**
 * Where something stands in a CSV file, in the order in which it is read.
 *
 * @param column from 1; 0 for the whole line
 * @param name of the column; empty where it has none
 */
record CsvPlace(long line, int column, String name) {

    /** Orders the places that {@link #toString} wrote, behind a prefix that all of them have. */
    static Comparator<String> order(String prefix) {
        return Comparator.comparing(
                at -> read(at.substring(prefix.length())),
                Comparator.comparingLong(CsvPlace::line).thenComparingInt(CsvPlace::column));
    }

    private static CsvPlace read(String written) {
        String[] parts = written.split(" ", 2)[0].split(":", 2);
        return new CsvPlace(Long.parseLong(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]), "");
    }

    /** As {@code 3:6 (numerator)}. */
    @Override
    public String toString() {
        return line + (column == 0 ? "" : ":" + column) + (name.isEmpty() ? "" : " (" + name + ")");
    }
}

package vn.plancompliance.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Text;

/** Takes a CSV file apart: rows of one unit and month are one report, wherever they stand. */
final class CsvDrafts {

    /** Three times what a district of 30 units reports in nine years. */
    static final int MOST_ROWS = 100_000;

    private final String file;
    private final UnitNames units;
    private final Faults faults;
    private final Map<Key, List<CsvRow>> reports = new LinkedHashMap<>();

    private CsvDrafts(String file, UnitNames units, Faults faults) {
        this.file = file;
        this.units = units;
        this.faults = faults;
    }

    /**
     * Takes the reports apart; what does not have the shape of a report is a fault.
     *
     * @param file what stands before each place
     * @param drafts takes each report
     */
    static void read(byte[] content, String file, UnitNames units, Faults faults, Consumer<Draft> drafts)
            throws UnreadableFile {
        var reading = new CsvDrafts(file, units, faults);
        int before = faults.listed();
        reading.read(CsvText.of(content));
        reading.reports.values().forEach(rows -> drafts.accept(reading.draft(rows)));
        // Rows of a report may stand anywhere, but whoever mends the file goes through it from the top.
        faults.sort(before, CsvPlace.order(file));
    }

    private void read(CsvText csv) throws UnreadableFile {
        CsvQuotes.requireClosed(csv);
        CsvColumns columns = null;
        long rows = 0;
        long line = 1;
        try {
            for (CsvRecord cells : reader(csv)) {
                line = cells.getStartingLineNumber();
                if (cells.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    columns = CsvColumns.of(cells, file, faults);
                } else if (columns.suffice()) {
                    add(new CsvRow(columns, cells));
                }
                if (++rows > MOST_ROWS) {
                    throw new UnreadableFile(
                            new Text("quá %d dòng".formatted(MOST_ROWS), "more than %d rows".formatted(MOST_ROWS)));
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e, line);
        }
    }

    private static CsvReader<CsvRecord> reader(CsvText csv) {
        return CsvReader.builder()
                .fieldSeparator(csv.separator())
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(csv.text());
    }

    private static UnreadableFile unreadable(CsvParseException e, long line) {
        @Nullable Throwable cause = e.getCause();
        String told = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
        return new UnreadableFile(new Text(
                "sau dòng %d: không phải CSV hợp lệ: %s".formatted(line, told),
                "after line %d: not valid CSV: %s".formatted(line, told)));
    }

    /** A row whose unit or month cannot be told belongs to no other row, so that each one's fault is told. */
    private record Key(String unit, String period, long line) {}

    private void add(CsvRow row) {
        row.refuseStrangers(faults);
        String unit = unit(row);
        String period = row.text("period");
        boolean known = units.isUnit(unit) && isMonth(period);
        List<CsvRow> rows =
                reports.computeIfAbsent(new Key(unit, period, known ? 0 : row.line()), key -> new ArrayList<>());
        rows.add(row);
        refuseOtherDay(rows.get(0), row);
    }

    private String unit(CsvRow row) {
        return units.code(row.text("unit"));
    }

    private static boolean isMonth(String text) {
        try {
            Period.parseMonth(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuseOtherDay(CsvRow first, CsvRow row) {
        Given day = row.words("submittedOn");
        if (!row.text("submittedOn").equals(first.text("submittedOn"))) {
            Text expected = first.words("submittedOn").quoted();
            faults.add(
                    day.at(),
                    day.quoted(),
                    new Text(
                            "một ngày nộp cho cả báo cáo, như ở dòng %d: %s".formatted(first.line(), expected.vi()),
                            "one submission day for the report, as in line %d: %s"
                                    .formatted(first.line(), expected.en())));
        }
    }

    private Draft draft(List<CsvRow> rows) {
        CsvRow first = rows.get(0);
        return new Draft(
                first.words("unit", unit(first)),
                first.words("period"),
                first.words("submittedOn"),
                CsvRow.of("MEASUREMENT", rows).map(CsvRow::measured).toList(),
                CsvRow.of("TASK", rows).map(CsvRow::told).toList(),
                CsvRow.of("EVENT", rows).map(CsvRow::recorded).toList());
    }
}

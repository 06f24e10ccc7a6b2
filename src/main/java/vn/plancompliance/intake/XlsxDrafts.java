package vn.plancompliance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.plancompliance.plan.Text;

/** Takes apart the workbook that the system hands out for a unit and month. */
final class XlsxDrafts {

    private final String file;
    private final UnitNames units;
    private final Faults faults;
    private final CellContent content = new CellContent();
    private final Map<FormSheet, FormTable> tables = new EnumMap<>(FormSheet.class);

    private XlsxDrafts(String file, UnitNames units, Faults faults) {
        this.file = file;
        this.units = units;
        this.faults = faults;
    }

    /**
     * Takes the report apart; what does not have the shape of the workbook is a fault.
     *
     * @param file what stands before each place
     * @param drafts takes the report
     */
    static void read(byte[] content, String file, UnitNames units, Faults faults, Consumer<Draft> drafts)
            throws UnreadableFile {
        try (XSSFWorkbook workbook = WorkbookFile.open(content)) {
            new XlsxDrafts(file, units, faults).read(workbook).ifPresent(drafts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Draft> read(XSSFWorkbook workbook) throws UnreadableFile {
        try {
            readSheets(workbook);
            return draft();
        } catch (RuntimeException e) {
            // Texts and styles of cells are looked up only now, and the library throws what it likes where there are
            // none.
            throw WorkbookFile.broken();
        }
    }

    private void readSheets(XSSFWorkbook workbook) {
        for (Sheet each : workbook) {
            XSSFSheet sheet = (XSSFSheet) each;
            FormSheet.titled(sheet.getSheetName())
                    .ifPresentOrElse(
                            layout -> tables.put(layout, new FormTable(sheet, layout, content, file, faults)),
                            () -> refuseUnknown(sheet));
        }
        for (FormSheet layout : FormSheet.values()) {
            if (!tables.containsKey(layout)) {
                faults.add(
                        file + layout.title(),
                        new Text("không có trang tính này", "no such sheet"),
                        new Text("các trang tính của mẫu được cấp", "the sheets of the workbook as handed out"));
            }
        }
    }

    private void refuseUnknown(XSSFSheet sheet) {
        if (sheet.getPhysicalNumberOfRows() > 0) {
            faults.add(
                    file + sheet.getSheetName(),
                    new Text("trang tính lạ", "an unknown sheet"),
                    new Text("các trang tính của mẫu được cấp", "the sheets of the workbook as handed out"));
        }
    }

    /** The report, if the sheet is there that says whose it is. */
    private Optional<Draft> draft() {
        return Optional.ofNullable(tables.get(FormSheet.FIGURES))
                .map(figures -> new Draft(
                        unit(figures.above(FormSheet.UNIT, FormColumn.Role.CODE)),
                        figures.above(FormSheet.PERIOD, FormColumn.Role.CODE),
                        figures.above(FormSheet.SUBMITTED_ON, FormColumn.Role.DAY),
                        rows(FormSheet.FIGURES, XlsxDrafts::measured),
                        rows(FormSheet.TASKS, XlsxDrafts::told),
                        rows(FormSheet.EVENTS, XlsxDrafts::recorded)));
    }

    private Given unit(Given given) {
        return given instanceof Given.Words words ? new Given.Words(words.at(), units.code(words.text())) : given;
    }

    private <T> List<T> rows(FormSheet layout, Function<Map<FormColumn, Given>, T> row) {
        return Optional.ofNullable(tables.get(layout))
                .map(table -> table.rows().stream().map(row).toList())
                .orElse(List.of());
    }

    private static Draft.Measured measured(Map<FormColumn, Given> row) {
        return new Draft.Measured(
                of(row, FormColumn.INDICATOR),
                of(row, FormColumn.NUMERATOR),
                of(row, FormColumn.DENOMINATOR),
                of(row, FormColumn.VALUE));
    }

    private static Draft.Told told(Map<FormColumn, Given> row) {
        return new Draft.Told(
                of(row, FormColumn.TASK),
                of(row, FormColumn.STATUS),
                of(row, FormColumn.STARTED_ON),
                of(row, FormColumn.COMPLETED_ON),
                FormStatus.expected());
    }

    private static Draft.Recorded recorded(Map<FormColumn, Given> row) {
        return new Draft.Recorded(
                of(row, FormColumn.EVENT), of(row, FormColumn.OCCURRED_ON), of(row, FormColumn.DUE_ON));
    }

    private static Given of(Map<FormColumn, Given> row, FormColumn column) {
        return Objects.requireNonNull(row.get(column));
    }
}

package vn.plancompliance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was handed in alone and has faults, shown to whoever has to mend it. */
public final class FaultyWorkbook {

    /** What is larger is cut where it is shown. */
    private static final int MOST_COLUMNS = 26;

    private static final int MOST_ROWS = 200;
    private static final int LONGEST = 300;

    private final byte[] content;
    private final Map<String, Map<CellAddress, List<Fault>>> faults;

    /**
     * A workbook with its faults; the content is not copied.
     *
     * @param faults as the refusal of the workbook lists them
     */
    public FaultyWorkbook(byte[] content, List<Fault> faults) {
        this.content = content;
        this.faults = faults.stream()
                .filter(fault -> FaultPlace.of(fault).isPresent())
                .collect(Collectors.groupingBy(
                        fault -> FaultPlace.of(fault).orElseThrow().sheet(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                fault -> FaultPlace.of(fault).orElseThrow().cell(),
                                TreeMap::new,
                                Collectors.toList())));
    }

    /**
     * The rows of a sheet that have faults.
     *
     * @param columns the letters of the columns shown
     */
    public record Excerpt(String sheet, List<String> columns, List<Line> lines) {}

    /**
     * A row.
     *
     * @param number as office programs count
     * @param head whether it holds the titles of the columns
     * @param cells one for each column shown
     */
    public record Line(int number, boolean head, List<Shown> cells) {}

    /** What a cell shows, and what is wrong with it. */
    public record Shown(String text, List<Fault> faults) {}

    /**
     * Of each sheet with faults in cells: those rows, and the titles above them.
     *
     * @throws UnreadableFile if it is no workbook
     */
    public List<Excerpt> excerpts() throws UnreadableFile {
        try (XSSFWorkbook workbook = WorkbookFile.open(content)) {
            var look = new CellContent();
            var excerpts = new ArrayList<Excerpt>();
            faults.keySet().forEach(name -> {
                XSSFSheet sheet = workbook.getSheet(name);
                if (sheet != null) {
                    excerpts.add(excerpt(sheet, look));
                }
            });
            return excerpts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // The library throws what it likes where a workbook is broken.
            throw WorkbookFile.broken();
        }
    }

    /**
     * The workbook as it is seen, with the faults marked: the cells coloured, each with a comment on what is expected. It
     * holds what the cells show and nothing that an office program would run, fetch or reckon.
     *
     * @param language of the comments
     * @throws UnreadableFile if it is no workbook
     */
    public byte[] marked(Locale language) throws UnreadableFile {
        try (XSSFWorkbook workbook = WorkbookFile.open(content)) {
            return new MarkedWorkbook(faults, language).write(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // The library throws what it likes where a workbook is broken.
            throw WorkbookFile.broken();
        }
    }

    private Excerpt excerpt(XSSFSheet sheet, CellContent look) {
        Map<CellAddress, List<Fault>> marked = faults.getOrDefault(sheet.getSheetName(), Map.of());
        int head = FormSheet.titled(sheet.getSheetName())
                .map(layout -> FormTable.head(sheet, layout, look))
                .orElse(-1);
        var rows = new TreeSet<Integer>();
        marked.keySet().forEach(cell -> rows.add(cell.getRow()));
        if (head >= 0) {
            rows.add(head);
        }
        var columns = new TreeSet<Integer>();
        marked.keySet().forEach(cell -> columns.add(cell.getColumn()));
        rows.forEach(row -> columns.addAll(filled(sheet, row, look)));
        List<Integer> shown = columns.stream().limit(MOST_COLUMNS).toList();
        return new Excerpt(
                sheet.getSheetName(),
                shown.stream().map(CellReference::convertNumToColString).toList(),
                rows.stream()
                        .limit(MOST_ROWS)
                        .map(row -> new Line(
                                row + 1,
                                row == head,
                                shown.stream()
                                        .map(column -> shown(sheet, new CellAddress(row, column), look))
                                        .toList()))
                        .toList());
    }

    private static List<Integer> filled(XSSFSheet sheet, int row, CellContent look) {
        if (sheet.getRow(row) == null) {
            return List.of();
        }
        var filled = new ArrayList<Integer>();
        for (Cell cell : sheet.getRow(row)) {
            if (!look.look((XSSFCell) cell).isEmpty()) {
                filled.add(cell.getColumnIndex());
            }
        }
        return filled;
    }

    private Shown shown(XSSFSheet sheet, CellAddress at, CellContent look) {
        XSSFCell cell = sheet.getRow(at.getRow()) == null
                ? null
                : sheet.getRow(at.getRow()).getCell(at.getColumn());
        return new Shown(
                cell == null ? "" : Quotes.cut(look.look(cell), LONGEST),
                faults.getOrDefault(sheet.getSheetName(), Map.of()).getOrDefault(at, List.of()));
    }
}

package vn.plancompliance.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook anew, cell by cell, with its faults marked. Nothing but what cells hold and look like is taken over, so
 * that no formula, link or hidden part of what somebody sent comes back from here.
 */
final class MarkedWorkbook {

    /** Red, green and blue, as the pages mark what is wrong. */
    private static final byte[] RED = {(byte) 0xF8, (byte) 0xCB, (byte) 0xAD};

    /** Longer texts are cut, and more looks not told apart; the workbook that is handed out has neither. */
    private static final int LONGEST = 2_000;

    private static final int MOST_STYLES = 500;
    private static final int MOST_COLUMNS = 100;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 8;

    private final Map<String, Map<CellAddress, List<Fault>>> faults;
    private final Locale language;
    private final CellContent content = new CellContent();
    private final XSSFWorkbook copy = new XSSFWorkbook();
    private final Map<Integer, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Integer, XSSFCellStyle> markedStyles = new HashMap<>();

    /** @param faults by sheet and cell */
    MarkedWorkbook(Map<String, Map<CellAddress, List<Fault>>> faults, Locale language) {
        this.faults = faults;
        this.language = language;
    }

    byte[] write(XSSFWorkbook workbook) throws IOException {
        try (copy;
                var file = new ByteArrayOutputStream()) {
            for (Sheet sheet : workbook) {
                copy((XSSFSheet) sheet);
            }
            copy.write(file);
            return file.toByteArray();
        }
    }

    private void copy(XSSFSheet sheet) {
        String name = WorkbookUtil.createSafeSheetName(sheet.getSheetName());
        if (copy.getSheet(name) != null) {
            return;
        }
        XSSFSheet target = copy.createSheet(name);
        var columns = new HashSet<Integer>();
        for (Row row : sheet) {
            XSSFRow line = target.createRow(row.getRowNum());
            line.setHeight(row.getHeight());
            for (Cell cell : row) {
                copy((XSSFCell) cell, line.createCell(cell.getColumnIndex()));
                columns.add(cell.getColumnIndex());
            }
        }
        columns.stream()
                .sorted()
                .limit(MOST_COLUMNS)
                .forEach(column -> target.setColumnWidth(column, sheet.getColumnWidth(column)));
        sheet.getMergedRegions().forEach(target::addMergedRegionUnsafe);
        faults.getOrDefault(sheet.getSheetName(), Map.of()).forEach((at, found) -> mark(target, at, found));
    }

    private void copy(XSSFCell from, XSSFCell to) {
        to.setCellStyle(style(from));
        CellType type = content.type(from);
        if (type == CellType.NUMERIC && from.getRawValue() != null) {
            number(from.getRawValue().strip(), to);
        } else if (type == CellType.BOOLEAN) {
            to.setCellValue("1".equals(from.getRawValue()));
        } else if (type != CellType.BLANK && type != CellType._NONE) {
            to.setCellValue(Quotes.cut(content.look(from), LONGEST));
        }
    }

    private static void number(String raw, XSSFCell to) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            to.setCellValue(Quotes.cut(raw, LONGEST));
            return;
        }
        if (Double.isFinite(number)) {
            to.setCellValue(number);
        } else {
            to.setCellValue(Quotes.cut(raw, LONGEST));
        }
    }

    private XSSFCellStyle style(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        if (styles.size() >= MOST_STYLES && !styles.containsKey((int) style.getIndex())) {
            return copy.getCellStyleAt(0);
        }
        return styles.computeIfAbsent((int) style.getIndex(), index -> {
            XSSFCellStyle same = copy.createCellStyle();
            same.cloneStyleFrom(style);
            // Of a copy, everything may be changed.
            same.setLocked(false);
            same.setHidden(false);
            return same;
        });
    }

    private void mark(XSSFSheet sheet, CellAddress at, List<Fault> found) {
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell =
                row.getCell(at.getColumn()) == null ? row.createCell(at.getColumn()) : row.getCell(at.getColumn());
        cell.setCellStyle(marked(cell.getCellStyle()));
        comment(sheet, cell, Quotes.cut(told(found), LONGEST));
    }

    private String told(List<Fault> found) {
        return found.stream()
                .map(fault -> "✗ " + fault.found().in(language) + "\n→ "
                        + fault.expected().in(language))
                .collect(Collectors.joining("\n"));
    }

    private XSSFCellStyle marked(XSSFCellStyle style) {
        return markedStyles.computeIfAbsent((int) style.getIndex(), index -> {
            XSSFCellStyle marked = copy.createCellStyle();
            marked.cloneStyleFrom(style);
            marked.setFillForegroundColor(new XSSFColor(RED));
            marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return marked;
        });
    }

    private static void comment(XSSFSheet sheet, XSSFCell cell, String text) {
        SpreadsheetVersion limits = SpreadsheetVersion.EXCEL2007;
        int column = Math.min(cell.getColumnIndex() + 1, limits.getLastColumnIndex() - COMMENT_COLUMNS);
        int row = Math.min(cell.getRowIndex(), limits.getLastRowIndex() - COMMENT_ROWS);
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COMMENT_COLUMNS, row + COMMENT_ROWS);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        cell.setCellComment(comment);
    }
}

package vn.plancompliance.intake;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.plancompliance.plan.Numbers;

/** A sheet of the workbook while it is written. */
final class FormPage {

    /** In 256ths of a digit. */
    private static final int WIDTH = 18 * 256;

    private static final int CODE_WIDTH = 36 * 256;
    private static final int NAME_WIDTH = 70 * 256;
    private static final int NAME = 1;

    private final XSSFSheet sheet;
    private final FormSheet layout;
    private final FormLook look;
    private final FormChecks checks;

    FormPage(XSSFWorkbook workbook, FormSheet layout, FormLook look) {
        this.sheet = workbook.createSheet(layout.title());
        this.layout = layout;
        this.look = look;
        this.checks = new FormChecks(sheet);
        for (int i = 0; i < layout.columns().size(); i++) {
            sheet.setColumnWidth(i, i == NAME ? NAME_WIDTH : i == 0 ? CODE_WIDTH : WIDTH);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        // Locked, without a password: against slips, not against anybody.
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    /** A line of text above the table. */
    void title(String text) {
        cell(nextRow(), 0, look.title()).setCellValue(text);
    }

    /** A label above the table with what belongs to it. */
    void above(String label, String value, String explained) {
        int row = nextRow();
        cell(row, 0, look.label()).setCellValue(label);
        cell(row, 1, look.label()).setCellValue(value);
        cell(row, 2, look.title()).setCellValue(explained);
    }

    /** A label above the table with a day to fill in. */
    void dayAbove(String label) {
        int row = nextRow();
        cell(row, 0, look.label()).setCellValue(label);
        cell(row, 1, look.day());
        checks.day(row, 1);
    }

    void head() {
        int row = nextRow();
        for (int i = 0; i < layout.columns().size(); i++) {
            cell(row, i, look.head()).setCellValue(layout.columns().get(i).title());
        }
        sheet.createFreezePane(2, row + 1);
    }

    /** Begins a row of the table: code and name are there, every other cell is closed. */
    int row(String code, String name) {
        int row = nextRow();
        cell(row, 0, look.label()).setCellValue(code);
        cell(row, NAME, look.label()).setCellValue(name);
        for (int i = NAME + 1; i < layout.columns().size(); i++) {
            cell(row, i, look.closed());
        }
        return row;
    }

    void openNumber(int row, FormColumn column, Numbers numbers) {
        cell(row, position(column), numbers.decimals() == 0 ? look.whole() : look.decimal());
        checks.number(row, position(column), numbers);
    }

    void openDay(int row, FormColumn column) {
        open(row, column);
        checks.day(row, position(column));
    }

    void openStatus(int row, FormColumn column) {
        open(row, column);
        checks.status(row, position(column));
    }

    void show(int row, FormColumn column, String text) {
        cell(row, position(column), look.label()).setCellValue(text);
    }

    void show(int row, FormColumn column, BigDecimal number) {
        cell(row, position(column), look.label()).setCellValue(number.doubleValue());
    }

    private void open(int row, FormColumn column) {
        cell(row, position(column), column.role() == FormColumn.Role.DAY ? look.day() : look.word());
    }

    private int position(FormColumn column) {
        return layout.columns().indexOf(column);
    }

    private int nextRow() {
        return sheet.getPhysicalNumberOfRows();
    }

    private Cell cell(int row, int column, CellStyle style) {
        if (sheet.getRow(row) == null) {
            sheet.createRow(row);
        }
        Cell cell = sheet.getRow(row).getCell(column);
        if (cell == null) {
            cell = sheet.getRow(row).createCell(column);
        }
        cell.setCellStyle(style);
        return cell;
    }
}

package vn.plancompliance.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.plancompliance.plan.Numbers;

/** A sheet of the workbook while it is written. */
final class FormPage {

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
        FormPaper.setUp(sheet, layout);
    }

    /** A line in the middle above the table. */
    void title(String text) {
        over(0, row(FormPaper.lines(text, FormPaper.width(layout))), look.title(), text);
    }

    /** A smaller one. */
    void subtitle(String text) {
        over(0, row(FormPaper.lines(text, FormPaper.width(layout))), look.subtitle(), text);
    }

    /** Lines above the table, as they are. */
    void note(String lines) {
        over(0, row(FormPaper.lines(lines, FormPaper.width(layout))), look.note(), lines);
    }

    /** A label above the table with what belongs to it. */
    void above(String label, String value, String explained) {
        XSSFRow row = labelled(label, explained);
        cell(row, NAME, look.label()).setCellValue(value);
    }

    /** A label above the table with a day to fill in. */
    void dayAbove(String label, String explained) {
        XSSFRow row = labelled(label, explained);
        cell(row, NAME, look.input(FormLook.Content.DAY));
        checks.day(row.getRowNum(), NAME);
    }

    private XSSFRow labelled(String label, String explained) {
        XSSFRow row = row(1);
        cell(row, 0, look.label()).setCellValue(label);
        over(NAME + 1, row, look.note(), explained);
        return row;
    }

    /** One text over all columns from one on. */
    private void over(int first, XSSFRow row, CellStyle style, String text) {
        cell(row, first, style).setCellValue(text);
        int last = layout.columns().size() - 1;
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }

    /** The titles of the columns; they stay in sight, and stand on every page printed. */
    void head() {
        XSSFRow row = row(2);
        for (int i = 0; i < layout.columns().size(); i++) {
            cell(row, i, look.head()).setCellValue(layout.columns().get(i).title());
        }
        sheet.createFreezePane(NAME + 1, row.getRowNum() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
    }

    /**
     * Begins a row of the table: code and name are there, every other cell is closed.
     *
     * @param explained what more the name needs, in lines; may be empty
     */
    int row(String code, String name, String explained) {
        String text = explained.isEmpty() ? name : name + "\n" + explained;
        XSSFRow row = row(FormPaper.lines(text, FormPaper.width(layout.columns().get(NAME))));
        cell(row, 0, look.code()).setCellValue(code);
        var written = new XSSFRichTextString(text);
        if (!explained.isEmpty()) {
            written.applyFont(0, name.length(), look.bold());
        }
        cell(row, NAME, look.label()).setCellValue(written);
        for (int i = NAME + 1; i < layout.columns().size(); i++) {
            cell(row, i, look.closed());
        }
        return row.getRowNum();
    }

    void openNumber(int row, FormColumn column, Numbers numbers) {
        cell(row, column, look.input(content(numbers)));
        checks.number(row, position(column), numbers);
    }

    void openDay(int row, FormColumn column) {
        cell(row, column, look.input(FormLook.Content.DAY));
        checks.day(row, position(column));
    }

    void openStatus(int row, FormColumn column) {
        cell(row, column, look.input(FormLook.Content.WORD));
        checks.status(row, position(column));
    }

    void show(int row, FormColumn column, String text) {
        cell(row, column, look.shown(FormLook.Content.WORD)).setCellValue(text);
    }

    void show(int row, FormColumn column, LocalDate day) {
        cell(row, column, look.shown(FormLook.Content.DAY)).setCellValue(day);
    }

    void show(int row, FormColumn column, BigDecimal number, Numbers numbers) {
        cell(row, column, look.shown(content(numbers))).setCellValue(number.doubleValue());
    }

    private static FormLook.Content content(Numbers numbers) {
        return numbers.decimals() == 0 ? FormLook.Content.WHOLE : FormLook.Content.DECIMAL;
    }

    private int position(FormColumn column) {
        return layout.columns().indexOf(column);
    }

    /** The next row, as high as lines of text are. */
    private XSSFRow row(int lines) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.setHeightInPoints(FormPaper.height(lines));
        return row;
    }

    private XSSFCell cell(int row, FormColumn column, CellStyle style) {
        return cell(sheet.getRow(row), position(column), style);
    }

    private static XSSFCell cell(XSSFRow row, int column, CellStyle style) {
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}

package vn.plancompliance.intake;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the workbook look: input cells yellow and open, all others locked. */
final class FormLook {

    private final XSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle label;
    private final CellStyle closed;
    private final CellStyle whole;
    private final CellStyle decimal;
    private final CellStyle day;
    private final CellStyle word;

    FormLook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = bold(workbook.createCellStyle());
        this.head = filled(bold(bordered()), IndexedColors.PALE_BLUE);
        this.label = bordered();
        this.closed = filled(bordered(), IndexedColors.GREY_25_PERCENT);
        this.whole = input("#,##0");
        this.decimal = input("General");
        this.day = input("dd/mm/yyyy");
        this.word = input("@");
    }

    CellStyle title() {
        return title;
    }

    CellStyle head() {
        return head;
    }

    /** Text and figures to look at. */
    CellStyle label() {
        return label;
    }

    /** A cell that stays empty. */
    CellStyle closed() {
        return closed;
    }

    /** To fill in a whole number, shown in groups of three digits. */
    CellStyle whole() {
        return whole;
    }

    CellStyle decimal() {
        return decimal;
    }

    CellStyle day() {
        return day;
    }

    CellStyle word() {
        return word;
    }

    private CellStyle input(String format) {
        CellStyle style = filled(bordered(), IndexedColors.LIGHT_YELLOW);
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle bordered() {
        CellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private CellStyle bold(CellStyle style) {
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    private static CellStyle filled(CellStyle style, IndexedColors color) {
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}

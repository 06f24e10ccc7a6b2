package vn.plancompliance.intake;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The measures of the workbook's sheets, on the screen and on paper: A4 across, as many pages as there are rows for. */
final class FormPaper {

    /** In points. */
    private static final float LINE = 16;

    private static final double INCH_MARGIN = 0.5;
    private static final int CODE_WIDTH = 22;
    private static final int NAME_WIDTH = 62;
    private static final int WIDTH = 16;

    private FormPaper() {}

    static void setUp(XSSFSheet sheet, FormSheet layout) {
        for (int i = 0; i < layout.columns().size(); i++) {
            sheet.setColumnWidth(i, width(layout.columns().get(i)) * 256);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP}) {
            sheet.setMargin(side, INCH_MARGIN);
        }
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("Trang &P/&N");
        // Locked, without a password: against slips, not against anybody.
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    /** In digits. */
    static int width(FormColumn column) {
        if (column.role() == FormColumn.Role.CODE) {
            return CODE_WIDTH;
        }
        return column == column.sheet().columns().get(1) ? NAME_WIDTH : WIDTH;
    }

    /** That of all columns. */
    static int width(FormSheet layout) {
        return layout.columns().stream().mapToInt(FormPaper::width).sum();
    }

    /** How many lines a text takes in that width, rather one too many: letters are about as wide as digits. */
    static int lines(String text, int width) {
        int full = width * 19 / 20;
        return text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + full - 1) / full))
                .sum();
    }

    /** In points. */
    static float height(int lines) {
        return lines * LINE + LINE / 4;
    }
}

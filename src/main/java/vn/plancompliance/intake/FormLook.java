package vn.plancompliance.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the workbook look: input cells yellow and open, all others locked. */
final class FormLook {

    /** Of the letters of official papers. */
    private static final String FONT = "Times New Roman";
    /** Of text, in points. */
    private static final int SIZE = 12;
    /** Red, green and blue. */
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF2, (byte) 0x99};

    private static final byte[] PALE_BLUE = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};
    private static final byte[] PALE_GREY = {(byte) 0xE7, (byte) 0xE6, (byte) 0xE6};

    private final XSSFWorkbook workbook;
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFCellStyle title;
    private final XSSFCellStyle subtitle;
    private final XSSFCellStyle note;
    private final XSSFCellStyle head;
    private final XSSFCellStyle code;
    private final XSSFCellStyle label;
    private final XSSFCellStyle closed;
    private final Map<Content, XSSFCellStyle> inputs;
    private final Map<Content, XSSFCellStyle> shown;

    /** What a cell holds, which tells how it is written. */
    enum Content {
        WHOLE("#,##0"),
        DECIMAL("General"),
        DAY("dd/mm/yyyy"),
        WORD("@");

        private final String format;

        Content(String format) {
            this.format = format;
        }
    }

    FormLook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The first font is that of every cell, and gives the unit in which columns are wide.
        this.plain = font(workbook.getFontAt(0), SIZE, font -> {});
        this.bold = font(workbook.createFont(), SIZE, font -> font.setBold(true));
        XSSFFont pale =
                font(workbook.createFont(), SIZE, font -> font.setColor(IndexedColors.GREY_50_PERCENT.getIndex()));
        this.title = centred(font(workbook.createFont(), 14, font -> font.setBold(true)));
        this.subtitle = centred(font(workbook.createFont(), SIZE, font -> font.setItalic(true)));
        this.note = wrapped();
        note.setAlignment(HorizontalAlignment.LEFT);
        note.setIndention((short) 1);
        this.head = filled(bordered(), new XSSFColor(PALE_BLUE));
        head.setFont(bold);
        head.setAlignment(HorizontalAlignment.CENTER);
        this.code = bordered();
        code.setFont(font(workbook.createFont(), 9, font -> {}));
        this.label = bordered();
        label.setAlignment(HorizontalAlignment.LEFT);
        label.setIndention((short) 1);
        this.closed = filled(bordered(), new XSSFColor(PALE_GREY));
        this.inputs = styles(() -> {
            XSSFCellStyle style = filled(bordered(), new XSSFColor(YELLOW));
            style.setLocked(false);
            return style;
        });
        this.shown = styles(() -> {
            XSSFCellStyle style = bordered();
            style.setFont(pale);
            return style;
        });
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle subtitle() {
        return subtitle;
    }

    /** Text above a table, as long as need be. */
    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle head() {
        return head;
    }

    /** For the program rather than for people. */
    XSSFCellStyle code() {
        return code;
    }

    XSSFCellStyle label() {
        return label;
    }

    /** A cell that stays empty. */
    XSSFCellStyle closed() {
        return closed;
    }

    /** To fill in; whole numbers are shown in groups of three digits. */
    XSSFCellStyle input(Content content) {
        return Objects.requireNonNull(inputs.get(content));
    }

    /** To look at, beside what is filled in. */
    XSSFCellStyle shown(Content content) {
        return Objects.requireNonNull(shown.get(content));
    }

    /** For the first words of a label. */
    XSSFFont bold() {
        return bold;
    }

    private Map<Content, XSSFCellStyle> styles(Supplier<XSSFCellStyle> alike) {
        Map<Content, XSSFCellStyle> styles = new EnumMap<>(Content.class);
        for (Content content : Content.values()) {
            XSSFCellStyle style = alike.get();
            style.setDataFormat(workbook.createDataFormat().getFormat(content.format));
            styles.put(content, style);
        }
        return styles;
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFont(plain);
        return style;
    }

    private XSSFCellStyle centred(XSSFFont font) {
        XSSFCellStyle style = wrapped();
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = wrapped();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, XSSFColor color) {
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFFont font(XSSFFont font, int size, Consumer<XSSFFont> difference) {
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        difference.accept(font);
        return font;
    }
}

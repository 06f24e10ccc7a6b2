package vn.plancompliance.delivery.document;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Tone;

/** How the cells of the workbook look. Numbers and days are told by format; how they are grouped is the reader's own setting. */
final class Look {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 11;
    private static final String HEAD = "1F3864";

    private final XSSFWorkbook workbook;
    private final XSSFFont plain;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle bold;
    private final XSSFCellStyle whole;
    private final XSSFCellStyle boldWhole;
    private final XSSFCellStyle decimal;
    private final XSSFCellStyle percent;
    private final XSSFCellStyle day;
    private final Map<Tone, XSSFCellStyle> toned = new EnumMap<>(Tone.class);

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = workbook.createFont();
        plain.setFontName(FONT);
        plain.setFontHeightInPoints((short) SIZE);
        this.title = workbook.createCellStyle();
        title.setFont(font(true, 14, null));
        this.note = workbook.createCellStyle();
        note.setFont(plain);
        this.head = filled(bordered(), HEAD);
        head.setFont(font(true, SIZE, "FFFFFF"));
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        this.text = bordered();
        this.bold = bordered();
        bold.setFont(font(true, SIZE, null));
        this.whole = formatted("#,##0");
        this.boldWhole = formatted("#,##0");
        boldWhole.setFont(font(true, SIZE, null));
        this.decimal = formatted("#,##0.######");
        this.percent = formatted("0.00%");
        this.day = formatted("dd/mm/yyyy");
        for (Tone tone : Tone.values()) {
            toned.put(tone, toned(tone));
        }
    }

    XSSFCellStyle title() {
        return title;
    }

    /** What is said above a table. */
    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle bold() {
        return bold;
    }

    /** A whole number: 35.000. */
    XSSFCellStyle whole() {
        return whole;
    }

    XSSFCellStyle boldWhole() {
        return boldWhole;
    }

    /** A number with decimals. */
    XSSFCellStyle decimal() {
        return decimal;
    }

    /** A fraction, shown as percent with two decimals. */
    XSSFCellStyle percent() {
        return percent;
    }

    /** A day: 31/12/2023. */
    XSSFCellStyle day() {
        return day;
    }

    /** A word in its colour. */
    XSSFCellStyle of(Tone tone) {
        return toned.getOrDefault(tone, text);
    }

    private XSSFCellStyle toned(Tone tone) {
        XSSFCellStyle style = filled(bordered(), tone.fill());
        style.setFont(font(false, SIZE, tone.ink()));
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle formatted(String format) {
        XSSFCellStyle style = bordered();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(false);
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFColor line = color("BFBFBF");
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setFont(plain);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String color) {
        style.setFillForegroundColor(color(color));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont font(boolean bold, int size, @Nullable String color) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        if (color != null) {
            font.setColor(color(color));
        }
        return font;
    }

    private static XSSFColor color(String hexadecimal) {
        return new XSSFColor(HexFormat.of().parseHex(hexadecimal), new DefaultIndexedColorMap());
    }
}

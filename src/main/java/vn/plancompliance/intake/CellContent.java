package vn.plancompliance.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.plancompliance.plan.Decimal;

/**
 * What the cells of one workbook hold. A text or format that many cells share is read once: one of a megabyte in ten
 * thousand cells would else be ten gigabytes.
 */
final class CellContent {

    /** How a cell shows its number. */
    enum Shown {
        PLAIN,
        PERCENT,
        DAY
    }

    /** Numbers short enough to be written out. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Long, Shown> formats = new HashMap<>();

    /** The type of what the cell holds, or of the stored value of its formula. */
    CellType type(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** The text in the cell; empty if it holds none. */
    String text(XSSFCell cell) {
        if (type(cell) != CellType.STRING) {
            return "";
        }
        return cell.getCTCell().getT() == STCellType.S
                ? texts.computeIfAbsent(cell.getRawValue(), index -> read(cell))
                : read(cell);
    }

    /** Office programs leave unbreakable blanks, and some write letters and their marks apart. */
    private static String read(XSSFCell cell) {
        String text = cell.getRichStringCellValue().getString();
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace('\u00A0', ' ')
                        .strip();
    }

    /** What the cell shows, as text: a person sees about the same; empty if it holds nothing. */
    String look(XSSFCell cell) {
        String raw = cell.getRawValue();
        return switch (type(cell)) {
            case STRING -> text(cell);
            case NUMERIC -> raw == null ? "" : number(cell, raw.strip());
            case BOOLEAN -> "1".equals(raw) ? "TRUE" : "FALSE";
            case ERROR -> cell.getErrorCellString();
            default -> "";
        };
    }

    private String number(XSSFCell cell, String raw) {
        if (!PLAIN.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw);
        return switch (shown(cell)) {
            case PLAIN -> Decimal.plain(number).toPlainString();
            case PERCENT -> Decimal.plain(number.movePointRight(2)).toPlainString() + "%";
            case DAY ->
                DateUtil.isValidExcelDate(number.doubleValue())
                        ? DAYS.format(DateUtil.getLocalDateTime(number.doubleValue()))
                        : number.toPlainString();
        };
    }

    Shown shown(XSSFCell cell) {
        return formats.computeIfAbsent(cell.getCTCell().getS(), style -> format(cell));
    }

    private static Shown format(XSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
            return Shown.DAY;
        }
        return format.contains("%") ? Shown.PERCENT : Shown.PLAIN;
    }
}

package vn.plancompliance.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

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

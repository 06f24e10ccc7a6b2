package vn.plancompliance.intake;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Text;

/** A cell of a workbook: what it holds, or the stored value of its formula; never what it looks like. */
record FormCell(String at, @Nullable XSSFCell cell, CellContent content) {

    private static final int LONGEST_NUMBER = 40;
    /** 1 January 10000, which no office program shows. */
    private static final BigDecimal BEYOND_DAYS = BigDecimal.valueOf(2_958_466);

    /** What the cell gives where a column of this role stands. */
    Given given(FormColumn.Role role) {
        if (cell == null) {
            return new Given.Nothing(at);
        }
        return switch (content.type(cell)) {
            case STRING -> text(role);
            case NUMERIC -> number(cell, role);
            case ERROR -> other("lỗi " + cell.getErrorCellString(), "the error " + cell.getErrorCellString());
            case BOOLEAN -> other("giá trị " + cell.getRawValue(), "the value " + cell.getRawValue());
            default -> new Given.Nothing(at);
        };
    }

    /** The text in the cell, whatever its type; empty if there is none. */
    String text() {
        return cell == null ? "" : content.text(cell);
    }

    boolean isEmpty() {
        return given(FormColumn.Role.CODE) instanceof Given.Nothing;
    }

    private Given text(FormColumn.Role role) {
        String text = text();
        if (role == FormColumn.Role.NUMBER) {
            return Numerals.read(at, text);
        }
        String meant = role == FormColumn.Role.STATUS ? FormStatus.name(text) : text;
        return meant.isEmpty() ? new Given.Nothing(at) : new Given.Words(at, meant);
    }

    private Given number(XSSFCell cell, FormColumn.Role role) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isBlank()) {
            return cell.getCellType() == CellType.FORMULA
                    ? other("công thức chưa có kết quả", "a formula without a result")
                    : new Given.Nothing(at);
        }
        if (raw.length() > LONGEST_NUMBER) {
            return new Given.Words(at, raw);
        }
        try {
            return number(cell, new BigDecimal(raw.strip()), role);
        } catch (NumberFormatException e) {
            return new Given.Words(at, raw);
        }
    }

    private Given number(XSSFCell cell, BigDecimal number, FormColumn.Role role) {
        CellContent.Shown shown = content.shown(cell);
        if (shown == CellContent.Shown.DAY && isDay(number)) {
            return day(cell, role);
        }
        return shown == CellContent.Shown.PERCENT && role == FormColumn.Role.NUMBER
                ? other(
                        "số %s hiển thị theo phần trăm".formatted(number),
                        "the number %s shown as percent".formatted(number))
                : new Given.Amount(at, number);
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BEYOND_DAYS) < 0;
    }

    private Given day(XSSFCell cell, FormColumn.Role role) {
        String day = cell.getLocalDateTimeCellValue().toLocalDate().toString();
        return role == FormColumn.Role.NUMBER ? other("ngày " + day, "the day " + day) : new Given.Words(at, day);
    }

    private Given other(String vi, String en) {
        return new Given.Other(at, new Text(vi, en));
    }
}

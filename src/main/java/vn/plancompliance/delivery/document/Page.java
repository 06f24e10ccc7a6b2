package vn.plancompliance.delivery.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.plan.Form;

/** A sheet while it is written from top to bottom: lines above, a head that stays in sight, and the rows of one table. */
final class Page {

    /** So many characters can be read on a page of A4 in landscape; wider tables are printed on several side by side. */
    private static final int PRINTED_WIDTH = 200;

    /** In points; a row is at most 409 points high. */
    private static final float LINE_HEIGHT = 15;

    private static final int MOST_LINES = 27;

    /** Widths are counted in digits; letters of the font are narrower on average. */
    private static final double LETTERS_PER_WIDTH = 1.25;

    private final Sheet sheet;
    private final Look look;
    private int rows;
    private int head;
    private int columns;
    private List<Integer> widths = List.of();

    Page(Sheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    /** The first line. */
    void title(String text) {
        line(sheet.createRow(rows++), look.title(), text);
    }

    /** A line above the table. */
    void above(String text) {
        line(sheet.createRow(rows++), look.note(), text);
    }

    private static void line(Row row, CellStyle style, String text) {
        Cell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(CellText.of(text));
    }

    /**
     * The head of the table.
     *
     * @param titles of the columns
     * @param widths of the columns in characters; the last one is that of all further ones
     * @param fixed how many columns stay in sight
     */
    void head(List<String> titles, List<Integer> widths, int fixed) {
        head = rows;
        this.widths = widths;
        columns = titles.size();
        Cells cells = row();
        int width = 0;
        for (int i = 0; i < columns; i++) {
            width += width(i);
            sheet.setColumnWidth(i, width(i) * 256);
            cells.text(titles.get(i), look.head());
        }
        sheet.createFreezePane(fixed, rows);
        print(width, fixed);
    }

    private int width(int column) {
        return widths.get(Math.min(column, widths.size() - 1));
    }

    private void print(int width, int fixed) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setLeftToRight(true);
        setup.setFitWidth((short) ((width + PRINTED_WIDTH - 1) / PRINTED_WIDTH));
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        if (fixed > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, fixed - 1));
        }
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P/&N");
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
    }

    /** Begins a row of the table. */
    Cells row() {
        return new Cells(sheet.createRow(rows++));
    }

    /** The rows so far can be filtered; what follows is no part of them. */
    void filter() {
        sheet.setAutoFilter(new CellRangeAddress(head, Math.max(head, rows - 1), 0, columns - 1));
    }

    /** The number of the next row, from 0. */
    int next() {
        return rows;
    }

    /** A row while it is written from left to right. */
    final class Cells {

        private final Row row;
        private int next;
        private int lines = 1;

        private Cells(Row row) {
            this.row = row;
        }

        private Cell cell(CellStyle style) {
            Cell cell = row.createCell(next++);
            cell.setCellStyle(style);
            return cell;
        }

        Cells text(@Nullable String text) {
            return text(text, look.text());
        }

        Cells bold(String text) {
            return text(text, look.bold());
        }

        /** A word in its colour. */
        Cells toned(String text, Tone tone) {
            return text(text, look.of(tone));
        }

        private Cells text(@Nullable String text, CellStyle style) {
            Cell cell = cell(style);
            if (text != null && !text.isEmpty()) {
                cell.setCellValue(CellText.of(text));
                makeRoomFor(text);
            }
            return this;
        }

        /** Spreadsheets do not fit the heights of rows by themselves when they open a file. */
        private void makeRoomFor(String text) {
            int width = (int) (width(next - 1) * LETTERS_PER_WIDTH);
            int needed = text.lines()
                    .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width)
                    .sum();
            if (needed > lines) {
                lines = Math.min(needed, MOST_LINES);
                row.setHeightInPoints(lines * LINE_HEIGHT);
            }
        }

        Cells whole(int number) {
            cell(look.whole()).setCellValue(number);
            return this;
        }

        Cells boldWhole(int number) {
            cell(look.boldWhole()).setCellValue(number);
            return this;
        }

        Cells number(@Nullable BigDecimal number) {
            if (number == null) {
                return text(null);
            }
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            cell(whole ? look.whole() : look.decimal()).setCellValue(number.doubleValue());
            return this;
        }

        /** An amount of what a target measures: percent as a fraction, or a number. */
        Cells amount(Form form, @Nullable BigDecimal amount) {
            if (form == Form.COUNT || amount == null) {
                return number(amount);
            }
            cell(look.percent()).setCellValue(amount.movePointLeft(2).doubleValue());
            return this;
        }

        /** What a figure is measured by; empty if it cannot be measured. */
        Cells measure(@Nullable FigureJson figure) {
            if (figure instanceof RatioJson ratio) {
                return amount(Form.RATIO, ratio.percent());
            }
            return number(figure instanceof CountJson count ? count.value() : null);
        }

        Cells day(@Nullable LocalDate day) {
            Cell cell = cell(look.day());
            if (day != null) {
                cell.setCellValue(day);
            }
            return this;
        }
    }
}

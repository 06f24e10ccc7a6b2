package vn.plancompliance.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.plancompliance.plan.Text;

/** The table of a sheet, found by the titles of its columns. */
final class FormTable {

    private final XSSFSheet sheet;
    private final FormSheet layout;
    private final CellContent content;
    private final String file;
    private final Faults faults;
    private final Map<FormColumn, Integer> positions = new EnumMap<>(FormColumn.class);
    private final Map<Integer, String> titles = new HashMap<>();
    private final int head;

    /** @param file what stands before each place */
    FormTable(XSSFSheet sheet, FormSheet layout, CellContent content, String file, Faults faults) {
        this.sheet = sheet;
        this.layout = layout;
        this.content = content;
        this.file = file;
        this.faults = faults;
        this.head = head(sheet, layout, content);
        if (head < 0) {
            missing(0, layout.code());
        } else {
            readTitles();
        }
    }

    /** The row in which the titles of the columns stand; -1 if there is none. */
    static int head(XSSFSheet sheet, FormSheet layout, CellContent content) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (content.text((XSSFCell) cell).equalsIgnoreCase(layout.code().title())) {
                    return row.getRowNum();
                }
            }
        }
        return -1;
    }

    private void readTitles() {
        for (Cell each : sheet.getRow(head)) {
            FormCell cell = cell(head, each.getColumnIndex());
            String title = cell.text();
            if (!cell.isEmpty()) {
                titles.put(each.getColumnIndex(), title);
                layout.columns().stream()
                        .filter(column -> column.title().equalsIgnoreCase(title))
                        .findFirst()
                        .filter(column -> positions.putIfAbsent(column, each.getColumnIndex()) == null)
                        .ifPresentOrElse(column -> {}, () -> unknown(cell));
            }
        }
        layout.columns().stream()
                .filter(column -> column.role() != FormColumn.Role.SHOWN && !positions.containsKey(column))
                .forEach(column -> missing(head, column));
    }

    private void unknown(FormCell cell) {
        String known = String.join(
                ", ", layout.columns().stream().map(FormColumn::title).toList());
        faults.add(
                cell.at(),
                cell.given(FormColumn.Role.CODE).quoted(),
                new Text("mỗi cột một lần: " + known, "each column once: " + known));
    }

    private void missing(int row, FormColumn column) {
        faults.add(
                at(row, 0),
                new Text("không có cột «%s»".formatted(column.title()), "no column \"%s\"".formatted(column.title())),
                new Text("các cột của mẫu được cấp", "the columns of the workbook as handed out"));
    }

    /** The cell to the right of the label above the table, of the role; nothing, and a fault, if there is no such label. */
    Given above(String label, FormColumn.Role role) {
        for (int row = sheet.getFirstRowNum(); row < head; row++) {
            for (int column = 0;
                    sheet.getRow(row) != null && column < sheet.getRow(row).getLastCellNum();
                    column++) {
                if (cell(row, column).text().equalsIgnoreCase(label)) {
                    return cell(row, column + 1).given(role);
                }
            }
        }
        faults.add(
                at(0, 0),
                new Text("không có ô «%s»".formatted(label), "no cell \"%s\"".formatted(label)),
                new Text("phần đầu của mẫu được cấp", "the head of the workbook as handed out"));
        return new Given.Nothing(at(0, 0));
    }

    /** The rows in which something is filled in. */
    List<Map<FormColumn, Given>> rows() {
        var rows = new ArrayList<Map<FormColumn, Given>>();
        if (positions.containsKey(layout.code())) {
            refuseMerged();
            for (Row row : sheet) {
                if (row.getRowNum() > head) {
                    refuseUntitled(row);
                    row(row.getRowNum(), rows);
                }
            }
        }
        return rows;
    }

    private void row(int row, List<Map<FormColumn, Given>> rows) {
        Map<FormColumn, Given> givens = new EnumMap<>(FormColumn.class);
        for (FormColumn column : layout.columns()) {
            Integer position = positions.get(column);
            givens.put(
                    column,
                    position == null
                            ? new Given.Nothing(at(row, 0))
                            : cell(row, position).given(column.role()));
        }
        if (inputs(layout).anyMatch(column -> !(givens.get(column) instanceof Given.Nothing))) {
            rows.add(givens);
        }
    }

    private static Stream<FormColumn> inputs(FormSheet layout) {
        return layout.columns().stream().filter(column -> column.role().isInput());
    }

    private void refuseUntitled(Row row) {
        for (Cell each : row) {
            FormCell cell = cell(row.getRowNum(), each.getColumnIndex());
            if (!titles.containsKey(each.getColumnIndex()) && !cell.isEmpty()) {
                faults.add(
                        cell.at(),
                        cell.given(FormColumn.Role.CODE).quoted(),
                        new Text("không có gì: cột này không có tiêu đề", "nothing: this column has no title"));
            }
        }
    }

    /** One value over several rows or columns could be meant for each of them, or for all together. */
    private void refuseMerged() {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.getLastRow() >= head) {
                String range = merged.formatAsString();
                faults.add(
                        at(merged.getFirstRow(), merged.getFirstColumn()),
                        new Text("ô gộp " + range, "the merged cells " + range),
                        new Text("các ô không gộp", "cells that are not merged"));
            }
        }
    }

    private FormCell cell(int row, int column) {
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        return new FormCell(at(row, column), cell, content);
    }

    private String at(int row, int column) {
        return file + sheet.getSheetName() + "!" + new CellAddress(row, column).formatAsString();
    }
}

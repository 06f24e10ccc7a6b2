package vn.plancompliance.delivery.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table over the whole width of the paper, its head repeated on each page. */
final class PaperTable {

    private final XWPFTable table;
    private final List<Integer> widths;

    /** @param shares of the paper's width, in percent */
    private PaperTable(XWPFTable table, List<Integer> shares) {
        this.table = table;
        this.widths = shares.stream().map(share -> Paper.WIDTH * share / 100).toList();
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Paper.WIDTH);
    }

    /** A table without lines and rows, to set things beside each other. */
    static PaperTable plain(Paper paper, List<Integer> shares) {
        var table = new PaperTable(paper.document().createTable(), shares);
        table.table.removeBorders();
        table.table.setCellMargins(0, 0, 0, 0);
        return table;
    }

    /** A table with lines and a head. */
    static PaperTable headed(Paper paper, List<String> titles, List<Integer> shares) {
        var table = new PaperTable(paper.document().createTable(), shares);
        XWPFTableRow head = table.table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < titles.size(); i++) {
            XWPFTableCell cell = table.cell(head, i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            table.text(cell, titles.get(i), ParagraphAlignment.CENTER, true);
        }
        return table;
    }

    /** Adds a row; the first column and those that hold numbers are centred. */
    void row(List<String> texts, List<Integer> centred) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            text(
                    cell(row, i),
                    texts.get(i),
                    centred.contains(i) ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT,
                    false);
        }
    }

    /** A cell of the first row. */
    XWPFTableCell cell(int column) {
        return cell(table.getRow(0), column);
    }

    private XWPFTableCell cell(XWPFTableRow row, int column) {
        XWPFTableCell cell = row.getCell(column) == null ? row.createCell() : row.getCell(column);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(widths.get(column)));
        return cell;
    }

    private void text(XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(40);
        Paper.write(paragraph, text, Paper.TABLE, bold, false);
    }
}

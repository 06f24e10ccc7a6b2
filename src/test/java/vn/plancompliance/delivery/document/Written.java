package vn.plancompliance.delivery.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents read back after they were written. */
final class Written {

    private Written() {}

    /** What a document writes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static XSSFWorkbook workbook(QuarterDocuments documents) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes(documents::xlsx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument document(QuarterDocuments documents) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes(documents::docx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a row as they are shown. */
    static List<String> row(XSSFSheet sheet, int row) {
        var formatter = new DataFormatter(java.util.Locale.ROOT);
        var cells = new ArrayList<String>();
        Row cellsOf = sheet.getRow(row);
        for (int i = 0; i < cellsOf.getLastCellNum(); i++) {
            cells.add(formatter.formatCellValue(cellsOf.getCell(i)));
        }
        return cells;
    }

    /** The row whose cell in that column shows the text. */
    static List<String> rowWith(XSSFSheet sheet, int column, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> row(sheet, row.getRowNum()))
                .filter(row -> row.size() > column && row.get(column).equals(text))
                .findFirst()
                .orElseThrow();
    }
}

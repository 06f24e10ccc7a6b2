package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes {@code report.xlsx}. What grows with the number of units is streamed, row by row; only the few district-wide
 * courses, which have charts, are held in memory.
 */
final class ReportWorkbook {

    /** How many rows of a sheet are held before they are written out. */
    private static final int WINDOW = 100;

    private static final List<String> SHEETS =
            List.of("summary", "targets", "courses", "pace", "tasks", "findings", "filings", "explanations");

    /** The sheets that are streamed; the file names their titles and filters in the order in which they are written. */
    private static final List<Streamed> STREAMED = List.of(
            new Streamed("summary", SummarySheet::write),
            new Streamed("targets", TargetSheet::write),
            new Streamed("pace", PaceSheet::write),
            new Streamed("tasks", DutySheets::tasks),
            new Streamed("findings", FindingSheets::findings),
            new Streamed("filings", DutySheets::filings),
            new Streamed("explanations", FindingSheets::explanations));

    private record Streamed(String key, BiConsumer<Page, Quarter> writer) {}

    private final Quarter quarter;

    ReportWorkbook(Quarter quarter) {
        this.quarter = quarter;
    }

    void write(OutputStream out) throws IOException {
        Path draft = Files.createTempFile("report", ".xlsx");
        try {
            draft(draft);
            StableZip.copy(draft, out);
        } finally {
            Files.delete(draft);
        }
    }

    private void draft(Path file) throws IOException {
        var workbook = new XSSFWorkbook();
        var look = new Look(workbook);
        SHEETS.forEach(key -> workbook.createSheet(name(key)));
        CourseSheet.write(workbook.getSheet(name("courses")), look, quarter);
        Properties.set(workbook.getProperties().getCoreProperties(), quarter);
        try (var streamed = new SXSSFWorkbook(workbook, WINDOW, true);
                OutputStream out = Files.newOutputStream(file)) {
            STREAMED.forEach(each ->
                    each.writer().accept(new Page(streamed.getSheet(name(each.key())), look), quarter));
            streamed.write(out);
        }
    }

    private String name(String key) {
        return quarter.words().say("sheet." + key);
    }
}

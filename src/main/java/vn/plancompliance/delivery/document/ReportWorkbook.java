package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, BiConsumer<Page, Quarter>> STREAMED = Map.of(
            "summary", SummarySheet::write,
            "targets", TargetSheet::write,
            "pace", PaceSheet::write,
            "tasks", DutySheets::tasks,
            "findings", FindingSheets::findings,
            "filings", DutySheets::filings,
            "explanations", FindingSheets::explanations);

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
            STREAMED.forEach((key, sheet) -> sheet.accept(new Page(streamed.getSheet(name(key)), look), quarter));
            streamed.write(out);
        }
    }

    private String name(String key) {
        return quarter.words().say("sheet." + key);
    }
}

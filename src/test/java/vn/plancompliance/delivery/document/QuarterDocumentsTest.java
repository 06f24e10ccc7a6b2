package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.plancompliance.delivery.document.Written.Writing;
import vn.plancompliance.plan.SmallPlan;

class QuarterDocumentsTest {

    private static final QuarterDocuments DOCUMENTS = SampleQuarter.SAMPLE.documents();

    static Stream<Writing> writings() {
        return Stream.of(DOCUMENTS::xlsx, DOCUMENTS::docx, DOCUMENTS::html);
    }

    @ParameterizedTest
    @MethodSource("writings")
    void writesTheSameBytesAgain(Writing writing) {
        assertThat(Written.bytes(writing)).isEqualTo(Written.bytes(writing));
    }

    /** Two writes within the same second would be alike even if they told the time. */
    @Test
    void tellsNowhereWhenItWasWritten() throws Exception {
        for (Writing writing : List.<Writing>of(DOCUMENTS::xlsx, DOCUMENTS::docx)) {
            var times = new ArrayList<LocalDateTime>();
            String properties = "";
            try (var zip = new ZipInputStream(new ByteArrayInputStream(Written.bytes(writing)))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    times.add(entry.getTimeLocal());
                    if (entry.getName().equals("docProps/core.xml")) {
                        properties = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
            assertThat(times).isNotEmpty().allMatch(LocalDateTime.of(1980, 1, 1, 0, 0)::equals);
            assertThat(properties)
                    .contains(">2023-12-31T00:00:00Z</dcterms:created>", ">2023-12-31T00:00:00Z</dcterms:modified>")
                    .contains("<dc:creator>Ủy ban nhân dân huyện Krông Nô</dc:creator>");
        }
    }

    @Test
    void writesAQuarterOfWhichThereIsNothingToTell() throws Exception {
        var documents = SmallQuarter.documents(SmallPlan.vocabulary());
        try (var workbook = Written.workbook(documents)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
            assertThat(Written.row(workbook.getSheet("Diễn biến"), 3))
                    .containsExactly("Không có chỉ tiêu nào tính chung.");
        }
        assertThat(new String(Written.bytes(documents::html), StandardCharsets.UTF_8))
                .contains("Có 0 vi phạm và 0 cảnh báo.");
    }

    @Test
    void letsNoTextOfAWorkbookBecomeAFormulaNotEvenAfterItWasSavedAsCsv() throws Exception {
        var harmful = new ArrayList<String>();
        int guarded = 0;
        try (var workbook = Written.workbook(SmallQuarter.hostile(SmallPlan.vocabulary()))) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                        guarded += text.startsWith("'=HYPERLINK") ? 1 : 0;
                        if (text.matches("(?s)[=+@\\t\\r\\n-].*")) {
                            harmful.add(sheet.getSheetName() + ": " + text);
                        }
                    }
                }
            }
        }
        assertThat(harmful).isEmpty();
        assertThat(guarded).isGreaterThan(15);
    }

    @Test
    void letsNoTextOfAReportBecomeMarkup() throws Exception {
        try (var report = Written.document(SmallQuarter.hostile(SmallPlan.vocabulary()))) {
            assertThat(report.getTables().get(2).getRow(1).getCell(1).getText()).isEqualTo(SmallQuarter.HOSTILE);
        }
    }
}

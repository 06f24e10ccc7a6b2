package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.SmallPlan;

/** A workbook with faults, as whoever has to mend it sees it. */
class FaultyWorkbookTest {

    private static final Intake INTAKE = new Intake(SmallPlan.vocabulary());

    private static byte[] filled(Consumer<XSSFWorkbook> change) throws Exception {
        var form = new ReportForm(SmallPlan.vocabulary(), SmallPlan.HILL, YearMonth.of(2023, 11), Optional.empty());
        return FilledForm.edited(form.write(), change);
    }

    private static Row row(XSSFWorkbook workbook, String sheet, String code) {
        return FilledForm.row(workbook.getSheet(sheet), code);
    }

    private static FaultyWorkbook faulty(byte[] workbook) {
        return new FaultyWorkbook(workbook, faults(workbook));
    }

    private static List<Fault> faults(byte[] workbook) {
        try {
            INTAKE.read(List.of(new Source("a.xlsx", workbook)), Inbox.TODAY);
            throw new AssertionError("without faults");
        } catch (RefusedFile refusal) {
            return refusal.faults();
        } catch (UnreadableFile e) {
            throw new AssertionError(e);
        }
    }

    private static XSSFWorkbook marked(byte[] workbook) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(faulty(workbook).marked(Locale.forLanguageTag("vi"))));
    }

    @Test
    void showsTheRowsThatHaveFaultsBelowTheTitlesOfTheirColumns() throws Exception {
        byte[] workbook = filled(sheets -> {
            row(sheets, "Chỉ tiêu", "files.online").getCell(2).setCellValue("35.000");
            row(sheets, "Chỉ tiêu", "files.online").getCell(3).setCellValue(40_000);
            row(sheets, "Chỉ tiêu", "accounts").getCell(4).setCellValue(7);
        });

        List<FaultyWorkbook.Excerpt> excerpts = faulty(workbook).excerpts();

        assertThat(excerpts).hasSize(1);
        FaultyWorkbook.Excerpt figures = excerpts.get(0);
        assertThat(figures.sheet()).isEqualTo("Chỉ tiêu");
        assertThat(figures.columns()).containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
        assertThat(figures.lines()).hasSize(2);
        assertThat(figures.lines().get(0).head()).isTrue();
        assertThat(figures.lines().get(0).cells().get(2)).isEqualTo(new FaultyWorkbook.Shown("Tử số", List.of()));
        FaultyWorkbook.Line line = figures.lines().get(1);
        assertThat(line.head()).isFalse();
        assertThat(line.cells().get(0).text()).isEqualTo("files.online");
        assertThat(line.cells().get(2).text()).isEqualTo("35.000");
        assertThat(line.cells().get(2).faults().stream()
                        .map(fault -> fault.found().vi()))
                .containsExactly("«35.000», có thể là 35000 mà cũng có thể là 35.0000");
        assertThat(line.cells().get(2).faults().get(0).at()).isEqualTo("Chỉ tiêu!C" + line.number());
        assertThat(line.cells().get(3)).isEqualTo(new FaultyWorkbook.Shown("40000", List.of()));
    }

    @Test
    void showsFaultsOfEverySheetAndNoneThatAreAboutNoCell() throws Exception {
        byte[] workbook = filled(sheets -> {
            sheets.removeSheetAt(sheets.getSheetIndex("Sự kiện"));
            row(sheets, "Nhiệm vụ", "III.1/2023").getCell(2).setCellValue("xong");
            row(sheets, "Chỉ tiêu", "Kỳ báo cáo").getCell(1).setCellValue("2023-13");
        });

        assertThat(faults(workbook).stream().map(Fault::at)).contains("Sự kiện");
        List<FaultyWorkbook.Excerpt> excerpts = faulty(workbook).excerpts();
        assertThat(excerpts.stream().map(FaultyWorkbook.Excerpt::sheet)).containsExactly("Chỉ tiêu", "Nhiệm vụ");
        assertThat(excerpts.get(0).lines().get(0).head()).isFalse();
        assertThat(excerpts.get(0).lines().get(0).cells().get(1).text()).isEqualTo("2023-13");
        assertThat(excerpts.get(0).lines().get(1).head()).isTrue();
    }

    @Test
    void marksFaultyCellsWithAColourAndAComment() throws Exception {
        byte[] workbook = filled(
                sheets -> row(sheets, "Chỉ tiêu", "files.online").getCell(2).setCellValue("35.000"));
        String at = faults(workbook).get(0).at();
        int row = new CellAddress(at.substring(at.indexOf('!') + 1)).getRow();

        try (XSSFWorkbook marked = marked(workbook)) {
            XSSFSheet sheet = marked.getSheet("Chỉ tiêu");
            XSSFCell cell = sheet.getRow(row).getCell(2);
            assertThat(cell.getStringCellValue()).isEqualTo("35.000");
            assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFF8CBAD");
            assertThat(cell.getCellComment().getString().getString())
                    .isEqualTo("✗ «35.000», có thể là 35000 mà cũng có thể là 35.0000\n"
                            + "→ một số nguyên từ 0 đến 10^12");
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getRow(row).getCell(1).getCellComment()).isNull();
            assertThat(sheet.getColumnWidth(1)).isEqualTo(62 * 256);
        }
    }

    @Test
    void canBeMendedAndSentAgain() throws Exception {
        byte[] workbook = filled(sheets -> {
            row(sheets, "Chỉ tiêu", "accounts").getCell(4).setCellValue("bảy");
            row(sheets, "Nhiệm vụ", "III.1/2023").getCell(2).setCellValue("Đang thực hiện");
        });
        byte[] mended = FilledForm.edited(
                faulty(workbook).marked(Locale.ENGLISH),
                sheets -> row(sheets, "Chỉ tiêu", "accounts").getCell(4).setCellValue(7));

        var report =
                INTAKE.read(List.of(new Source("a.xlsx", mended)), Inbox.TODAY).get(0);

        assertThat(report.figure("accounts").orElseThrow().extent()).isEqualByComparingTo("7");
        assertThat(report.status("III.1/2023")).isPresent();
    }

    @Test
    void givesBackNothingThatRunsOrLeadsElsewhere() throws Exception {
        byte[] workbook = filled(sheets -> {
            XSSFSheet sheet = sheets.getSheet("Chỉ tiêu");
            row(sheets, "Chỉ tiêu", "accounts").getCell(4).setCellValue("bảy");
            XSSFCell formula =
                    (XSSFCell) row(sheets, "Chỉ tiêu", "files.online").getCell(2);
            formula.setCellValue(5);
            formula.setCellFormula("WEBSERVICE(\"http://elsewhere.example/\")");
            formula.getCTCell().setV("5");
            XSSFHyperlink link = sheets.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://elsewhere.example/");
            sheet.getRow(0).getCell(0).setHyperlink(link);
            var name = sheets.createName();
            name.setNameName("elsewhere");
            name.setRefersToFormula("'Chỉ tiêu'!$A$1");
            sheets.setSheetHidden(sheets.getSheetIndex("Sự kiện"), true);
        });

        byte[] marked = faulty(workbook).marked(Locale.ENGLISH);

        assertThat(parts(marked)).noneMatch(part -> part.contains("elsewhere"));
        assertThat(parts(workbook)).anyMatch(part -> part.contains("elsewhere"));
        try (var sheets = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            Row figures = row(sheets, "Chỉ tiêu", "files.online");
            assertThat(figures.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(figures.getCell(2).getNumericCellValue()).isEqualTo(5);
            assertThat(sheets.getAllNames()).isEmpty();
            assertThat(sheets.isSheetHidden(sheets.getSheetIndex("Sự kiện"))).isFalse();
        }
    }

    private static List<String> parts(byte[] workbook) throws Exception {
        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName() + " " + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void keepsWhatCannotBeANumberAsItStands() throws Exception {
        byte[] workbook = filled(sheets -> {
            row(sheets, "Chỉ tiêu", "accounts").getCell(4).setCellValue(0.98);
            sheets.getSheet("Chỉ tiêu").addMergedRegion(new CellRangeAddress(20, 21, 0, 1));
            row(sheets, "Chỉ tiêu", "files.online").getCell(2).setCellErrorValue((byte) 7);
            row(sheets, "Chỉ tiêu", "files.online").getCell(3).setCellValue(true);
        });
        try (XSSFWorkbook marked = marked(workbook)) {
            assertThat(row(marked, "Chỉ tiêu", "accounts").getCell(4).getNumericCellValue())
                    .isEqualTo(0.98);
            assertThat(row(marked, "Chỉ tiêu", "files.online").getCell(2).getStringCellValue())
                    .isEqualTo("#DIV/0!");
            assertThat(row(marked, "Chỉ tiêu", "files.online").getCell(3).getBooleanCellValue())
                    .isTrue();
            assertThat(marked.getSheet("Chỉ tiêu").getMergedRegions()).contains(new CellRangeAddress(20, 21, 0, 1));
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        var broken = new FaultyWorkbook(new byte[] {'P', 'K'}, List.of());
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(broken::excerpts);
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> broken.marked(Locale.ENGLISH));
    }
}

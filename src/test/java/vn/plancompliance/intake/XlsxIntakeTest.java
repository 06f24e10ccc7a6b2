package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** The workbook that a unit fills in: what is understood, and what is refused with its sheet and cell. */
class XlsxIntakeTest {

    private static final String A_NUMBER = "; a whole number from 0 to 10^12";

    private static final String TOO_LARGE =
            "the workbook is too large: more than 2 MB unpacked, more than 200 parts, or too many cells, columns, styles";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Inbox inbox = Inbox.ofTheSmallPlan().of(Format.XLSX);

    @Test
    void takesWhatIsFilledIn() throws Exception {
        Report report = take(SmallPlan.HILL, workbook -> {
            cell(workbook, "Chỉ tiêu", "Ngày nộp", 1).setCellValue(LocalDate.of(2023, 11, 10));
            cell(workbook, "Chỉ tiêu", "files.online", 2).setCellValue(118);
            cell(workbook, "Chỉ tiêu", "files.online", 3).setCellValue(120);
            cell(workbook, "Nhiệm vụ", "III.1/2024", 2).setCellValue("Đã hoàn thành");
            cell(workbook, "Nhiệm vụ", "III.1/2024", 4).setCellValue(LocalDate.of(2023, 11, 5));
            cell(workbook, "Sự kiện", "connected", 2).setCellValue(LocalDate.of(2022, 11, 1));
        });

        assertThat(report).hasToString("hill 2023-11");
        assertThat(report.submittedOn()).isEqualTo("2023-11-10");
        assertThat(report.figure("files.online")).contains(Figure.Ratio.of(118, 120));
        assertThat(report.figure("accounts")).isEmpty();
        assertThat(report.status("III.1/2024"))
                .contains(new TaskStatus("III.1/2024", TaskStatus.State.DONE, null, LocalDate.of(2023, 11, 5)));
        assertThat(report.status("III.1/2023")).isEmpty();
        assertThat(report.events()).containsExactly(new Event("hill", "connected", LocalDate.of(2022, 11, 1), null));
    }

    @Test
    void takesAnUntouchedFormAsAReportWithoutFiguresSentToday() throws Exception {
        Report report = take(SmallPlan.HILL, workbook -> {});

        assertThat(report.submittedOn()).isEqualTo(Inbox.TODAY);
        assertThat(report.figure("files.online")).isEmpty();
        assertThat(report.events()).isEmpty();
    }

    @Test
    void takesAFigureAsItIsStoredWhateverTheCellLooksLike() throws Exception {
        assertThat(count(cell -> cell.setCellValue(2870))).contains(Figure.Count.of(2870));
        assertThat(count(cell -> cell.setCellValue("2870"))).contains(Figure.Count.of(2870));
        assertThat(count(cell -> cell.setCellValue("\u00A02870 "))).contains(Figure.Count.of(2870));
        assertThat(count(cell -> {
                    cell.setCellValue(2870);
                    cell.setCellFormula("SUM(A1:A2)");
                }))
                .contains(Figure.Count.of(2870));
        assertThat(count(cell -> cell.setCellValue(0))).contains(Figure.Count.of(0));
        assertThat(count(cell -> cell.setCellValue("  "))).isEmpty();
        assertThat(count(Cell::setBlank)).isEmpty();
    }

    private Optional<Figure> count(Consumer<Cell> change) throws Exception {
        return take(SmallPlan.HILL, workbook -> change.accept(cell(workbook, "Chỉ tiêu", "accounts", 4)))
                .figure("accounts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "35.000          | \"35.000\", which may mean 35000 as well as 35.0000",
                "35,000          | \"35,000\"",
                "chưa có số liệu | \"chưa có số liệu\"",
                "X               | \"X\"",
                "#DIV/0!         | \"#DIV/0!\"",
                "98%             | \"98%\""
            })
    void refusesATextThatIsNoFigureWithoutDoubt(String written, String found) throws Exception {
        assertThat(countFaults(cell -> cell.setCellValue(written))).containsExactly("Chỉ tiêu!E9: " + found + A_NUMBER);
    }

    @Test
    void refusesCellsThatHoldNoFigure() throws Exception {
        assertThat(countFaults(cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode())))
                .containsExactly("Chỉ tiêu!E9: the error #DIV/0!" + A_NUMBER);
        assertThat(countFaults(cell -> {
                    cell.setCellErrorValue(FormulaError.REF.getCode());
                    cell.setCellFormula("A1/A2");
                }))
                .containsExactly("Chỉ tiêu!E9: the error #REF!" + A_NUMBER);
        assertThat(countFaults(cell -> cell.setCellFormula("A1+A2")))
                .containsExactly("Chỉ tiêu!E9: a formula without a result" + A_NUMBER);
        assertThat(countFaults(cell -> cell.setCellValue(true))).containsExactly("Chỉ tiêu!E9: the value 1" + A_NUMBER);
        assertThat(countFaults(cell -> styled(cell, "dd/mm/yyyy").setCellValue(45240)))
                .containsExactly("Chỉ tiêu!E9: the day 2023-11-10" + A_NUMBER);
        assertThat(countFaults(cell -> styled(cell, "0%").setCellValue(1)))
                .containsExactly("Chỉ tiêu!E9: the number 1.0 shown as percent" + A_NUMBER);
        assertThat(countFaults(cell -> cell.setCellValue(-1)))
                .containsExactly("Chỉ tiêu!E9: the number -1.0" + A_NUMBER);
        assertThat(countFaults(cell -> cell.setCellValue(118.00000000000001)))
                .containsExactly("Chỉ tiêu!E9: the number 118.00000000000001" + A_NUMBER);
        assertThat(countFaults(cell -> cell.setCellValue(1e13)))
                .containsExactly("Chỉ tiêu!E9: the number 1.0E+13" + A_NUMBER);
    }

    @Test
    void takesDecimalsByTheirStoredDigits() throws Exception {
        assertThat(take(
                                SmallPlan.OFFICE,
                                workbook -> cell(workbook, "Chỉ tiêu", "rainfall", 4)
                                        .setCellValue(0.3))
                        .figure("rainfall"))
                .contains(new Figure.Count(new java.math.BigDecimal("0.3")));
        assertThat(faults(
                        SmallPlan.OFFICE,
                        workbook -> cell(workbook, "Chỉ tiêu", "rainfall", 4).setCellValue(0.1 + 0.2)))
                .containsExactly(
                        "Chỉ tiêu!E9: the number 0.30000000000000004; a number from 0 to 10^12 of at most 6 decimals");
    }

    private List<String> countFaults(Consumer<Cell> change) throws Exception {
        return faults(SmallPlan.HILL, workbook -> change.accept(cell(workbook, "Chỉ tiêu", "accounts", 4)));
    }

    private static Cell styled(Cell cell, String format) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-10", " 2023-11-10 "})
    void takesADayWrittenInText(String written) throws Exception {
        assertThat(take(
                                SmallPlan.HILL,
                                workbook -> cell(workbook, "Chỉ tiêu", "Ngày nộp", 1)
                                        .setCellValue(written))
                        .submittedOn())
                .isEqualTo("2023-11-10");
    }

    @Test
    void takesTheDayOfATimeStamp() throws Exception {
        assertThat(take(
                                SmallPlan.HILL,
                                workbook -> cell(workbook, "Chỉ tiêu", "Ngày nộp", 1)
                                        .setCellValue(LocalDateTime.of(2023, 11, 10, 23, 59)))
                        .submittedOn())
                .isEqualTo("2023-11-10");
    }

    @Test
    void refusesWhatIsNoDay() throws Exception {
        String day = "; an existing day such as 2023-11-10";

        assertThat(faults(SmallPlan.HILL, workbook -> {
                    cell(workbook, "Chỉ tiêu", "Ngày nộp", 1).setCellValue("10/11/2023");
                    styled(cell(workbook, "Sự kiện", "connected", 2), "General").setCellValue(45240);
                    cell(workbook, "Sự kiện", "connected", 3).setCellErrorValue(FormulaError.VALUE.getCode());
                }))
                .containsExactly(
                        "Chỉ tiêu!B5: \"10/11/2023\"" + day,
                        "Sự kiện!C5: the number 45240.0" + day,
                        "Sự kiện!D5: the error #VALUE!" + day);
    }

    @Test
    void refusesANumberOutsideTheCalendarInACellForDays() throws Exception {
        String day = "; an existing day such as 2023-11-10";

        assertThat(faults(SmallPlan.HILL, workbook -> {
                    cell(workbook, "Chỉ tiêu", "Ngày nộp", 1).setCellValue(-1);
                    cell(workbook, "Sự kiện", "connected", 2).setCellValue(LocalDate.of(2022, 11, 1));
                    cell(workbook, "Sự kiện", "connected", 3).setCellValue(2_958_466);
                }))
                .containsExactly("Chỉ tiêu!B5: the number -1.0" + day, "Sự kiện!D5: the number 2958466.0" + day);
    }

    @Test
    void findsColumnsAndLinesWhereverTheyStand() throws Exception {
        byte[] moved = FilledForm.edited(form(SmallPlan.HILL), workbook -> {
            Sheet sheet = workbook.getSheet("Chỉ tiêu");
            cell(workbook, "Chỉ tiêu", "accounts", 4).setCellValue(7);
            sheet.shiftRows(0, 20, 3);
            sheet.shiftColumns(0, 8, 2);
        });

        assertThat(read(moved).figure("accounts")).contains(Figure.Count.of(7));
    }

    @Test
    void takesAUnitByItsNameAndATaskStateByItsCode() throws Exception {
        Report report = take(SmallPlan.HILL, workbook -> {
            cell(workbook, "Chỉ tiêu", "Mã đơn vị", 1).setCellValue(" Hill");
            cell(workbook, "Nhiệm vụ", "III.1/2023", 2).setCellValue("NOT_STARTED");
        });

        assertThat(report).hasToString("hill 2023-11");
        assertThat(report.status("III.1/2023"))
                .contains(new TaskStatus("III.1/2023", TaskStatus.State.NOT_STARTED, null, null));
    }

    @Test
    void tellsEveryFaultAtOnceEachWithSheetAndCell() throws Exception {
        assertThat(faults(SmallPlan.HILL, workbook -> {
                            cell(workbook, "Chỉ tiêu", "Kỳ báo cáo", 1).setCellValue("2023-13");
                            cell(workbook, "Chỉ tiêu", "files.online", 2).setCellValue(1);
                            cell(workbook, "Chỉ tiêu", "accounts", 2).setCellValue(1);
                            cell(workbook, "Chỉ tiêu", "accounts", 8, "ghi chú");
                            Sheet figures = workbook.getSheet("Chỉ tiêu");
                            figures.createRow(10).createCell(1).setCellValue("Tổng cộng");
                            figures.getRow(10).createCell(4).setCellValue(9);
                            cell(workbook, "Nhiệm vụ", "III.1/2023", 2).setCellValue("Xong");
                            cell(workbook, "Nhiệm vụ", "III.1/2024", 2).setCellValue("Đã hoàn thành");
                        })
                        .stream()
                        .map(fault -> fault.replaceAll(";.*", "")))
                .containsExactly(
                        "Chỉ tiêu!I9: \"ghi chú\"",
                        "Chỉ tiêu!B4: \"2023-13\"",
                        "Chỉ tiêu!D8: nothing",
                        "Chỉ tiêu!C9: the number 1.0",
                        "Chỉ tiêu!E9: nothing",
                        "Chỉ tiêu!A11: nothing",
                        "Nhiệm vụ!C6: \"Xong\"",
                        "Nhiệm vụ!E7: nothing");
    }

    @Test
    void tellsAFaultInBothLanguages() throws Exception {
        byte[] file = FilledForm.edited(
                form(SmallPlan.HILL),
                workbook -> cell(workbook, "Chỉ tiêu", "accounts", 4).setCellErrorValue(FormulaError.NA.getCode()));

        assertThat(refusal(file).faults())
                .containsExactly(new Fault(
                        "Chỉ tiêu!E9",
                        new Text("lỗi #N/A", "the error #N/A"),
                        new Text("một số nguyên từ 0 đến 10^12", "a whole number from 0 to 10^12")));
    }

    @Test
    void offersTheWordsOfTheFormWhereATaskStateIsUnknown() throws Exception {
        byte[] file = FilledForm.edited(
                form(SmallPlan.HILL),
                workbook -> cell(workbook, "Nhiệm vụ", "III.1/2023", 2).setCellValue("Xong"));
        String states = ": «Chưa thực hiện» (NOT_STARTED), «Đang thực hiện» (IN_PROGRESS), «Đã hoàn thành» (DONE)";

        assertThat(refusal(file).faults())
                .containsExactly(new Fault(
                        "Nhiệm vụ!C6",
                        new Text("«Xong»", "\"Xong\""),
                        new Text("một trong" + states, "one of" + states)));
    }

    @Test
    void refusesMergedCellsInATable() throws Exception {
        assertThat(faults(SmallPlan.HILL, workbook -> {
                    cell(workbook, "Chỉ tiêu", "accounts", 4).setCellValue(1);
                    workbook.getSheet("Chỉ tiêu").addMergedRegion(CellRangeAddress.valueOf("E8:E9"));
                    workbook.getSheet("Chỉ tiêu").addMergedRegion(CellRangeAddress.valueOf("A4:B4"));
                }))
                .containsExactly("Chỉ tiêu!E8: the merged cells E8:E9; cells that are not merged");
    }

    @Test
    void refusesAnotherLayout() throws Exception {
        assertThat(faults(SmallPlan.HILL, workbook -> {
                            cell(workbook, "Chỉ tiêu", "Ngày nộp", 0).setCellValue("Ngày");
                            cell(workbook, "Chỉ tiêu", "Mã chỉ tiêu", 2).setCellValue("Kết quả");
                            cell(workbook, "Chỉ tiêu", "Mã chỉ tiêu", 4).setCellValue("Mẫu số");
                            workbook.removeSheetAt(2);
                            workbook.createSheet("Ghi chú")
                                    .createRow(0)
                                    .createCell(0)
                                    .setCellValue("…");
                        })
                        .stream()
                        .map(fault -> fault.replaceAll(";.*", "")))
                .containsExactly(
                        "Chỉ tiêu!C7: \"Kết quả\"",
                        "Chỉ tiêu!E7: \"Mẫu số\"",
                        "Chỉ tiêu!A7: no column \"Tử số\"",
                        "Chỉ tiêu!A7: no column \"Giá trị\"",
                        "Ghi chú: an unknown sheet",
                        "Sự kiện: no such sheet",
                        "Chỉ tiêu!A1: no cell \"Ngày nộp\"");
    }

    @Test
    void refusesAForeignWorkbook() throws Exception {
        var file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("x");
            workbook.write(file);
        }

        assertThat(refusal(file.toByteArray()).faults())
                .extracting(Fault::at)
                .containsExactly("Sheet1", "Chỉ tiêu", "Nhiệm vụ", "Sự kiện");
    }

    @Test
    void readsTheOtherCalendarOfSomeWorkbooks() throws Exception {
        byte[] file = FilledForm.edited(form(SmallPlan.HILL), workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            ((XSSFCell) cell(workbook, "Chỉ tiêu", "Ngày nộp", 1)).setCellValue(45240 - 1462);
        });

        assertThat(read(file).submittedOn()).isEqualTo("2023-11-10");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        String broken = "not an XLSX workbook, or broken";

        assertThat(inbox.unreadable(new byte[0])).isEqualTo("the file is empty");
        assertThat(inbox.unreadable("unit,period".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(broken);
        byte[] form = form(SmallPlan.HILL);
        assertThat(inbox.unreadable(java.util.Arrays.copyOf(form, form.length / 2)))
                .isEqualTo(broken);
        assertThat(inbox.unreadable(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}))
                .isEqualTo("an old .xls file, or one with a password; save it as .xlsx without a password");
        assertThat(inbox.unreadable(with(form, "xl/workbook.xml", "<workbook"))).isEqualTo(broken);
    }

    @Test
    void refusesMacros() throws Exception {
        assertThat(inbox.unreadable(with(form(SmallPlan.HILL), "xl/vbaProject.bin", "x")))
                .isEqualTo("the workbook has macros");
    }

    @Test
    void refusesEntitiesFromOutsideAndEntitiesThatMultiply() throws Exception {
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String many = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY e \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (String head : List.of(outside, many)) {
            String sheet = head + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

            assertThat(inbox.unreadable(with(form(SmallPlan.HILL), "xl/worksheets/sheet1.xml", sheet)))
                    .isEqualTo("not an XLSX workbook, or broken");
        }
    }

    @Test
    void refusesAWorkbookThatUnpacksBeyondMeasure() throws Exception {
        byte[] bomb = with(form(SmallPlan.HILL), "xl/extra.xml", "0".repeat(100_000_000), Deflater.DEFAULT_COMPRESSION);

        assertThat(bomb).hasSizeLessThan(150_000);
        assertThat(inbox.unreadable(bomb)).isEqualTo(TOO_LARGE);
        var parts = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(parts)) {
            for (int i = 0; i <= 200; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".bin"));
            }
        }
        assertThat(inbox.unreadable(parts.toByteArray())).isEqualTo(TOO_LARGE);
    }

    @Test
    void takesAWorkbookUpToItsLargestSizeAndNoneBeyond() throws Exception {
        byte[] form = form(SmallPlan.HILL);
        int left = WorkbookFile.MOST_UNPACKED - parts(form).length();

        assertThat(read(with(form, "xl/extra.xml", "0".repeat(left)))).hasToString("hill 2023-11");
        assertThat(inbox.unreadable(with(form, "xl/extra.xml", "0".repeat(left + 1))))
                .isEqualTo(TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"a, 40000", "col, 1000"})
    void takesAsManyElementsAndColumnsAsNoFormHasAndNoneBeyond(String element, int most) throws Exception {
        byte[] form = form(SmallPlan.HILL);
        String counted = element.equals("a") ? "<[a-zA-Z]" : "<col ";
        // The part's root is one more.
        int left = most
                - (int) Pattern.compile(counted).matcher(parts(form)).results().count()
                - (element.equals("a") ? 1 : 0);

        assertThat(read(with(form, "xl/extra.xml", "<x>" + ("<" + element + "/>").repeat(left) + "</x>")))
                .hasToString("hill 2023-11");
        assertThat(inbox.unreadable(
                        with(form, "xl/extra.xml", "<x>" + ("<" + element + "/>").repeat(left + 1) + "</x>")))
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void readsAnEmptySharedTextAsNothing() throws Exception {
        byte[] file =
                with(form(SmallPlan.HILL), "xl/sharedStrings.xml", "<sst xmlns=\"" + NAMESPACE + "\"><si/></sst>");

        assertThat(refusal(with(file, "xl/worksheets/sheet1.xml", sheet("<c r=\"A1\" t=\"s\"><v>0</v></c>")))
                        .faults())
                .extracting(Fault::at)
                .startsWith("Chỉ tiêu!A1");
    }

    private static String sheet(String cells) {
        return "<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData><row r=\"1\">" + cells
                + "</row></sheetData></worksheet>";
    }

    /** All that an archive holds, as text of one character a byte. */
    private static String parts(byte[] archive) throws IOException {
        var parts = new StringBuilder();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            while (in.getNextEntry() != null) {
                parts.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts.toString();
    }

    /** The archive with one part added, or put in the place of another. */
    private static byte[] with(byte[] archive, String name, String content) throws IOException {
        // Not packed, lest the library finds the packing too good to be true.
        return with(archive, name, content, Deflater.NO_COMPRESSION);
    }

    private static byte[] with(byte[] archive, String name, String content, int packing) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(archive));
                var out = new ZipOutputStream(changed)) {
            out.setLevel(packing);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return changed.toByteArray();
    }

    private static byte[] form(Unit unit) {
        return new ReportForm(SmallPlan.vocabulary(), unit, YearMonth.of(2023, 11), Optional.empty()).write();
    }

    private Report take(Unit unit, Consumer<XSSFWorkbook> change) throws Exception {
        return read(FilledForm.edited(form(unit), change));
    }

    private Report read(byte[] file) throws Exception {
        try {
            return inbox.read(file).get(0);
        } catch (RefusedFile e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    private RefusedFile refusal(byte[] file) throws Exception {
        try {
            throw new AssertionError("taken: " + inbox.read(file));
        } catch (RefusedFile e) {
            return e;
        }
    }

    private List<String> faults(Unit unit, Consumer<XSSFWorkbook> change) throws Exception {
        return refusal(FilledForm.edited(form(unit), change)).faults().stream()
                .map(fault -> fault.at() + ": " + fault.found().en() + "; "
                        + fault.expected().en())
                .toList();
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String code, int column) {
        return FilledForm.row(workbook.getSheet(sheet), code).getCell(column);
    }

    private static void cell(XSSFWorkbook workbook, String sheet, String code, int column, String text) {
        FilledForm.row(workbook.getSheet(sheet), code).createCell(column).setCellValue(text);
    }
}

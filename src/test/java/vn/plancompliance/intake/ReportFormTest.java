package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.intake.FilledForm.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;
import vn.plancompliance.rulebook.ProjectRules;

/** The workbook that is handed out: what can be filled in, what an office program refuses, what stands beside and above. */
class ReportFormTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);

    private static XSSFWorkbook form(Unit unit, Report... earlier) throws IOException {
        byte[] file = new ReportForm(
                        SmallPlan.vocabulary(),
                        unit,
                        NOVEMBER,
                        List.of(earlier).stream().findFirst())
                .write();
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<String> open(Sheet sheet) {
        var open = new ArrayList<String>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!cell.getCellStyle().getLocked()) {
                    open.add(cell.getAddress().formatAsString());
                }
            }
        }
        return open;
    }

    @Test
    void locksEverythingButTheCellsToFillIn() throws Exception {
        XSSFWorkbook form = form(SmallPlan.HILL);

        assertThat(form.isStructureLocked()).isTrue();
        assertThat(form).allMatch(Sheet::getProtect);
        assertThat(open(form.getSheet("Chỉ tiêu"))).containsExactly("B5", "C8", "D8", "E9");
        assertThat(open(form.getSheet("Nhiệm vụ")))
                .containsExactly("C5", "D5", "E5", "C6", "D6", "E6", "C7", "D7", "E7");
        assertThat(open(form.getSheet("Sự kiện"))).containsExactly("C5", "D5");
    }

    @Test
    void hasOfficeProgramsRefuseWhatIsNoFigure() throws Exception {
        XSSFDataValidation whole = check(form(SmallPlan.HILL), "Chỉ tiêu", "E9");

        assertThat(whole.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.INTEGER);
        assertThat(whole.getValidationConstraint().getOperator()).isEqualTo(OperatorType.BETWEEN);
        assertThat(whole.getValidationConstraint().getFormula1()).isEqualTo("0");
        assertThat(whole.getValidationConstraint().getFormula2()).isEqualTo("1000000000000");
        assertThat(whole.getErrorBoxText())
                .isEqualTo("Nhập một số nguyên từ 0 đến 10^12; để trống nếu chưa có số liệu.");
        assertThat(check(form(SmallPlan.HILL), "Chỉ tiêu", "C8")
                        .getValidationConstraint()
                        .getValidationType())
                .isEqualTo(ValidationType.INTEGER);
        XSSFDataValidation decimal = check(form(SmallPlan.OFFICE), "Chỉ tiêu", "E9");
        assertThat(decimal.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.FORMULA);
        assertThat(decimal.getValidationConstraint().getFormula1())
                .isEqualTo("AND(ISNUMBER(E9),E9>=0,E9<=1000000000000,ROUND(E9,6)=E9)");
        assertThat(decimal.getErrorBoxText())
                .isEqualTo("Nhập một số từ 0 đến 10^12, không quá 6 chữ số lẻ; để trống nếu chưa có số liệu.");
    }

    @Test
    void hasOfficeProgramsRefuseWhatIsNoDayAndNoTaskState() throws Exception {
        XSSFWorkbook form = form(SmallPlan.HILL);

        for (XSSFDataValidation day : List.of(
                check(form, "Chỉ tiêu", "B5"),
                check(form, "Nhiệm vụ", "D5"),
                check(form, "Nhiệm vụ", "E5"),
                check(form, "Sự kiện", "C5"),
                check(form, "Sự kiện", "D5"))) {
            assertThat(day.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.DATE);
            assertThat(day.getValidationConstraint().getFormula1()).isEqualTo("DATE(2000,1,1)");
            assertThat(day.getValidationConstraint().getFormula2()).isEqualTo("DATE(2099,12,31)");
            assertThat(day.getErrorBoxText())
                    .isEqualTo("Nhập một ngày từ năm 2000 đến năm 2099, dạng ngày/tháng/năm, ví dụ 10/11/2023.");
        }
        XSSFDataValidation state = check(form, "Nhiệm vụ", "C5");
        assertThat(state.getValidationConstraint().getExplicitListValues())
                .containsExactly("Chưa thực hiện", "Đang thực hiện", "Đã hoàn thành");
        assertThat(state.getErrorBoxText()).isEqualTo("Chọn một tình trạng trong danh sách.");
    }

    @Test
    void checksEveryCellToFillInAndStopsWhoeverTypesAmiss() throws Exception {
        for (Unit unit : ProjectRules.vocabulary().units()) {
            byte[] file = new ReportForm(ProjectRules.vocabulary(), unit, NOVEMBER, Optional.empty()).write();
            for (Sheet sheet : new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertThat(((XSSFSheet) sheet).getDataValidations())
                        .allMatch(check -> check.getErrorStyle() == DataValidation.ErrorStyle.STOP)
                        .allMatch(DataValidation::getShowErrorBox)
                        .allMatch(DataValidation::getEmptyCellAllowed)
                        .flatExtracting(check -> List.of(check.getRegions().getCellRangeAddresses()))
                        .extracting(range -> range.formatAsString())
                        .containsExactlyInAnyOrderElementsOf(open(sheet));
            }
        }
    }

    private static XSSFDataValidation check(XSSFWorkbook form, String sheet, String cell) {
        return form.getSheet(sheet).getDataValidations().stream()
                .filter(check -> check.getRegions()
                        .getCellRangeAddresses()[0]
                        .formatAsString()
                        .equals(cell))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatWasReportedLastBesideTheCellsToFillIn() throws Exception {
        var october = new Report(
                "hill",
                YearMonth.of(2023, 10),
                LocalDate.of(2023, 10, 10),
                List.of(
                        new Measurement("files.online", Figure.Ratio.of(1118, 1120)),
                        new Measurement("accounts", Figure.Count.of(2870))),
                List.of(new TaskStatus("III.1/2023", TaskStatus.State.IN_PROGRESS, LocalDate.of(2023, 1, 2), null)),
                List.of(new Event("hill", "connected", LocalDate.of(2022, 11, 1), null)));
        XSSFWorkbook form = form(SmallPlan.HILL, october);

        Row ratio = row(form.getSheet("Chỉ tiêu"), "files.online");
        assertThat(ratio.getCell(5).getNumericCellValue()).isEqualTo(1118);
        assertThat(ratio.getCell(6).getNumericCellValue()).isEqualTo(1120);
        assertThat(ratio.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        assertThat(row(form.getSheet("Chỉ tiêu"), "accounts").getCell(7).getNumericCellValue())
                .isEqualTo(2870);
        assertThat(row(form.getSheet("Nhiệm vụ"), "III.1/2023").getCell(5).getStringCellValue())
                .isEqualTo("Đang thực hiện");
        Cell day = row(form.getSheet("Sự kiện"), "connected").getCell(4);
        assertThat(day.getLocalDateTimeCellValue()).isEqualTo("2022-11-01T00:00:00");
        assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(text(form.getSheet("Chỉ tiêu"), 5))
                .endsWith("- Cột «kỳ trước» là số liệu đơn vị đã báo cáo cho tháng 10 năm 2023.");
    }

    @Test
    void saysAboveWhoseReportItIsOfWhichPlanAndMonthAndHowToFillItIn() throws Exception {
        Sheet sheet = form(SmallPlan.HILL).getSheet("Chỉ tiêu");

        assertThat(text(sheet, 0)).isEqualTo("BÁO CÁO THÁNG 11 NĂM 2023");
        assertThat(text(sheet, 1)).isEqualTo("Kế hoạch");
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("hill");
        assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("tháng 11 năm 2023");
        assertThat(text(sheet, 5))
                .startsWith("- Chỉ nhập vào ô màu vàng")
                .contains("Để trống nghĩa là chưa có số liệu, không phải là 0");
    }

    private static String text(Sheet sheet, int row) {
        return sheet.getRow(row).getCell(0).getStringCellValue();
    }

    @Test
    void namesEachOccurrenceOfARecurringTask() throws Exception {
        Sheet sheet = form(SmallPlan.OFFICE).getSheet("Nhiệm vụ");

        assertThat(row(sheet, "IV.1/2023-10").getCell(1).getStringCellValue()).isEqualTo("IV.1 (tháng 10 năm 2023)");
        assertThat(row(sheet, "III.1/2024").getCell(1).getStringCellValue()).isEqualTo("III.1 (năm 2024)");
    }

    @Test
    void explainsWhatIsCountedAndLeavesNoTextCut() throws Exception {
        var vocabulary = ProjectRules.vocabulary();
        byte[] file =
                new ReportForm(vocabulary, vocabulary.unit("nam-da").orElseThrow(), NOVEMBER, Optional.empty()).write();
        Row row = row(new XSSFWorkbook(new ByteArrayInputStream(file)).getSheet("Chỉ tiêu"), "onestop.eid-issued");

        assertThat(row.getCell(1).getStringCellValue())
                .isEqualTo("Công dân được cấp định danh điện tử tại Bộ phận một cửa\n"
                        + "Tử số: Số công dân được cấp định danh điện tử\n"
                        + "Mẫu số: Số công dân chưa có định danh điện tử đã làm thủ tục tại Bộ phận một cửa"
                        + " và đến hạn được cấp định danh điện tử trong kỳ");
        assertThat(row.getCell(1).getCellStyle().getWrapText()).isTrue();
        // One line for the name, one above the line, three below it.
        assertThat(row.getHeightInPoints()).isEqualTo(5 * 16 + 4);
    }

    @Test
    void keepsTitlesInSightAndPrintsOnA4Across() throws Exception {
        XSSFSheet sheet = form(SmallPlan.HILL).getSheet("Chỉ tiêu");

        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 7);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("7:7");
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFooter().getRight()).isEqualTo("Trang &P/&N");
        assertThat(List.of(0, 1, 2, 5))
                .extracting(sheet::getColumnWidth)
                .containsExactly(22 * 256, 62 * 256, 16 * 256, 16 * 256);
    }
}

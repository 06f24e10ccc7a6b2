package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.document.Written.row;
import static vn.plancompliance.delivery.document.Written.rowWith;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWorkbookTest {

    private static final XSSFWorkbook WORKBOOK = Written.workbook(SampleQuarter.SAMPLE.documents());

    @Test
    void hasTheSheetsOfAQuarter() {
        assertThat(StreamSupport.stream(WORKBOOK.spliterator(), false).map(sheet -> sheet.getSheetName()))
                .containsExactly(
                        "Tổng hợp",
                        "Chỉ tiêu",
                        "Diễn biến",
                        "Tiến độ",
                        "Nhiệm vụ",
                        "Phát hiện",
                        "Kỷ luật báo cáo",
                        "Giải trình");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổng hợp        | 5 | 1 | A5:Q36  | 1",
                "Chỉ tiêu        | 3 | 1 | A3:Y20  | 2",
                "Diễn biến       | 3 | 0 | A3:G19  | 1",
                "Tiến độ         | 3 | 2 | A3:O142 | 2",
                "Nhiệm vụ        | 3 | 2 | A3:I208 | 1",
                "Phát hiện       | 3 | 1 | A3:O118 | 2",
                "Kỷ luật báo cáo | 3 | 1 | A3:I94  | 1",
                "Giải trình      | 3 | 2 | A3:J42  | 1"
            })
    void keepsTheHeadInSightAndFiltersAndPrintsOnA4Landscape(
            String name, int rows, int columns, String filtered, int pagesWide) {
        XSSFSheet sheet = WORKBOOK.getSheet(name);
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) rows);
        assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) columns);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo(filtered);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) pagesWide);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo(rows + ":" + rows);
        assertThat(sheet.getFooter().getRight()).isEqualTo("&P/&N");
    }

    @Test
    void countsByUnitTheWorstFirstAndAddsUp() {
        XSSFSheet sheet = WORKBOOK.getSheet("Tổng hợp");
        assertThat(row(sheet, 0)).containsExactly("Kết quả thực hiện kế hoạch quý IV năm 2023");
        assertThat(row(sheet, 3))
                .containsExactly(
                        "Có 39 vi phạm và 74 cảnh báo. So với quý trước: 38 phát hiện mới, 75 tiếp diễn, 2 đã khắc phục.");
        assertThat(row(sheet, 4)).startsWith("Đơn vị", "Vi phạm", "Cảnh báo").endsWith("Báo cáo chưa nộp");
        assertThat(row(sheet, 5)).startsWith("Tính chung", "0", "3");
        assertThat(row(sheet, 36))
                .containsExactly(
                        "Tổng cộng",
                        "39",
                        "74",
                        "38",
                        "75",
                        "2",
                        "34",
                        "39",
                        "21",
                        "34",
                        "11",
                        "0",
                        "205",
                        "4",
                        "83",
                        "5",
                        "2");
    }

    @Test
    void saysInEachCellTheFigureAndTheOutcomeInItsColour() {
        XSSFSheet sheet = WORKBOOK.getSheet("Chỉ tiêu");
        assertThat(row(sheet, 2).get(4))
                .isEqualTo(
                        "I.2.a/2022/8a\nCông dân được cấp định danh điện tử tại Bộ phận một cửa\ntối thiểu 100%, thường xuyên");
        assertToned(cell(sheet, "Xã Nam Đà", 4), "99,42%\n✗ chưa đạt", "F8CBAD");
        assertToned(cell(sheet, "Xã Quảng Phú", 6), "28,31%\n▲ chậm tiến độ", "FFE699");
        assertToned(cell(sheet, "Xã Tân Thành", 4), "100%\n✓ đạt", "D5E8D4");
        assertToned(cell(sheet, "Xã Đắk Nang", 4), "– chưa kết luận được", "E7E6E6");
        assertThat(cell(sheet, "Phòng Tư pháp", 4).getCellType()).isEqualTo(CellType.BLANK);
        assertToned(cell(sheet, "Tính chung", 19), "21.582\n✓ đúng tiến độ", "D5E8D4");
    }

    private static XSSFCell cell(XSSFSheet sheet, String unit, int column) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0).getStringCellValue().equals(unit))
                .map(row -> (XSSFCell) row.getCell(column))
                .findFirst()
                .orElseThrow();
    }

    private static void assertToned(XSSFCell cell, String text, String color) {
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FF" + color);
    }

    @Test
    void drawsTheDistrictWideTargetsWithTheirPace() {
        XSSFSheet sheet = WORKBOOK.getSheet("Diễn biến");
        List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();

        assertThat(charts).hasSize(4);
        assertThat(charts.get(3).getTitleText().getString()).isEqualTo("I.2.c/2023-2025/1 – Tài khoản VNEID");
        XDDFChartData data = charts.get(3).getChartSeries().get(0);
        assertThat(data).isInstanceOf(XDDFLineChartData.class);
        assertThat(IntStream.range(0, data.getSeriesCount())
                        .mapToObj(data::getSeries)
                        .map(series -> series.getCategoryData().getFormula() + " "
                                + series.getValuesData().getFormula()))
                .containsExactly(
                        "'Diễn biến'!$C$16:$C$19 'Diễn biến'!$D$16:$D$19",
                        "'Diễn biến'!$C$16:$C$19 'Diễn biến'!$E$16:$E$19",
                        "'Diễn biến'!$C$16:$C$19 'Diễn biến'!$F$16:$F$19");
        assertThat(row(sheet, 15))
                .containsExactly("I.2.c/2023-2025/1", "Tài khoản VNEID", "12/2022", "2,765", "", "35,000", "đủ");
        assertThat(row(sheet, 18).subList(2, 4)).containsExactly("12/2023", "21,582");
    }

    @Test
    void tellsThePaceOfEveryTarget() {
        XSSFSheet sheet = WORKBOOK.getSheet("Tiến độ");
        assertThat(row(sheet, 2).subList(6, 10)).containsExactly("12/2022", "10/2023", "11/2023", "12/2023");
        assertThat(rowWith(sheet, 2, "Tài khoản VNEID"))
                .containsExactly(
                        "I.2.c/2023-2025/1",
                        "Tính chung",
                        "Tài khoản VNEID",
                        "35,000",
                        "31/12/2025",
                        "đúng tiến độ",
                        "2,765",
                        "21,533",
                        "20,756",
                        "21,582",
                        "11,634.7",
                        "09/03/2026",
                        "02/06/2025",
                        "",
                        "12.5");
    }

    @Test
    void listsTasksWithDaysAndWords() {
        XSSFSheet sheet = WORKBOOK.getSheet("Nhiệm vụ");
        assertThat(rowWith(sheet, 1, "II.4.b"))
                .endsWith(
                        "II.4.b",
                        "Nâng cấp, mở rộng hạ tầng công nghệ thông tin",
                        "Công an huyện",
                        "30/06/2023",
                        "quá hạn",
                        "14/11/2022",
                        "",
                        "mới");
    }

    @Test
    void explainsEveryFindingAndEndsWithTheResolvedOnes() {
        XSSFSheet sheet = WORKBOOK.getSheet("Phát hiện");
        assertThat(row(sheet, 3).subList(0, 14))
                .containsExactly(
                        "1",
                        "Vi phạm",
                        "chưa đạt chỉ tiêu",
                        "mới",
                        "I.2.a/2022/4",
                        "Chi cục Thuế khu vực Cư Jút – Krông Nô",
                        SampleQuarter.SAMPLE
                                .json()
                                .evaluation()
                                .findings()
                                .get(0)
                                .message(),
                        "99.16%",
                        "100.00%",
                        "1",
                        "31/12/2022",
                        "Chi cục Thuế khu vực Cư Jút – Krông Nô",
                        "Công an huyện",
                        row(sheet, 3).get(13));
        assertThat(row(sheet, 3).get(14).lines().toList())
                .isEqualTo(SampleQuarter.SAMPLE
                        .json()
                        .evaluation()
                        .findings()
                        .get(0)
                        .because());
        assertThat(row(sheet, 117).subList(0, 4))
                .containsExactly("115", "Vi phạm", "chưa đạt chỉ tiêu", "đã khắc phục");
    }

    @Test
    void tellsWhoReportedWhenAndWhichFileWasRefused() {
        XSSFSheet sheet = WORKBOOK.getSheet("Kỷ luật báo cáo");
        assertThat(rowWith(sheet, 5, "nộp trễ"))
                .containsExactly(
                        "Trung tâm Y tế huyện",
                        "11/2023",
                        "13/11/2023",
                        "04/12/2023",
                        "21",
                        "nộp trễ",
                        "phải nộp",
                        "",
                        "");
        assertThat(rowWith(sheet, 5, "chưa nộp"))
                .startsWith("Viện kiểm sát nhân dân huyện", "12/2023", "13/12/2023", "", "")
                .contains("đề nghị");
        assertThat(row(sheet, 93))
                .containsExactly(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "tệp bị từ chối",
                        "",
                        "dak-nang-2023-12.csv",
                        "dòng 3, cột 8: có «35.000»; cần một số không có dấu nhóm");
    }

    @Test
    void leavesRoomForTheExplanationOfEachViolation() {
        XSSFSheet sheet = WORKBOOK.getSheet("Giải trình");
        assertThat(row(sheet, 2)).endsWith("Nguyên nhân", "Biện pháp khắc phục", "Thời hạn khắc phục");
        assertThat(row(sheet, 3))
                .startsWith("1", "Chi cục Thuế khu vực Cư Jút – Krông Nô", "I.2.a/2022/4")
                .endsWith("1", "mới", "Chi cục Thuế khu vực Cư Jút – Krông Nô", "", "", "");
        assertThat(sheet.getLastRowNum()).isEqualTo(41);
    }

    @Test
    void holdsNumbersAndDaysAsSuchAndNothingThatIsRun() {
        for (var sheet : WORKBOOK) {
            for (var row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.BLANK, CellType.STRING, CellType.NUMERIC);
                }
            }
        }
        XSSFCell missing = WORKBOOK.getSheet("Phát hiện").getRow(3).getCell(9);
        assertThat(missing.getNumericCellValue()).isEqualTo(1);
        assertThat(missing.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        XSSFCell percent = WORKBOOK.getSheet("Phát hiện").getRow(3).getCell(7);
        assertThat(percent.getNumericCellValue()).isEqualTo(0.9916);
        XSSFCell due = WORKBOOK.getSheet("Phát hiện").getRow(3).getCell(10);
        assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(due.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
    }
}

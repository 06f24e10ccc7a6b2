package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.plancompliance.plan.SmallPlan;

/** The form is that of Decree 30/2020/NĐ-CP, annex I; lengths are in twentieths of a point, 56.7 of which are a millimetre. */
class OfficialReportTest {

    private static final SampleQuarter SAMPLE = SampleQuarter.SAMPLE;
    private static final XWPFDocument REPORT = Written.document(SAMPLE.documents());

    @Test
    void isSetOnA4WithTheMarginsOfTheDecree() {
        CTSectPr section = REPORT.getDocument().getBody().getSectPr();
        assertThat(Stream.of(
                                section.getPgSz().getW(),
                                section.getPgSz().getH(),
                                section.getPgMar().getTop(),
                                section.getPgMar().getBottom(),
                                section.getPgMar().getLeft(),
                                section.getPgMar().getRight())
                        .map(Object::toString))
                .containsExactly("11906", "16838", "1134", "1134", "1701", "1134");
    }

    @Test
    void numbersPagesInTheMiddleOfTheTopMarginButNotTheFirst() {
        XWPFParagraph number =
                REPORT.getHeaderFooterPolicy().getHeader(2).getParagraphs().get(0);
        assertThat(REPORT.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        assertThat(REPORT.getHeaderFooterPolicy().getFirstPageHeader().getText().strip())
                .isEmpty();
        assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
        assertThat(REPORT.getHeaderFooterPolicy().getDefaultHeader())
                .isSameAs(REPORT.getHeaderFooterPolicy().getHeader(HeaderFooterType.DEFAULT.toInt() + 1));
    }

    @Test
    void namesTheIssuerAndTheNationAtTheHead() {
        XWPFTable head = REPORT.getTables().get(0);
        assertThat(lines(head.getRow(0).getCell(0)))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "TỈNH ĐẮK NÔNG",
                        "ỦY BAN NHÂN DÂN",
                        "HUYỆN KRÔNG NÔ",
                        "",
                        "Số:         /BC-UBND");
        assertThat(lines(head.getRow(0).getCell(1)))
                .containsExactly(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "",
                        "Krông Nô, ngày        tháng        năm");
        assertRun(paragraph(head, 0, 0), 12, false, false);
        assertRun(paragraph(head, 0, 2), 12, true, false);
        assertRun(paragraph(head, 0, 5), 13, false, false);
        assertRun(paragraph(head, 1, 0), 12, true, false);
        assertRun(paragraph(head, 1, 1), 13, true, false);
        assertRun(paragraph(head, 1, 3), 13, false, true);
        assertThat(paragraph(head, 0, 4).getBorderTop()).isEqualTo(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
        assertThat(paragraph(head, 1, 2).getBorderTop()).isEqualTo(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
    }

    private static XWPFParagraph paragraph(XWPFTable table, int column, int paragraph) {
        return table.getRow(0).getCell(column).getParagraphs().get(paragraph);
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static void assertRun(XWPFParagraph paragraph, double size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.getRuns().get(0);
        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
        assertThat(run.getFontSizeAsDouble()).isEqualTo(size);
        assertThat(run.isBold()).isEqualTo(bold);
        assertThat(run.isItalic()).isEqualTo(italic);
    }

    @Test
    void followsTheOutlineAndIsAddressedToWhomItGoes() {
        List<String> texts =
                REPORT.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        assertThat(texts.get(0)).isEqualTo("BÁO CÁO");
        assertThat(texts.get(1))
                .isEqualTo("Kết quả thực hiện " + SAMPLE.vocabulary().title().vi() + ", quý IV năm 2023");
        assertThat(texts).contains("Kính gửi: Ủy ban nhân dân tỉnh Đắk Nông");
        assertThat(texts.stream().filter(text -> text.matches("([IV]+|[1-3])\\. .*")))
                .containsExactly(
                        "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
                        "II. KẾT QUẢ THỰC HIỆN",
                        "1. Nhiệm vụ được giao",
                        "2. Chế độ báo cáo",
                        "3. Chỉ tiêu",
                        "III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
                        "1. Tồn tại, hạn chế",
                        "2. Nội dung phải giải trình",
                        "3. Nguyên nhân",
                        "IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI",
                        "V. ĐỀ XUẤT, KIẾN NGHỊ");
        assertThat(texts.get(texts.size() - 1)).endsWith(" của Ủy ban nhân dân huyện Krông Nô./.");
    }

    @Test
    void setsTheBodyAsTheDecreeDemands() {
        XWPFParagraph body = find("Có 39 vi phạm");
        assertRun(body, 14, false, false);
        assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(body.getIndentationFirstLine()).isEqualTo(720);
        assertThat(body.getSpacingAfter()).isEqualTo(120);
        assertThat(body.getSpacingBetween()).isEqualTo(1.15);
        assertThat(body.getSpacingLineRule()).isEqualTo(LineSpacingRule.AUTO);
        assertRun(find("II. KẾT QUẢ"), 14, true, false);
        assertRun(find("1. Nhiệm vụ"), 14, true, false);
    }

    private static XWPFParagraph find(String start) {
        return REPORT.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksInBracketsForWhatOnlyPeopleCanWrite() {
        List<String> marked = Stream.concat(
                        REPORT.getParagraphs().stream(),
                        REPORT.getTables().stream()
                                .flatMap(table -> table.getRow(0).getTableCells().stream())
                                .flatMap(cell -> cell.getParagraphs().stream()))
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(XWPFRun::isHighlighted)
                .map(XWPFRun::text)
                .toList();
        assertThat(marked).hasSize(5).allMatch(text -> text.startsWith("«[") && text.endsWith("]»"));
        assertThat(marked.get(1)).startsWith("«[Nêu nguyên nhân");
        assertThat(marked.get(4)).isEqualTo("«[họ và tên người ký]»");
    }

    @Test
    void tellsTheTargetsInTheTableOfTheForm() {
        XWPFTable targets = table("Mức giao");
        assertThat(cells(targets, 0)).containsExactly("TT", "Chỉ tiêu", "Kết quả", "Tỷ lệ", "Mức giao", "Đánh giá");
        assertThat(targets.getRow(0).isRepeatHeader()).isTrue();
        assertThat(targets.getNumberOfRows()).isEqualTo(25);
        assertThat(cells(targets, 1))
                .containsExactly(
                        "1",
                        "100% người nộp thuế không phải khai lại thông tin thay đổi đã có trong Cơ sở dữ liệu quốc gia về dân cư (I.2.a/2022/4)",
                        "119/120",
                        "99,16%",
                        "tối thiểu 100% đến 31/12/2022",
                        "chưa đạt");
        assertThat(cells(targets, 4).subList(2, 6))
                .containsExactly(
                        "3/13 đơn vị đạt",
                        "95,74% – 100%",
                        "tối thiểu 100%, thường xuyên",
                        "9 chưa đạt; 1 chưa kết luận được; 3 đạt");
        assertThat(cells(targets, 19).subList(2, 6))
                .containsExactly("21.582", "61,66%", "trên 35.000 đến 31/12/2025", "đúng tiến độ");
    }

    @Test
    void tellsThePressingTasksTheWorstFirst() {
        XWPFTable tasks = table("Chủ trì");
        assertThat(cells(tasks, 0)).containsExactly("TT", "Nhiệm vụ", "Chủ trì", "Hạn", "Kết quả");
        assertThat(cells(tasks, 3))
                .containsExactly(
                        "3",
                        "Nâng cấp, mở rộng hạ tầng công nghệ thông tin (II.4.b)",
                        "Công an huyện",
                        "30/06/2023",
                        "quá hạn");
    }

    @Test
    void tellsWhoHasToExplainWhat() {
        XWPFTable explanations = table("Số vi phạm");
        assertThat(cells(explanations, 2))
                .containsExactly(
                        "2",
                        "Xã Nam Đà",
                        "5",
                        "I.2.a/2022/8a: chưa đạt chỉ tiêu, còn thiếu 2 (tiếp diễn từ quý II/2023); "
                                + "I.2.a/2022/8b: chưa đạt chỉ tiêu, còn thiếu 2 (tiếp diễn từ quý II/2023); "
                                + "I.2.d/2022/1a: chưa đạt chỉ tiêu, còn thiếu 1 (tiếp diễn từ quý II/2023); "
                                + "I.2.d/2022/1b: chưa đạt chỉ tiêu, còn thiếu 3 (mới); "
                                + "I.2.d/2022/1c: chưa đạt chỉ tiêu, còn thiếu 27 (mới)");
    }

    private static XWPFTable table(String title) {
        return REPORT.getTables().stream()
                .filter(table -> cells(table, 0).contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }

    @Test
    void saysWhatIsMissingAndUntilWhenItWillBeReached() {
        assertThat(find("- 80% hồ sơ công việc").getText())
                .isEqualTo(
                        "- 80% hồ sơ công việc về dân cư tại cấp huyện được xử lý trên mạng (I.2.a/2023-2025/9a): chậm tiến độ: Tính chung 24,71% (945/3.824), còn thiếu 72.");
        assertThat(find("- Phấn đấu trên 35.000").getText())
                .isEqualTo(
                        "- Phấn đấu trên 35.000 tài khoản VNEID trên địa bàn huyện (I.2.c/2023-2025/1): để đạt trên 35.000 đến 31/12/2025, mỗi tháng cần thêm 12,5. Theo nhịp 4 tháng đã có số liệu, dự báo đạt vào ngày 09/03/2026 (khoảng tin cậy 80%: từ 02/06/2025, có thể không đạt).");
        assertThat(find("Chưa nộp:").getText())
                .isEqualTo("Chưa nộp: Viện kiểm sát nhân dân huyện (tháng 12/2023); Xã Đắk Nang (tháng 11/2023).");
    }

    @Test
    void endsWithCopiesAndSignature() {
        XWPFTable foot = REPORT.getTables().get(REPORT.getTables().size() - 1);
        assertThat(lines(foot.getRow(0).getCell(0)))
                .startsWith("Nơi nhận:", "- Như trên;", "- Thường trực Huyện ủy (để báo cáo);")
                .endsWith("- Lưu: VT.");
        assertThat(lines(foot.getRow(0).getCell(1)))
                .startsWith("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "")
                .endsWith("«[họ và tên người ký]»");
        assertRun(paragraph(foot, 0, 0), 12, true, true);
        assertRun(paragraph(foot, 0, 1), 11, false, false);
        assertRun(paragraph(foot, 1, 1), 14, true, false);
    }

    @Test
    void asksForTheBodyThatIssuesItWhereThePlanNamesNone() {
        XWPFDocument report = Written.document(SmallQuarter.documents(SmallPlan.vocabulary()));
        assertThat(lines(report.getTables().get(0).getRow(0).getCell(0)))
                .containsExactly("«[tên cơ quan ban hành]»", "", "Số:         /«[ký hiệu]»");
        assertThat(report.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("Kính gửi: «[nơi nhận báo cáo]»", "Không có vi phạm nào phải giải trình.");
    }
}

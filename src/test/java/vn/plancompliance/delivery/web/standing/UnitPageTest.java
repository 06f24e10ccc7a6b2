package vn.plancompliance.delivery.web.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.NOVEMBER;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.QUARTER;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.visitor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.delivery.web.Visitor.Page;

/** The list of units, and the page of each. */
@ExtendWith(SampleDistrict.class)
class UnitPageTest {

    @Test
    void areListedThoseWithMostViolationsFirst() throws Exception {
        Page page = visitor("chi").get("/units?" + NOVEMBER);
        assertThat(page.texts("tbody tr"))
                .hasSize(30)
                .startsWith(
                        "Xã Quảng Phú 5 5 3 ✗ chưa đạt 5 ▲ chậm tiến độ 1 ✓ đạt 2 –",
                        "Công an huyện 4 9 2 ✗ chưa đạt 1 – không phát sinh 1 ✓ đúng tiến độ 3 ✓ đạt 2 –",
                        "Xã Nam Đà 4 0 4 ✗ chưa đạt 4 ✓ đúng tiến độ 2 ✓ đạt 0 –")
                .contains("Xã Đắk Nang 1 1 10 – chưa kết luận được 0 ✗ chưa nộp báo cáo 11/2023");
        assertThat(page.document().select("tbody a").first().attr("href")).isEqualTo("/units/quang-phu?" + NOVEMBER);
    }

    @Test
    void showsTheTargetsOfAUnitTheWorstFirst() throws Exception {
        Page page = visitor("chi").get("/units/quang-phu?" + QUARTER);
        assertThat(page.texts("h1")).containsExactly("Xã Quảng Phú");
        assertThat(page.texts("table:has(caption:matchesOwn(^Chỉ tiêu$)) tbody tr"))
                .hasSize(10)
                .startsWith(
                        "I.2.a/2022/8b Công dân không phải xuất trình giấy tờ chứng minh thông tin của bản thân tại Bộ"
                                + " phận một cửa 51,22% (251/490) tối thiểu 100%, thường xuyên ✗ chưa đạt còn thiếu 239")
                .contains("I.2.a/2023-2025/5 Kết quả giải quyết thủ tục hành chính của cá nhân được lưu trữ điện tử –"
                        + " tối thiểu 100% đến 31/12/2025 – chưa kết luận được");
        assertThat(page.texts("table:has(caption:contains(tính chung)) tbody th"))
                .containsExactly("I.2.a/2023-2025/9b", "I.2.a/2023-2025/7", "I.2.c/2023-2025/1");
    }

    @Test
    void showsHowTheFiguresOfAUnitRanThoseThatStandWorstFirst() throws Exception {
        Page page = visitor("chi").get("/units/quang-phu?" + QUARTER);
        assertThat(page.texts("article.card > p"))
                .containsExactly(
                        "Xã Quảng Phú: 51,22% (251/490)",
                        "Xã Quảng Phú: 98,61% (5.141/5.213)",
                        "Xã Quảng Phú: 99,63% (7.182/7.208)",
                        "Xã Quảng Phú: 99,84% (7.197/7.208)",
                        "Xã Quảng Phú: 26,12% (128/490)",
                        "Xã Quảng Phú: 26,35% (39/148)",
                        "Xã Quảng Phú: 28,31% (47/166)",
                        "Xã Quảng Phú: –",
                        "Xã Quảng Phú: 100% (144/144)");
        assertThat(page.texts("article.card:first-of-type .demands li"))
                .containsExactly(
                        "✗ chưa đạt I.2.a/2022/8b tối thiểu 100%, thường xuyên (còn thiếu 239)",
                        "✓ đúng tiến độ I.2.a/2023-2025/4b tối thiểu 100% đến 31/12/2025 (còn thiếu 239)");
        assertThat(page.document().select("canvas")).hasSize(9);
    }

    @Test
    void showsTheTasksOfAUnitWithTheirDeadlinesThoseOverdueFirst() throws Exception {
        Page page = visitor("chi").get("/units/quang-phu?" + QUARTER);
        assertThat(page.texts("table:has(caption:contains(Nhiệm vụ)) tbody tr"))
                .containsExactly(
                        "III.1/2023 Lập dự toán kinh phí thực hiện Đề án hằng năm 31/12/2022 ✗ quá hạn bắt đầu"
                                + " 21/11/2022",
                        "II.2.e Số hóa và tái sử dụng hồ sơ, kết quả giải quyết thủ tục hành chính tại Bộ phận một"
                                + " cửa 01/06/2023 ▲ bắt đầu trễ hạn bắt đầu 04/12/2023",
                        "III.1/2024 Lập dự toán kinh phí thực hiện Đề án hằng năm 31/12/2023 ▲ đang thực hiện sắp đến"
                                + " hạn bắt đầu 18/11/2023",
                        "II.1.c Đề xuất sửa đổi, bổ sung quy định pháp luật để thực hiện thủ tục hành chính trên môi"
                                + " trường điện tử không có hạn – chưa báo cáo, không có hạn",
                        "II.1.l Tham gia nghiên cứu khoa học, chuyển giao công nghệ trên nền Cơ sở dữ liệu quốc gia về"
                                + " dân cư không có hạn – chưa báo cáo, không có hạn",
                        "IV.2.b Xây dựng Kế hoạch triển khai của đơn vị (hoặc lồng ghép vào Kế hoạch tổng thể) gửi Công"
                                + " an huyện 24/04/2022 ✓ hoàn thành xong 17/04/2022");
    }

    @Test
    void showsWhichReportsCameAndWhen() throws Exception {
        Page page = visitor("chi").get("/units/quang-phu?" + QUARTER);
        assertThat(page.texts("table:has(caption:contains(Chế độ báo cáo)) tbody tr"))
                .containsExactly(
                        "10/2023 13/10/2023 16/10/2023 ▲ nộp trễ trễ 3 ngày",
                        "11/2023 13/11/2023 13/11/2023 ✓ đúng hạn",
                        "12/2023 13/12/2023 09/12/2023 ✓ đúng hạn");
        assertThat(page.document().select("a[href^=/reports]").eachAttr("href"))
                .contains("/reports?unit=quang-phu&period=2023-10", "/reports?unit=quang-phu");
        assertThat(visitor("chi")
                        .get("/units/dak-nang?" + QUARTER)
                        .texts("table:has(caption:contains(Chế độ báo cáo)) tbody tr"))
                .contains("11/2023 13/11/2023 – ✗ chưa nộp");
    }

    @Test
    void showsTheFindingsOfAUnitAndHowTheyAreExplained() throws Exception {
        Page page = visitor("an").get("/units/nam-da?" + NOVEMBER);
        assertThat(page.texts("table:has(caption:contains(Vi phạm)) tbody tr"))
                .hasSize(4)
                .first()
                .isEqualTo("✗ Vi phạm chưa đạt chỉ tiêu Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một"
                        + " cửa» đạt 98,33% (118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2. I.2.a/2022/8a –"
                        + " chưa giải trình");
    }

    @Test
    void showsAReporterNoUnitButHisOwn() throws Exception {
        assertThat(visitor("an").get("/units?" + NOVEMBER).texts("tbody th")).containsExactly("Xã Nam Đà");
        Page other = visitor("an").get("/units/nam-xuan?" + NOVEMBER);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.texts("[role=alert]"))
                .containsExactly("Tài khoản này chỉ được nộp và xem báo cáo của đơn vị «nam-da».");
    }

    @ParameterizedTest
    @CsvSource({"/units/nowhere, 404", "/units?page=-1, 400", "/units/nam-da?period=2031-01, 400"})
    void areRefusedOnAPageWhereTheyCannotBeShown(String address, int status) throws Exception {
        Page page = visitor("chi").get(address);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.texts("[role=alert]")).hasSize(1);
    }
}

package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.SmallPlan;

class ReportPageTest {

    private static final Document PAGE = read(SampleQuarter.SAMPLE.documents());

    private static Document read(QuarterDocuments documents) {
        return Jsoup.parse(new String(Written.bytes(documents::html), StandardCharsets.UTF_8));
    }

    @Test
    void standsByItselfWithoutScript() {
        assertThat(PAGE.select("html").attr("lang")).isEqualTo("vi");
        assertThat(PAGE.select("meta[name=viewport]").attr("content")).isEqualTo("width=device-width, initial-scale=1");
        assertThat(PAGE.select("script, link, img, iframe, object, [src], [style], [onload]"))
                .isEmpty();
        assertThat(PAGE.select("a").eachAttr("href")).allMatch(address -> PAGE.selectFirst(address) != null);
        assertThat(PAGE.selectFirst("style").data())
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("url(", "@import");
    }

    @Test
    void countsAtTheTop() {
        assertThat(PAGE.select("#tong-hop .counts").get(0).select("li").eachText())
                .containsExactly("39 vi phạm", "74 cảnh báo", "38 mới", "75 tiếp diễn", "2 đã khắc phục");
        assertThat(PAGE.select("#tong-hop .counts").get(1).select("li").eachText())
                .containsExactly(
                        "34 ✗ chưa đạt",
                        "21 ▲ chậm tiến độ",
                        "11 – chưa kết luận được",
                        "39 ✓ đúng tiến độ",
                        "34 ✓ đạt");
    }

    @Test
    void drawsCoursesWithPaceAndForecast() {
        Element card = PAGE.select("#dien-bien .card").stream()
                .filter(each -> each.selectFirst("h3").text().equals("Tài khoản VNEID"))
                .findFirst()
                .orElseThrow();
        assertThat(card.select("p").eachText())
                .containsExactly(
                        "I.2.c/2023-2025/1 · Tính chung · trên 35.000 đến 31/12/2025",
                        "21.582 ✓ đúng tiến độ",
                        "Mỗi tháng cần thêm 12,5 để kịp hạn.",
                        "Theo nhịp 4 tháng đã có số liệu, dự báo đạt vào ngày 09/03/2026 (khoảng tin cậy 80%: từ 02/06/2025, có thể không đạt).");
        assertThat(card.select("svg").attr("aria-label"))
                .isEqualTo("Tài khoản VNEID: 21.582; trên 35.000 đến 31/12/2025");
        assertThat(card.select(".figure").attr("points")).isEqualTo("6.0,93.4 262.7,48.3 288.3,50.2 314.0,48.2");
        assertThat(card.select(".expected").attr("points")).isEqualTo("262.7,76.8 288.3,74.5 314.0,72.1");
        assertThat(card.select(".threshold").attr("y1")).isEqualTo("16.0");
        assertThat(card.select("circle title").eachText())
                .containsExactly(
                        "tháng 12/2022: 2.765",
                        "tháng 10/2023: 21.533",
                        "tháng 11/2023: 20.756",
                        "tháng 12/2023: 21.582");
    }

    @Test
    void setsTargetsByUnitInColoursThatWordsRepeat() {
        Element table = PAGE.selectFirst(".matrix");
        assertThat(table.select("thead th").get(1).text())
                .isEqualTo(
                        "I.2.a/2022/8a Công dân được cấp định danh điện tử tại Bộ phận một cửa tối thiểu 100%, thường xuyên");
        Element row = table.select("tbody tr").stream()
                .filter(each -> each.selectFirst("th").text().equals("Xã Quảng Phú"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").eachText().subList(0, 3))
                .containsExactly("100% ✓ đạt", "51,22% ✗ chưa đạt", "28,31% ▲ chậm tiến độ");
        assertThat(row.select("td").eachAttr("class").subList(0, 3)).containsExactly("green", "red", "orange");
    }

    @Test
    void tellsFindingsByUnitWithTheirExplanation() {
        List<Element> units = PAGE.select("#phat-hien > section");
        assertThat(units.stream().limit(2).map(unit -> unit.selectFirst("h3").text()))
                .containsExactly("Công an huyện 5 vi phạm, 14 cảnh báo", "Xã Nam Đà 5 vi phạm, 0 cảnh báo");
        Element finding = units.get(1).selectFirst(".finding");
        assertThat(finding.select("> p").eachText())
                .containsExactly(
                        "Vi phạm: chưa đạt chỉ tiêu tiếp diễn từ quý II/2023",
                        "Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một cửa» đạt 99,42% (343/345), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2.");
        assertThat(finding.select(".facts li").eachText())
                .containsExactly("Điều khoản I.2.a/2022/8a", "Còn thiếu 2", "Chủ trì: Công an huyện");
        assertThat(finding.select("details li")).hasSize(6);
        assertThat(finding.select("details li").last().text()).startsWith("Kết luận theo quy tắc «");
    }

    @Test
    void tellsTheReportingDiscipline() {
        assertThat(PAGE.select("#ky-luat > ul > li").eachText())
                .contains("Xã Đắk Nang: 11/2023 chưa nộp", "Xã Tân Thành: 11/2023 nộp trễ")
                .hasSize(8);
        assertThat(PAGE.select("#ky-luat li b").eachText()).containsExactly("dak-nang-2023-12.csv");
    }

    @Test
    void escapesEveryText() {
        Document hostile = read(SmallQuarter.hostile(SmallPlan.vocabulary()));
        assertThat(hostile.select("script, [onload]")).isEmpty();
        assertThat(hostile.select("#ky-luat li b").text()).isEqualTo(SmallQuarter.HOSTILE);
        assertThat(hostile.select("#phat-hien .finding > p").get(1).text()).isEqualTo(SmallQuarter.HOSTILE);
    }
}

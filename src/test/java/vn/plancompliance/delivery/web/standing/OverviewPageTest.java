package vn.plancompliance.delivery.web.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.NOVEMBER;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.QUARTER;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.visitor;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;

/** The page to which whoever signs in is led. */
@ExtendWith(SampleDistrict.class)
class OverviewPageTest {

    private static Page november() throws Exception {
        return visitor("chi").get("/?" + NOVEMBER);
    }

    @Test
    void tellsInNumbersHowThePlanStands() throws Exception {
        Page page = november();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".counts li"))
                .containsExactly(
                        "32 ✗ Vi phạm",
                        "54 ▲ Cảnh báo",
                        "24 ✗ chưa đạt",
                        "20 ▲ chậm tiến độ",
                        "14 – chưa kết luận được",
                        "1 – không phát sinh",
                        "38 ✓ đúng tiến độ",
                        "41 ✓ đạt",
                        "1 ✗ báo cáo chưa nộp",
                        "2 ▲ báo cáo nộp trễ",
                        "27 ✓ báo cáo đúng hạn");
        assertThat(page.document().select(".counts a").eachAttr("href"))
                .containsExactly(
                        "/findings?" + NOVEMBER + "&severity=VIOLATION",
                        "/findings?" + NOVEMBER + "&severity=ALERT",
                        "/findings?" + NOVEMBER + "&kind=TARGET_MISSED",
                        "/findings?" + NOVEMBER + "&kind=TARGET_BEHIND_PACE",
                        "/targets?" + NOVEMBER + "&status=UNDETERMINED",
                        "/targets?" + NOVEMBER + "&status=NOT_APPLICABLE",
                        "/targets?" + NOVEMBER + "&status=ON_PACE",
                        "/targets?" + NOVEMBER + "&status=MET",
                        "/findings?" + NOVEMBER + "&kind=REPORT_MISSING",
                        "/findings?" + NOVEMBER + "&kind=REPORT_LATE");
    }

    @Test
    void leadsToPagesThatTellAsManyAsItCounts() throws Exception {
        Visitor visitor = visitor("chi");
        for (Element counted : visitor.get("/?" + NOVEMBER).document().select(".counts li:has(a[href^=/findings])")) {
            String number = counted.select("strong").text();
            assertThat(visitor.get(counted.select("a").attr("href")).texts("[role=status]"))
                    .containsExactly("Có " + number + " vi phạm, cảnh báo.");
        }
    }

    @Test
    void tellsWhoHasNotReportedAndSinceWhen() throws Exception {
        assertThat(november().texts("table:not(.matrix):has(caption:contains(chưa báo cáo)) tbody tr"))
                .containsExactly("Xã Đắk Nang 11/2023 13/11/2023 ✗ chưa nộp");
        assertThat(visitor("chi")
                        .get("/?" + QUARTER)
                        .texts("table:not(.matrix):has(caption:contains(chưa báo cáo)) tbody tr"))
                .containsExactly(
                        "Viện kiểm sát nhân dân huyện 12/2023 13/12/2023 (đề nghị) ✗ chưa nộp",
                        "Xã Đắk Nang 11/2023 13/11/2023 ✗ chưa nộp");
        assertThat(visitor("chi")
                        .get("/?period=2023-12&asOf=2023-12-10")
                        .texts("table:has(caption:contains(chưa báo cáo)) td .chip"))
                .containsExactly("– chưa đến hạn");
    }

    @Test
    void showsTheTargetsOfTheUnitsThoseMissedFirst() throws Exception {
        Page page = november();
        assertThat(page.texts(".matrix thead th a"))
                .containsExactly(
                        "I.2.a/2022/8a",
                        "I.2.d/2022/1c",
                        "I.2.d/2022/1b",
                        "I.2.d/2022/1a",
                        "I.2.a/2023-2025/10",
                        "I.2.a/2023-2025/3",
                        "I.2.a/2023-2025/5",
                        "I.2.a/2023-2025/4a",
                        "I.2.a/2023-2025/4b",
                        "I.2.a/2022/8b");
        assertThat(page.texts(".matrix tbody th"))
                .hasSize(15)
                .startsWith("Xã Nam Đà", "Xã Buôn Choáh", "Xã Quảng Phú")
                .endsWith("Xã Đắk Nang", "Xã Nâm Nung", "Công an huyện", "Thị trấn Đắk Mâm");
        Element cell =
                page.document().select(".matrix tbody tr").get(0).select("td").get(0);
        assertThat(cell.className()).isEqualTo("red");
        assertThat(cell.text()).isEqualTo("98,33% ✗ chưa đạt");
        assertThat(cell.select("a").attr("href")).isEqualTo("/target?clause=I.2.a%2F2022%2F8a&unit=nam-da&" + NOVEMBER);
        assertThat(cell.select("a").attr("aria-label")).isEqualTo("98,33% ✗ chưa đạt, Xã Nam Đà, I.2.a/2022/8a");
        assertThat(page.document()
                                .select(".matrix tr:has(th:contains(Đắk Nang)) td")
                                .get(0)
                                .className()
                        + " "
                        + page.texts(".matrix tr:has(th:contains(Đắk Nang)) td").get(0))
                .isEqualTo("grey – chưa kết luận được");
        assertThat(page.texts(".matrix tr:has(th:contains(Tư pháp)) td:not(.none)"))
                .containsOnly("24,61% ▲ chậm tiến độ");
    }

    @Test
    void holdsACourseAgainstItsPaceAndAgainstWhatIsRequiredNowAndLater() throws Exception {
        Page page = november();
        Element card =
                page.document().select("article.card:has(h3:contains(VNEID))").last();
        assertThat(card.select("p").text()).isEqualTo("Tính chung: 20.756");
        assertThat(card.select(".demands").text())
                .isEqualTo("✓ đúng tiến độ I.2.c/2023-2025/1 trên 35.000 đến 31/12/2025");
        assertThat(card.select("tbody tr").eachText())
                .containsExactly(
                        "12/2022 2.765 – đủ", "10/2023 21.533 9.684,93 đủ", "11/2023 20.756 10.643,83 còn thiếu");
        JsonNode drawn = new JsonMapper()
                .readTree(card.select("script[type=application/json]").html());
        assertThat(drawn.get("labels").valueStream().map(JsonNode::asString))
                .hasSize(12)
                .startsWith("12/2022", "01/2023")
                .endsWith("11/2023");
        assertThat(drawn.get("lines")
                        .valueStream()
                        .map(line -> line.get("tone").asString() + " "
                                + line.get("name").asString()))
                .containsExactly(
                        "figure Kết quả",
                        "pace Cần có theo tiến độ",
                        "level trên 35.000 đến 31/12/2025",
                        "level trên 45.000 đến 31/12/2030");
        assertThat(drawn.get("lines").get(0).get("values").toString())
                .isEqualTo("[2765,null,null,null,null,null,null,null,null,null,21533,20756]");
        assertThat(drawn.get("lines").get(1).get("values").get(11).decimalValue())
                .isEqualByComparingTo("10643.83");
    }

    @Test
    void namesTheUnitsForWhichWhatIsJudgedTogetherCannotBe() throws Exception {
        assertThat(november().texts("article.card:has(.demands:contains(2023-2025/9b)) p"))
                .containsExactly("Tính chung: 18,88% (248/1.313)", "Chưa có số liệu dùng được của: Xã Đắk Nang.");
    }

    @Test
    void tellsWhatCannotBeAssessedAndWhy() throws Exception {
        assertThat(november().texts("h2:contains(Chưa đánh giá được) ~ ul li"))
                .containsExactly(
                        "14 chỉ tiêu chưa kết luận được vì thiếu báo cáo, thiếu số liệu hoặc số liệu không hợp lý;"
                                + " thiếu số liệu không bị coi là 0.",
                        "2 số liệu còn thiếu trong báo cáo đã nộp mà chỉ tiêu cần đến.",
                        "1 chỉ tiêu không phát sinh trong kỳ này (mẫu số bằng 0).",
                        "52 điều khoản là nguyên tắc không có số liệu hay thời hạn để đo; trang Điều khoản nêu lý do.");
    }

    @Test
    void offersThePeriodsOfWhichThereIsAnythingTheNewestFirst() throws Exception {
        Page page = visitor("chi").get("/");
        assertThat(page.texts("#period option"))
                .containsExactly(
                        "quý IV/2023",
                        "quý IV/2022",
                        "tháng 12/2023",
                        "tháng 11/2023",
                        "tháng 10/2023",
                        "tháng 12/2022");
        assertThat(page.texts("#period option[selected]")).containsExactly("tháng 12/2023");
        Page chosen = visitor("chi").get("/?period=2024-02&asOf=2024-02-29");
        assertThat(chosen.texts("#period option[selected]")).containsExactly("tháng 02/2024");
        assertThat(chosen.document().select("#asOf").attr("value")).isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "period=2023-13, Kỳ «2023-13» không đúng dạng 2023-11 hoặc 2023-Q4.",
        "period=2021-11, Kế hoạch không có kỳ 2021-11; các kỳ từ 2022-04 đến 2030-12.",
        "asOf=2023-02-30, Ngày «2023-02-30» không đúng dạng 2023-11-30 hoặc không có thật."
    })
    void tellsOnAPageWhatCannotBeRead(String asked, String told) throws Exception {
        Page page = visitor("chi").get("/?" + asked);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.texts("[role=alert]")).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dung", "giang"})
    void leadsWhoeverReadsNoReportsToTheRules(String name) throws Exception {
        Page page = visitor(name).get("/");
        assertThat(page.status() + " " + page.location()).isEqualTo("302 /rules");
    }

    @Test
    void showsAReporterHisOwnUnitAndNothingOfOthers() throws Exception {
        Page page = visitor("an").get("/?" + NOVEMBER);
        assertThat(page.texts("h1")).containsExactly("Xã Nam Đà");
        assertThat(page.texts(".counts li")).startsWith("4 ✗ Vi phạm", "0 ▲ Cảnh báo");
        assertThat(page.document().text()).doesNotContain("Đắk Drô").doesNotContain("20.756");
    }

    @Test
    void speaksEnglish() throws Exception {
        Visitor visitor = visitor("chi");
        Page page = visitor.get("/?" + NOVEMBER + "&lang=en");
        assertThat(page.texts("h1")).containsExactly("Overview");
        assertThat(page.texts(".counts li"))
                .startsWith("32 ✗ Violation", "54 ▲ Alert", "24 ✗ missed")
                .endsWith("1 ✗ reports missing", "2 ▲ reports late", "27 ✓ reports in time");
        assertThat(page.texts("article.card:has(h3:contains(VNEID)) .demands"))
                .contains("✓ on pace I.2.c/2023-2025/1 more than 35,000 by 2025-12-31");
        assertThat(page.document().select("main").text()).doesNotContain("??").doesNotContain("{0}");
    }
}

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

/** The list of targets, and the page of each. */
@ExtendWith(SampleDistrict.class)
class TargetPageTest {

    @Test
    void areListedTheWorstFirstWithWhatIsRequiredAndHowTheyStand() throws Exception {
        Page page = visitor("chi").get("/targets?" + NOVEMBER);
        assertThat(page.texts("[role=status]")).containsExactly("Có 24 chỉ tiêu.");
        assertThat(page.texts("tbody tr"))
                .hasSize(24)
                .startsWith(
                        "I.2.a/2022/4 Người nộp thuế không phải khai báo lại thông tin đã có tối thiểu 100% đến"
                                + " 31/12/2022 Chi cục Thuế khu vực Cư Jút – Krông Nô 97,36% (37/38) 1 ✗ chưa đạt",
                        "I.2.a/2022/8a Công dân được cấp định danh điện tử tại Bộ phận một cửa tối thiểu 100%, thường"
                                + " xuyên 13 đơn vị – 6 ✗ chưa đạt 2 – chưa kết luận được 5 ✓ đạt")
                .contains(
                        "I.2.c/2023-2025/1 Tài khoản VNEID trên 35.000 đến 31/12/2025 Tính chung 20.756 1 ✓ đúng tiến độ");
        assertThat(page.document().select("tbody a").get(1).attr("href"))
                .isEqualTo("/target?clause=I.2.a%2F2022%2F8a&" + NOVEMBER);
    }

    @Test
    void areListedByHowOneStands() throws Exception {
        Page page = visitor("chi").get("/targets?" + NOVEMBER + "&status=NOT_APPLICABLE");
        assertThat(page.texts("tbody th")).containsExactly("I.2.c/2023-2025/2b");
        assertThat(page.texts("option[selected]")).containsExactly("tháng 11/2023", "không phát sinh");
    }

    @Test
    void showsEveryUnitTheWorstFirstAndHowMuchIsMissing() throws Exception {
        Page page = visitor("chi").get("/target?clause=I.2.a/2022/8a&" + NOVEMBER);
        assertThat(page.texts("h1 ~ p").get(0))
                .isEqualTo(
                        "100% người dân chưa có danh tính điện tử làm thủ tục tại một cửa được cấp định danh điện tử");
        assertThat(page.texts("dl.facts dd")).containsExactly("tối thiểu 100%, thường xuyên");
        assertThat(page.texts(".counts li")).containsExactly("6 ✗ chưa đạt", "2 – chưa kết luận được", "5 ✓ đạt");
        assertThat(page.texts("p.told")).containsExactly("Chưa có số liệu dùng được của: Xã Đắk Nang, Xã Đắk Sôr.");
        assertThat(page.texts("ul.counts + p")).containsExactly("Cộng các đơn vị, còn thiếu 15 để đạt mức giao.");
        assertThat(page.texts("tbody tr"))
                .hasSize(13)
                .startsWith(
                        "Xã Đức Xuyên 89,28% (25/28) tối thiểu 100%, thường xuyên ✗ chưa đạt còn thiếu 3",
                        "Xã Nâm N'Đir 92,5% (37/40) tối thiểu 100%, thường xuyên ✗ chưa đạt còn thiếu 3")
                .contains("Xã Đắk Nang – tối thiểu 100%, thường xuyên – chưa kết luận được")
                .endsWith("Xã Tân Thành 100% (31/31) tối thiểu 100%, thường xuyên ✓ đạt");
    }

    @Test
    void showsTheRuleAsItReadsInItsFile() throws Exception {
        Page page = visitor("chi").get("/target?clause=I.2.c/2023-2025/1&" + NOVEMBER);
        assertThat(page.document().select(".rule-text a").attr("href")).isEqualTo("/rules/files/clauses/I.2.c.drl#L28");
        assertThat(page.texts(".rule-text a")).containsExactly("clauses/I.2.c.drl, dòng 28");
        assertThat(page.document().select("pre.rule").first().wholeText())
                .startsWith("// Giai đoạn 2023 – 2025, gạch đầu dòng 1: trên 35.000 tài khoản")
                .contains(".moreThan(35000).by(\"2025-12-31\")")
                .endsWith("\nend");
    }

    @Test
    void showsWhatEachUnitHasPartInWhatIsJudgedTogether() throws Exception {
        Page page = visitor("chi").get("/target?clause=I.2.a/2023-2025/7&" + QUARTER);
        assertThat(page.texts("article.card > p"))
                .containsExactly("Tính chung: 88,67% (1.628/1.836)", "Chưa có số liệu dùng được của: Xã Đắk Nang.");
        assertThat(page.texts("h2:contains(Phần) ~ div tbody tr"))
                .hasSize(14)
                .startsWith(
                        "Xã Đắk Nang 88,18% (97/110) – thiếu số liệu",
                        "Xã Tân Thành 83,58% (56/67) có số liệu", "Xã Nâm Nung 84,14% (138/164) có số liệu");
        assertThat(page.document().select("canvas").attr("aria-label"))
                .isEqualTo("Hài lòng về giải quyết thủ tục cư trú, hộ tịch, xuất nhập cảnh, căn cước công dân:"
                        + " 88,67% (1.628/1.836); tối thiểu 90% đến 31/12/2025");
    }

    @Test
    void showsTheCourseOfOneUnit() throws Exception {
        Page page = visitor("chi").get("/target?clause=I.2.a/2022/8a&unit=nam-da&" + NOVEMBER);
        assertThat(page.texts("h1")).containsExactly("I.2.a/2022/8a – Xã Nam Đà");
        assertThat(page.texts(".demands"))
                .containsExactly("✗ chưa đạt I.2.a/2022/8a tối thiểu 100%, thường xuyên (còn thiếu 2)");
        assertThat(page.texts("article.card tbody tr"))
                .containsExactly(
                        "12/2022 97,69% (127/130) – đủ",
                        "10/2023 100% (114/114) – đủ", "11/2023 98,33% (118/120) – đủ");
        assertThat(page.document().select("main input[type=hidden]").eachAttr("value"))
                .containsExactly("I.2.a/2022/8a", "nam-da");
    }

    @Test
    void showsAReporterHisOwnPartOnly() throws Exception {
        Page together = visitor("an").get("/target?clause=I.2.c/2023-2025/1&" + NOVEMBER);
        assertThat(together.texts("tbody tr")).containsExactly("Xã Nam Đà 2.870 có số liệu");
        assertThat(together.texts("article.card")).isEmpty();
        Page own = visitor("an").get("/target?clause=I.2.a/2022/8a&" + NOVEMBER);
        assertThat(own.texts("article.card > p")).containsExactly("Xã Nam Đà: 98,33% (118/120)");
        assertThat(own.document().text()).doesNotContain("Xã Đức Xuyên");
    }

    @Test
    void tellsThatATargetIsNotInForce() throws Exception {
        Page page = visitor("chi").get("/target?clause=I.2.c/2025-2030/1&" + NOVEMBER);
        assertThat(page.texts("p.told")).containsExactly("Chỉ tiêu này không có hiệu lực trong kỳ đã chọn.");
        assertThat(page.document().select("pre.rule").first().wholeText()).contains(".moreThan(45000)");
    }

    @ParameterizedTest
    @CsvSource({
        "chi, /target, 404",
        "chi, /target?clause=I.9, 404",
        "chi, /target?clause=IV.2.k, 404",
        "chi, /target?clause=I.2.a/2022/8a&unit=nowhere, 404",
        "an, /target?clause=I.2.a/2022/8a&unit=nam-xuan, 403",
        "chi, /targets?status=NONE, 404",
        "chi, /target?clause=I.2.a/2022/8a&page=-1, 400"
    })
    void areRefusedOnAPageWhereTheyCannotBeShown(String name, String address, int status) throws Exception {
        Page page = visitor(name).get(address);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.texts("[role=alert]")).hasSize(1);
    }
}

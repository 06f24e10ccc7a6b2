package vn.plancompliance.delivery.web.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.NOVEMBER;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.QUARTER;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.server;
import static vn.plancompliance.delivery.web.standing.SampleDistrict.visitor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Explaining;
import vn.plancompliance.assessment.ExplanationDraft;
import vn.plancompliance.assessment.Violation;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Role;

/** The list of findings, and the page of each. */
@ExtendWith(SampleDistrict.class)
class FindingPageTest {

    private static final String MISSED =
            "kind=TARGET_MISSED&clause=I.2.a%2F2022%2F8a&unit=nam-da&indicator=onestop.eid-issued&" + NOVEMBER;

    @Test
    void areListedViolationsFirstAFewAtATime() throws Exception {
        Visitor visitor = visitor("chi");
        Page first = visitor.get("/findings?" + NOVEMBER);
        assertThat(first.texts("[role=status]")).containsExactly("Có 86 vi phạm, cảnh báo.");
        assertThat(first.texts("tbody tr")).hasSize(50);
        assertThat(first.texts("tbody tr").get(1))
                .isEqualTo("✗ Vi phạm chưa đạt chỉ tiêu Chi cục Thuế khu vực Cư Jút – Krông Nô: «Người nộp thuế không"
                        + " phải khai báo lại thông tin đã có» đạt 97,36% (37/38), kế hoạch yêu cầu tối thiểu 100% từ"
                        + " hạn 31/12/2022; còn thiếu 1. I.2.a/2022/4 Chi cục Thuế khu vực Cư Jút – Krông Nô – chưa"
                        + " giải trình");
        assertThat(first.texts(".pages")).containsExactly("1–50 trong 86 Trang sau");
        String next = first.document().select(".pages a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/findings?" + NOVEMBER + "&page=1");
        Page second = visitor.get(next);
        assertThat(second.texts("tbody tr")).hasSize(36);
        assertThat(second.texts(".pages")).containsExactly("Trang trước 51–86 trong 86");
        assertThat(second.document().select(".pages a").attr("href")).isEqualTo("/findings?" + NOVEMBER);
        assertThat(visitor.get("/findings?" + NOVEMBER + "&page=2").texts("tbody tr"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "severity=VIOLATION, 32",
        "kind=REPORT_LATE, 2",
        "unit=nam-da, 4",
        "clause=I.2.a/2022/8a, 6",
        "unit=nam-da&clause=I.2.a/2022/8a&severity=ALERT&kind=, 0"
    })
    void areFoundByWhatIsAskedFor(String filter, String count) throws Exception {
        assertThat(visitor("chi").get("/findings?" + NOVEMBER + "&" + filter).texts("[role=status]"))
                .containsExactly("Có " + count + " vi phạm, cảnh báo.");
    }

    @Test
    void areAskedForInAFormThatKeepsWhatIsChosen() throws Exception {
        Page page = visitor("chi").get("/findings?" + NOVEMBER + "&severity=ALERT&kind=FIGURE_DROPPED&unit=nam-nung");
        assertThat(page.texts("form.filter option[selected]"))
                .containsExactly("tháng 11/2023", "Cảnh báo", "số liệu giảm", "Xã Nâm Nung");
        assertThat(page.texts("form.filter label"))
                .containsExactly("Kỳ", "Xét đến ngày", "Mức", "Loại", "Đơn vị", "Điều khoản");
        assertThat(visitor("an").get("/findings?" + NOVEMBER).texts("form.filter label"))
                .containsExactly("Kỳ", "Xét đến ngày", "Mức", "Loại", "Điều khoản");
    }

    @ParameterizedTest
    @CsvSource({
        "chi, /findings?kind=NONE, 404",
        "chi, /findings?severity=none, 404",
        "chi, /findings?unit=nowhere, 404",
        "chi, /findings?page=-1, 400",
        "chi, /findings?page=x, 400",
        "an, /findings?unit=nam-xuan, 403",
        "an, /finding?kind=TARGET_MISSED&unit=nam-xuan, 403",
        "an, /finding?kind=TARGET_MISSED&clause=I.2.c/2023-2025/1, 403",
        "an, /finding, 404"
    })
    void areRefusedOnAPageWhereTheyCannotBeShown(String name, String address, int status) throws Exception {
        Page page = visitor(name).get(address);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.texts("[role=alert]")).hasSize(1);
        assertThat(page.texts(".menu a")).isNotEmpty();
    }

    @Test
    void areAllLedToFromTheList() throws Exception {
        Visitor visitor = visitor("chi");
        for (int page = 0; page < 2; page++) {
            for (String address : visitor.get("/findings?" + QUARTER + "&page=" + page)
                    .document()
                    .select("tbody a[href^=/finding?]")
                    .eachAttr("href")) {
                assertThat(visitor.get(address).status()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void tellsTheWholeChainFromTheClauseToTheFigure() throws Exception {
        Page page = visitor("chi").get("/finding?" + MISSED);
        assertThat(page.texts("h1")).containsExactly("Chưa đạt chỉ tiêu");
        assertThat(page.texts(".told"))
                .containsExactly("Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một cửa» đạt 98,33%"
                        + " (118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2.");
        assertThat(page.texts("dl.facts dt"))
                .containsExactly(
                        "Điều khoản",
                        "Đơn vị",
                        "Kỳ",
                        "Chỉ tiêu",
                        "Mức giao",
                        "Kết quả",
                        "Còn thiếu",
                        "Phải giải trình, khắc phục",
                        "Chủ trì");
        assertThat(page.texts("dl.facts dd"))
                .contains("tối thiểu 100%, thường xuyên", "98,33% (118/120)", "2", "Công an huyện");
        assertThat(page.texts("h2:contains(Vì sao) + ol li"))
                .containsExactly(
                        "Xã Nam Đà báo cáo tháng 11/2023 (nộp ngày 10/11/2023): «Công dân được cấp định danh điện tử"
                                + " tại Bộ phận một cửa» = 98,33% (118/120).",
                        "Điều khoản I.2.a/2022/8a, quy tắc «I.2.a/2022/8a – 100% người dân chưa có được cấp định danh"
                                + " điện tử tại một cửa» (clauses/I.2.a-2022.drl:41).",
                        "Kết luận theo quy tắc «Chỉ tiêu – chưa đạt khi phải đạt» (judgement/targets.drl:78).");
        assertThat(page.document().select("main a[href^=/reports]").attr("href"))
                .isEqualTo("/reports?unit=nam-da&period=2023-11");
    }

    @Test
    void showsHowTheFigureRanThatWasJudged() throws Exception {
        Page missed = visitor("chi").get("/finding?" + MISSED);
        assertThat(missed.texts("article.card h3"))
                .containsExactly("Công dân được cấp định danh điện tử tại Bộ phận một cửa");
        assertThat(missed.texts("article.card tbody tr"))
                .containsExactly(
                        "12/2022 97,69% (127/130) – đủ",
                        "10/2023 100% (114/114) – đủ", "11/2023 98,33% (118/120) – đủ");
        assertThat(missed.document().select("canvas").attr("data-chart")).isEqualTo("course-0");
        assertThat(missed.document().selectFirst("script#course-0").data())
                .isEqualTo(
                        "{\"labels\":[\"12/2022\",\"01/2023\",\"02/2023\",\"03/2023\",\"04/2023\",\"05/2023\",\"06/2023\","
                                + "\"07/2023\",\"08/2023\",\"09/2023\",\"10/2023\",\"11/2023\"],\"lines\":[{\"name\":\"Kết quả\","
                                + "\"tone\":\"figure\",\"values\":[97.69,null,null,null,null,null,null,null,null,null,100,98.33]},"
                                + "{\"name\":\"tối thiểu 100%, thường xuyên\",\"tone\":\"level\","
                                + "\"values\":[100,100,100,100,100,100,100,100,100,100,100,100]}],\"unit\":\"%\"}");
        Page list = visitor("chi").get("/findings?kind=REPORT_LATE&" + QUARTER);
        Page late = visitor("chi")
                .get(list.document().select("tbody a[href^=/finding?]").attr("href"));
        assertThat(late.texts("h1")).containsExactly("Nộp trễ");
        assertThat(late.texts("article.card")).isEmpty();
    }

    @Test
    void showsTheRulesAsTheyRead() throws Exception {
        Page page = visitor("chi").get("/finding?" + MISSED);
        assertThat(page.document().select(".rule-text a").eachAttr("href"))
                .containsExactly("/rules/files/clauses/I.2.a-2022.drl#L41", "/rules/files/judgement/targets.drl#L78");
        assertThat(page.document().select("pre.rule").get(0).wholeText())
                .startsWith("// Gạch đầu dòng 8, vế 1: 100% người dân")
                .contains("\nrule \"I.2.a/2022/8a – 100% người dân chưa có được cấp định danh điện tử tại một cửa\"\n")
                .endsWith(".from(\"2022-05-01\").atLeast(100) );\nend");
        assertThat(page.document().select("pre.rule").get(1).wholeText()).isEqualTo("""
                        rule "Chỉ tiêu – chưa đạt khi phải đạt"
                        when
                            $s : Standing( conclusive, concerned, !reached, mustHold )
                        then
                            insert( outcome(Status.MISSED, $s).violation(Kind.TARGET_MISSED) );
                        end""");
    }

    @Test
    void tellsOfAReportThatIsMissingAndOfFiguresAndTasks() throws Exception {
        Visitor visitor = visitor("chi");
        Page report = visitor.get("/finding?kind=REPORT_MISSING&clause=IV.2.k&unit=dak-nang&month=2023-11&" + QUARTER);
        assertThat(report.texts(".told"))
                .containsExactly("Xã Đắk Nang: chưa nộp báo cáo tháng 11/2023 (hạn 13/11/2023).");
        assertThat(report.texts("dl.facts dd")).contains("tháng 11/2023", "13/11/2023");
        Page figure =
                visitor.get("/finding?kind=FIGURE_DROPPED&unit=quang-phu&indicator=residents.chip-card&" + QUARTER);
        assertThat(figure.texts("dl.facts dd"))
                .contains("12/2023", "98,61% (5.141/5.213)", "98,94% (5.155/5.210)")
                .doesNotContain("I.2.d/2022/1c");
        Page task = visitor.get("/finding?kind=TASK_OVERDUE&clause=III.1&unit=quang-phu&task=III.1%2F2023&" + QUARTER);
        assertThat(task.texts("dl.facts dd"))
                .contains("III.1/2023 Lập dự toán kinh phí thực hiện Đề án hằng năm", "31/12/2022");
    }

    @Test
    void tellsThatAFindingIsNoLongerThere() throws Exception {
        Page page = visitor("chi").get("/finding?" + MISSED.replace("nam-da", "dak-mam"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.texts("[role=alert]"))
                .containsExactly("Theo số liệu hiện có, không có vi phạm hay cảnh báo ấy trong tháng 11/2023,"
                        + " xét đến ngày 30/11/2023.");
        assertThat(page.document().select("main a").attr("href")).isEqualTo("/findings?" + NOVEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "binh"})
    void leadsToTheExplanationWhoeverMayGiveIt(String name) throws Exception {
        assertThat(visitor(name)
                        .get("/finding?" + MISSED)
                        .document()
                        .select("a.button")
                        .attr("href"))
                .isEqualTo("/explanations/explain?" + MISSED);
        assertThat(visitor("chi").get("/finding?" + MISSED).document().select("a.button"))
                .isEmpty();
    }

    @Test
    void tellsStepByStepHowAViolationWasExplained() throws Exception {
        Visitor visitor = visitor("chi");
        String found = "/finding?kind=TARGET_MISSED&clause=I.2.d%2F2022%2F1b&unit=quang-phu"
                + "&indicator=residents.personal-id&" + NOVEMBER;
        assertThat(visitor.get(found).texts("h2:contains(Giải trình) + p")).containsExactly("– chưa giải trình");
        Explanation given = explain();
        Page waiting = visitor.get(found);
        String today = Language.VI.day(LocalDate.now(ZoneId.systemDefault()));
        assertThat(waiting.texts("h2:contains(Giải trình) + p")).containsExactly("▲ chờ xem xét");
        assertThat(waiting.texts("h2:contains(Giải trình) ~ ol.chain:first-of-type li")
                        .get(0))
                .isEqualTo("Ngày %s, binh giải trình về tháng 11/2023. Nguyên nhân: Thiếu <b>máy</b>".formatted(today)
                        + " Biện pháp khắc phục: Mượn máy (xong trước 31/12/2099)");
        accept(given);
        assertThat(visitor.get("/findings?" + NOVEMBER + "&clause=I.2.d/2022/1b&unit=quang-phu")
                        .texts("tbody .chip"))
                .containsExactly("✗ Vi phạm", "✓ được chấp nhận đến 30/06/2099");
        assertThat(visitor.get(found).document().select("a[href=/explanations/" + given.id() + "]"))
                .hasSize(1);
    }

    private static final Caller COORDINATOR = new Caller("binh", Set.of(Role.COORDINATOR), null);

    private static Explanation explain() throws Exception {
        var matter = new Matter("I.2.d/2022/1b", "quang-phu", "residents.personal-id", Kind.TARGET_MISSED);
        return server().bean(Explaining.class)
                .give(
                        server().bean(Publishing.class).inForce().assessments(),
                        COORDINATOR,
                        new Violation(matter, Period.parse("2023-11")),
                        0,
                        new ExplanationDraft("Thiếu <b>máy</b>", "Mượn máy", "2099-12-31"),
                        ZonedDateTime.now(ZoneId.systemDefault()));
    }

    private static void accept(Explanation given) throws Exception {
        server().bean(Explaining.class)
                .accept(
                        COORDINATOR,
                        given.id(),
                        given.length(),
                        "2099-06-30",
                        null,
                        ZonedDateTime.now(ZoneId.systemDefault()));
    }
}

package vn.plancompliance.delivery.web.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.plan.Unit;

/**
 * Three communes issued too few electronic identities in November 2023; in December 2025 all communes together have too few
 * accounts, which the police have to explain.
 */
class ExplanationPagesTest {

    private static final String NOVEMBER = "/explanations?period=2023-11&asOf=2023-11-30";
    private static final String VIOLATIONS = "section[aria-labelledby=violations] tbody ";
    private static final String WAITING = "section[aria-labelledby=waiting] tbody ";
    private static final String GIVEN = "section[aria-labelledby=given] tbody ";
    private static final String ALERT = "[role=alert]";
    private static final LocalDate LATER = LocalDate.of(2099, 1, 31);

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(Path.of("rules"), data);
        server.account("nam-da", "nam-da", "REPORTER");
        server.account("dak-dro", "dak-dro", "REPORTER");
        server.account("dak-mam", "dak-mam", "REPORTER");
        server.account("cong-an", "cong-an", "REPORTER");
        server.account("binh", "", "COORDINATOR");
        server.account("chi", "", "LEADER");
        Stream<String> issued = Stream.of("nam-da", "dak-dro", "dak-mam").map(ExplanationPagesTest::issued);
        Stream<String> accounts = server.bean(Publishing.class).inForce().assessments().vocabulary().units().stream()
                .filter(unit -> unit.reports("vneid.accounts"))
                .map(Unit::code)
                .map(ExplanationPagesTest::accounts);
        Path file = folder.resolve("reports.json");
        Files.writeString(file, Stream.concat(issued, accounts).collect(Collectors.joining(",", "[", "]")));
        server.handIn(file);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String issued(String unit) {
        return """
                {"unit": "%s", "period": "2023-11", "submittedOn": "2023-11-10", "measurements": [
                {"indicator": "onestop.eid-issued", "numerator": 118, "denominator": 120}]}""".formatted(unit);
    }

    private static String accounts(String unit) {
        return """
                {"unit": "%s", "period": "2025-12", "submittedOn": "2025-12-10", "measurements": [
                {"indicator": "vneid.accounts", "value": 1000}]}""".formatted(unit);
    }

    /** The page on which a unit's reporter explains that too few identities were issued. */
    private static Page asked(Visitor visitor, String unit) throws Exception {
        Element link = visitor.get(NOVEMBER).document().select(VIOLATIONS + "th a").stream()
                .filter(each -> each.attr("href").contains("indicator=onestop.eid-issued"))
                .filter(each -> each.attr("href").contains("unit=" + unit))
                .findFirst()
                .orElseThrow();
        return visitor.get(link.attr("href"));
    }

    /** What the form holds that is not seen, and what is written. */
    private static Map<String, String> form(Page page, String cause, String remedy, String day) {
        var fields = new HashMap<String, String>();
        page.document()
                .select("main form input[type=hidden]")
                .forEach(hidden -> fields.put(hidden.attr("name"), hidden.attr("value")));
        fields.putAll(Map.of("cause", cause, "remedy", remedy, "day", day));
        return fields;
    }

    private static String given(Visitor visitor, String unit) throws Exception {
        Page answer = visitor.post(
                "/explanations", form(asked(visitor, unit), "Máy chủ hỏng.", "Đã thay máy chủ.", LATER.toString()));
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void isGivenDecidedOnAndLeavesTheVerdictAsItIs() throws Exception {
        Visitor reporter = server.visitor("nam-da");
        Page before = reporter.get(NOVEMBER);
        assertThat(before.texts("h2"))
                .containsExactly("Vi phạm tháng 11/2023, xét đến ngày 30/11/2023", "Đã giải trình (0)");
        assertThat(before.texts("section[aria-labelledby=waiting]")).isEmpty();
        Page asked = asked(reporter, "nam-da");
        assertThat(asked.texts("main > p.told"))
                .containsExactly("✗ Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một cửa» đạt 98,33%"
                        + " (118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2.");
        assertThat(asked.texts("h2")).containsExactly("Viết giải trình", "Quá trình giải trình");
        String address = given(reporter, "nam-da");

        Visitor coordinator = server.visitor("binh");
        Page list = coordinator.get(NOVEMBER);
        assertThat(list.document().select(WAITING + "a").eachAttr("href")).contains(address);
        Page waiting = coordinator.get(address);
        assertThat(waiting.texts(".steps dd"))
                .containsExactly("Máy chủ hỏng.", "Đã thay máy chủ.", Language.VI.day(LATER));
        assertThat(waiting.texts("h3")).containsExactly("Chấp nhận", "Trả lại");
        Page accepted = coordinator.post(
                address + "/acceptance", Map.of("seen", "1", "until", LATER.toString(), "remark", "Theo dõi tiếp."));
        assertThat(accepted.status() + " " + accepted.location()).isEqualTo("303 " + address);

        Page read = reporter.get(address);
        String state = "✓ được chấp nhận đến hết " + Language.VI.day(LATER);
        assertThat(read.texts("dl.facts > dd .chip")).containsExactly(state);
        assertThat(read.texts(".steps .chip")).containsExactly("– giải trình", "✓ chấp nhận");
        assertThat(read.texts("main > p.soft"))
                .containsExactly(
                        "Giải trình được chấp nhận cho biết nguyên nhân và cách khắc phục đã được xem xét; kết luận"
                                + " vi phạm vẫn giữ nguyên.");
        assertThat(read.texts("form button")).containsExactly("Đăng xuất");
        assertThat(asked(coordinator, "nam-da").texts("dl.facts > dd .chip")).containsExactly(state);
        assertThat(reporter.get(NOVEMBER + "&shown=ACCEPTED").texts(VIOLATIONS + ".chip"))
                .containsExactly(state);
        assertThat(reporter.get(NOVEMBER).texts(GIVEN + ".chip")).containsExactly(state);
    }

    @Test
    void isSentBackAndGivenAnew() throws Exception {
        Visitor reporter = server.visitor("dak-dro");
        String address = given(reporter, "dak-dro");
        Visitor coordinator = server.visitor("binh");
        coordinator.get(address);
        Page missing = coordinator.post(address + "/return", Map.of("seen", "1", "reason", " "));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.texts("#reason-flaw")).containsExactly("Chưa viết gì.");
        assertThat(missing.document().select("#reason").attr("aria-describedby"))
                .isEqualTo("reason-flaw reason-hint");
        assertThat(coordinator
                        .post(address + "/return", Map.of("seen", "1", "reason", "Chưa rõ\nai làm."))
                        .status())
                .isEqualTo(303);

        Page returned = reporter.get(address);
        assertThat(returned.texts("dl.facts > dd .chip")).containsExactly("✗ bị trả lại");
        assertThat(returned.document().select(".steps dd").last().wholeText()).isEqualTo("Chưa rõ\nai làm.");
        Page again = reporter.get(returned.document()
                .select("main a[href^=/explanations/explain]")
                .attr("href"));
        assertThat(again.texts("h2")).containsExactly("Giải trình lại", "Quá trình giải trình");
        Page sent = reporter.post("/explanations", form(again, "Hỏng.", "Ông An thay.", LATER.toString()));
        assertThat(sent.location()).isEqualTo(address);
        assertThat(reporter.get(address).texts(".steps .chip"))
                .containsExactly("– giải trình", "✗ trả lại", "– giải trình");
    }

    @Test
    void isNotKeptWithFaultsWhichAreToldBesideWhatWasWritten() throws Exception {
        Visitor reporter = server.visitor("dak-mam");
        Page asked = asked(reporter, "dak-mam");
        Page refused = reporter.post("/explanations", form(asked, "<b>Hỏng</b>", "", "2023-11-31"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(ALERT)).containsExactly("Chưa lưu: có chỗ cần sửa.");
        assertThat(refused.texts(".flaw"))
                .containsExactly("Chưa viết gì.", "Không phải ngày có thật; viết như 2024-03-31.");
        assertThat(refused.document().select("#cause").text()).isEqualTo("<b>Hỏng</b>");
        assertThat(refused.document().select("[aria-invalid=true]").eachAttr("id"))
                .containsExactly("remedy", "day");
        Page past = reporter.post("/explanations", form(refused, "x".repeat(4001), "Sửa.", "2023-11-30"));
        assertThat(past.texts(".flaw")).containsExactly("Dài quá 4.000 ký tự.", "Ngày này đã qua.");
        assertThat(reporter.get(NOVEMBER).texts(GIVEN + "tr")).isEmpty();
    }

    @Test
    void isNotKeptOverAStepThatWasNotSeen() throws Exception {
        Visitor reporter = server.visitor("cong-an");
        String together = "/explanations?period=2025-12&asOf=2025-12-31";
        Element link = reporter.get(together).document().select(VIOLATIONS + "th a").stream()
                .filter(each -> each.attr("href").contains("indicator=vneid.accounts"))
                .findFirst()
                .orElseThrow();
        Page asked = reporter.get(link.attr("href"));
        Map<String, String> form = form(asked, "Dân đi làm xa.", "Vận động.", LATER.toString());
        String address = reporter.post("/explanations", form).location();
        assertThat(reporter.get(address).texts("dl.facts > dd")).contains("Tính chung");

        Page changed = reporter.post("/explanations", form);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.texts(ALERT)).singleElement().asString().startsWith("Giải trình này đã có bước mới");
        assertThat(changed.texts("dl.facts > dd .chip")).containsExactly("▲ chờ quyết định");
        assertThat(changed.document().select("#cause").text()).isEqualTo("Dân đi làm xa.");
        assertThat(changed.document().select("input[name=seen]").attr("value")).isEqualTo("1");

        Visitor coordinator = server.visitor("binh");
        coordinator.get(address);
        assertThat(coordinator
                        .post(address + "/return", Map.of("seen", "1", "reason", "Chưa đủ."))
                        .status())
                .isEqualTo(303);
        Page late = coordinator.post(address + "/acceptance", Map.of("seen", "1", "until", LATER.toString()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.texts("dl.facts > dd .chip")).containsExactly("✗ bị trả lại");
        assertThat(late.texts("h3")).isEmpty();
    }

    @Test
    void isReadAndWrittenByNobodyElse() throws Exception {
        String address = "/explanations/explain?kind=TARGET_MISSED&clause=I.2.a%2F2022%2F8a&unit=nam-da"
                + "&indicator=onestop.eid-issued&period=2023-11&asOf=2023-11-30";
        assertThat(server.visitor("nam-da").get(address).status()).isEqualTo(200);
        assertThat(server.visitor("dak-mam").get(address).status()).isEqualTo(404);
        Visitor leader = server.visitor("chi");
        Page read = leader.get(address);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.texts("textarea")).isEmpty();
        assertThat(read.document().select("textarea")).isEmpty();
        assertThat(leader.get(NOVEMBER).document().select(VIOLATIONS + "td a.button.plain"))
                .isEmpty();
        assertThat(leader.post("/explanations", Map.of()).status()).isEqualTo(403);
        assertThat(server.visitor("dak-mam").get("/explanations/4711").status()).isEqualTo(403);
        Page unknown = leader.get("/explanations/4711");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.texts(ALERT)).containsExactly("Không có giải trình nào mang số 4711.");
    }

    @Test
    void isListedByHowItStands() throws Exception {
        Visitor leader = server.visitor("chi");
        Page none = leader.get(NOVEMBER + "&shown=LAPSED&lang=en");
        assertThat(none.texts("section[aria-labelledby=violations] p:not(.hint)"))
                .containsExactly("There is no such violation.");
        assertThat(none.texts("#shown option[selected]")).containsExactly("no longer accepted (0)");
        assertThat(leader.get("/explanations?period=2023-13").status()).isEqualTo(400);
        assertThat(leader.get("/explanations?period=2019-01").status()).isEqualTo(400);
        assertThat(leader.get("/explanations?page=-1").status()).isEqualTo(400);
        Page unreadable = leader.get("/explanations?shown=SOME");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.texts(ALERT))
                .containsExactly("There is no \"SOME\"; use ALL, WANTED, NONE, GIVEN, RETURNED, ACCEPTED, LAPSED.");
    }
}

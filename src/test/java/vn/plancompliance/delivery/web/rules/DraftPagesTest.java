package vn.plancompliance.delivery.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.SmallRules;

/** What policy officers do with their drafts; the tests that publish come last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftPagesTest {

    private static final String DRAFT = "/rules/draft";
    private static final String FILE = DRAFT + "/files/" + SmallRules.CLAUSES;
    private static final String TEXT = SmallRules.texts(100, 100).get(SmallRules.CLAUSES);

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new PageServer(folder, data);
        for (String officer : new String[] {"an", "binh", "chi", "dung", "em", "giang", "hoa"}) {
            server.account(officer, "", "POLICY_OFFICER");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An officer with a draft of the version in force, in front of its page. */
    private static Visitor opened(String officer) throws Exception {
        Visitor visitor = server.visitor(officer);
        String version =
                visitor.get(DRAFT).document().select("input[name=version]").attr("value");
        assertThat(visitor.post(DRAFT, Map.of("version", version)).location()).isEqualTo(DRAFT);
        visitor.get(DRAFT);
        return visitor;
    }

    private static String seen(Page page) {
        return page.document().select("input[name=seen]").attr("value");
    }

    private static Page save(Visitor visitor, String text) throws Exception {
        return visitor.post(FILE, Map.of("file", SmallRules.CLAUSES, "text", text, "seen", seen(visitor.get(FILE))));
    }

    @Test
    @Order(1)
    void opensADraftOnceAndDiscardsIt() throws Exception {
        Visitor visitor = server.visitor("an");
        assertThat(visitor.get(FILE).location()).isEqualTo(DRAFT);
        Page none = visitor.get(DRAFT);
        assertThat(none.texts("main button")).containsExactly("Mở bản nháp từ phiên bản 1");
        assertThat(visitor.post(DRAFT, Map.of("version", "1")).status()).isEqualTo(303);
        Page page = visitor.get(DRAFT);
        assertThat(page.texts("[role=status].green")).containsExactly("Đã mở bản nháp.");
        assertThat(page.texts("dl.facts a")).containsExactly("Phiên bản 1");
        assertThat(page.texts(".changes")).containsExactly("Không khác gì.");
        assertThat(page.document().select(".shelves a").eachAttr("href")).contains(FILE);
        assertThat(page.document().select("form[action$=publication]")).isEmpty();
        visitor.post(DRAFT, Map.of("version", "1"));
        assertThat(visitor.get(DRAFT).texts("[role=status].green"))
                .containsExactly("Đã có một bản nháp; hãy công bố hoặc hủy nó trước khi mở bản khác.");
        assertThat(visitor.post(DRAFT + "/discarding", Map.of("seen", seen(page)))
                        .location())
                .isEqualTo(DRAFT);
        assertThat(visitor.get(DRAFT).texts("[role=status].green")).containsExactly("Đã hủy bản nháp.");
        assertThat(visitor.post(DRAFT, Map.of("version", "7")).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void savesWhatIsTypedWithItsFaultsAndShowsWhatIsChanged() throws Exception {
        Visitor visitor = opened("binh");
        Page editor = visitor.get(FILE);
        assertThat(editor.document().select("#text").first().wholeText()).isEqualTo(TEXT);
        assertThat(editor.document().select("#text").attr("data-mode")).isEqualTo("drools");
        assertThat(editor.texts("#faults")).containsExactly("✓ Đọc không thấy lỗi.");
        String wrong = "\n" + TEXT.replace("$u, \"accounts\"", "$u, \"acounts\"");
        Page saved = save(visitor, wrong.replace("\n", "\r\n"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(FILE);
        Page again = visitor.get(FILE);
        assertThat(again.texts("[role=status].green")).containsExactly("Đã lưu vào bản nháp.");
        assertThat(again.document().select("#text").first().wholeText()).isEqualTo(wrong);
        assertThat(again.texts("#faults h2")).containsExactly("Lỗi trong tệp này");
        assertThat(again.document().select("#faults .here a").eachAttr("href")).contains(FILE + "#L13");
        assertThat(again.texts("#faults .here .soft")).contains("Có phải «accounts»?");
        Page page = visitor.get(DRAFT);
        assertThat(page.texts(".changes summary")).containsExactly("clauses/accounts.drl – sửa");
        assertThat(page.texts(".changes .removed"))
                .containsExactly(
                        "-    insertLogical( continuous(\"I.1\", $u, \"accounts\").from(\"2022-04-01\").atLeast(100) );");
    }

    @Test
    @Order(3)
    void readsWhatIsBeingTypedAndKeepsNothingOfIt() throws Exception {
        Visitor visitor = opened("chi");
        visitor.get(FILE);
        Page read = visitor.post(
                DRAFT + "/inspection",
                Map.of("file", SmallRules.CLAUSES, "text", TEXT.replace("reports(", "report("), "seen", ""));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.document().select("html > body > div")).hasSize(1);
        assertThat(read.document().select(".here li").attr("data-line")).isEqualTo("9");
        assertThat(read.texts(".message")).isNotEmpty();
        Page vocabulary = visitor.post(
                DRAFT + "/inspection",
                Map.of(
                        "file",
                        "plan.yaml",
                        "text",
                        SmallRules.texts(1, 1).get("plan.yaml").replace("code: II.1", "code: II.2")));
        assertThat(vocabulary.texts("p")).containsExactly("✓ Đọc không thấy lỗi.");
        assertThat(vocabulary.texts("h2")).containsExactly("Lỗi ở các tệp khác");
        Page nowhere = visitor.post(DRAFT + "/inspection", Map.of("file", "../x", "text", "x"));
        assertThat(nowhere.texts(".here code")).containsExactly("MISSING");
        assertThat(visitor.get(DRAFT).texts(".changes")).containsExactly("Không khác gì.");
    }

    @Test
    @Order(4)
    void keepsWhatTwoTabsTypeApart() throws Exception {
        Visitor visitor = opened("dung");
        String both = seen(visitor.get(FILE));
        String first = TEXT.replace("atLeast(100)", "atLeast(110)");
        String second = TEXT.replace("atLeast(100)", "atLeast(120)");
        assertThat(visitor.post(FILE, Map.of("text", first, "seen", both)).status())
                .isEqualTo(303);
        Page conflict = visitor.post(FILE, Map.of("text", second, "seen", both));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.texts("[role=alert]:not([hidden])"))
                .containsExactly(
                        "Chưa lưu: tệp này đã được lưu ở nơi khác từ lúc trang được mở, ví dụ ở một thẻ khác của trình duyệt.");
        assertThat(conflict.document().select("#text").first().wholeText()).isEqualTo(second);
        assertThat(conflict.texts(".diff.removed").get(0)).contains("atLeast(110)");
        assertThat(conflict.texts(".diff.added").get(0)).contains("atLeast(120)");
        assertThat(visitor.post(FILE, Map.of("text", second, "seen", seen(conflict)))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(FILE).document().select("#text").first().wholeText())
                .isEqualTo(second);
        Page page = visitor.get(DRAFT);
        assertThat(visitor.post(DRAFT + "/discarding", Map.of("seen", "another"))
                        .status())
                .isEqualTo(409);
        visitor.post(DRAFT + "/discarding", Map.of("seen", seen(page)));
        Page gone = visitor.post(FILE, Map.of("text", first, "seen", both));
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.document().select("#text").first().wholeText()).isEqualTo(first);
        assertThat(gone.document().select("#editing button")).isEmpty();
    }

    @Test
    @Order(5)
    void beginsFilesAndRemovesThem() throws Exception {
        Visitor visitor = opened("em");
        String begun = DRAFT + "/files/clauses/I.2%20m%E1%BB%9Bi.drl";
        assertThat(visitor.post(DRAFT + "/files", Map.of("shelf", "CLAUSES", "name", " I.2 mới.drl "))
                        .location())
                .isEqualTo(begun);
        Page editor = visitor.get(begun);
        assertThat(editor.texts("h1")).containsExactly("clauses/I.2 mới.drl");
        assertThat(editor.document().select("#text").text()).startsWith("package clauses");
        Page taken = visitor.post(DRAFT + "/files", Map.of("shelf", "SCENARIOS", "name", "accounts"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.texts("#name-wrong")).containsExactly("Bản nháp đã có tệp tên ấy.");
        assertThat(taken.document().select("#name").attr("value")).isEqualTo("accounts");
        assertThat(taken.document().select("#shelf option[selected]").attr("value"))
                .isEqualTo("SCENARIOS");
        for (String name : new String[] {"", "../x", "a/b", ".x", "x".repeat(81), "a;b", "a%b"}) {
            Page refused = visitor.post(DRAFT + "/files", Map.of("shelf", "CLAUSES", "name", name));
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.texts("#name-wrong")).containsExactly("Không đặt tên tệp như vậy được.");
        }
        assertThat(visitor.post(DRAFT + "/files", Map.of("shelf", "JUDGEMENT", "name", "x"))
                        .status())
                .isEqualTo(422);
        String file = "clauses/I.2 mới.drl";
        visitor.post(DRAFT + "/removal", Map.of("file", file, "seen", "another"));
        assertThat(visitor.get(DRAFT).texts("[role=status].green"))
                .containsExactly("Chưa bỏ tệp: tệp đã được sửa ở nơi khác từ lúc trang được mở.");
        visitor.post(DRAFT + "/removal", Map.of("file", file, "seen", seen(editor)));
        Page page = visitor.get(DRAFT);
        assertThat(page.texts("[role=status].green")).containsExactly("Đã bỏ tệp khỏi bản nháp.");
        assertThat(page.texts(".changes")).containsExactly("Không khác gì.");
        assertThat(visitor.get(begun).status()).isEqualTo(404);
        assertThat(visitor.post(DRAFT + "/files/elsewhere/x.drl", Map.of("text", "", "seen", ""))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.post(DRAFT + "/files/clauses/x.txt", Map.of("text", "x", "seen", ""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(6)
    void showsWhatScenariosAndPastReportsSayOfADraft() throws Exception {
        Path report = data.resolve("report.json");
        Files.writeString(report, """
                {"unit": "hill", "period": "2023-11", "submittedOn": "2023-11-10",
                 "measurements": [{"indicator": "accounts", "value": 150}]}
                """);
        Visitor visitor = opened("giang");
        save(visitor, TEXT.replace("atLeast(100)", "atLeast(200)"));
        Page nothing = visitor.post(DRAFT + "/comparison", Map.of());
        assertThat(nothing.texts("[role=status]")).containsExactly("Chưa có báo cáo nào để so.");
        server.handIn(report);
        Page compared = visitor.post(DRAFT + "/comparison", Map.of());
        assertThat(compared.texts("[role=status]"))
                .containsExactly("Điều khoản đổi yêu cầu: 1. Chỉ tiêu đổi kết quả: 1. Vi phạm, cảnh báo đổi: 1.");
        assertThat(compared.texts("table:eq(1) tbody tr, main > table:nth-of-type(2) tbody tr"))
                .containsExactly("I.1 Xã Đồi đạt chưa đạt 2023-11");
        assertThat(compared.texts("main > table:nth-of-type(3) tbody tr"))
                .containsExactly("thêm I.1 Xã Đồi chưa đạt chỉ tiêu Vi phạm 2023-11");
        assertThat(compared.texts("main > table:nth-of-type(1) tbody td"))
                .containsExactly(
                        "accounts AT_LEAST 100 from 2022-04-01 (hill)", "accounts AT_LEAST 200 from 2022-04-01 (hill)");
        Page rehearsed = visitor.post(DRAFT + "/scenarios", Map.of());
        assertThat(rehearsed.texts("[role=status]"))
                .containsExactly("4 kịch bản, 2 sai. 1 quy tắc chưa được kịch bản nào thử.");
        assertThat(rehearsed.texts("main > ul:not(.crumbs) li"))
                .containsExactly("judgement/targets.drl:15 Chỉ tiêu – đạt");
        assertThat(rehearsed.texts("main > table tbody .chip")).containsExactly("✗ sai", "✗ sai");
        assertThat(rehearsed.document().select("main > table tbody a").first().attr("href"))
                .isEqualTo("/rules/draft/files/scenarios/accounts.yaml#L16");
        assertThat(rehearsed.texts("main > table tbody tr:eq(0) li"))
                .contains("Cần có: MET I.1 hill", "Đã ra: MISSED I.1 hill");
        assertThat(rehearsed.texts("details .chip")).containsExactly("✓ đúng", "✓ đúng");
        Page checked = visitor.post(DRAFT + "/check", Map.of());
        assertThat(checked.texts("[role=alert] p")).containsExactly("3 lỗi");
        assertThat(checked.texts("[role=alert] code")).containsExactly("SCENARIO", "SCENARIO", "SCENARIO");
    }

    @Test
    @Order(7)
    void publishesWhatHasNoFaultWithAReasonAndNotOverAVersionThatNobodySaw() throws Exception {
        Visitor visitor = opened("hoa");
        save(visitor, TEXT.replace("atLeast(100)", "atMuch(100)"));
        Page page = visitor.get(DRAFT);
        Page unreasoned = visitor.post(DRAFT + "/publication", Map.of("seen", seen(page), "over", "1", "reason", "  "));
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.texts("#reason-wrong")).containsExactly("Hãy ghi lý do, tối đa 1.000 ký tự.");
        Page faulty =
                visitor.post(DRAFT + "/publication", Map.of("seen", seen(page), "over", "1", "reason", "Quyết định 3"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.texts("[role=alert] > p"))
                .containsExactly("Chưa công bố: bản nháp có lỗi. Phiên bản 1 vẫn được áp dụng.");
        assertThat(faulty.document().select("[role=alert] a").first().attr("href"))
                .isEqualTo(FILE + "#L12");
        assertThat(faulty.document().select("#reason").text()).isEqualTo("Quyết định 3");
        save(visitor, TEXT + "// Đã đọc lại.\n");
        Page other =
                visitor.post(DRAFT + "/publication", Map.of("seen", seen(page), "over", "1", "reason", "Quyết định 3"));
        assertThat(other.status()).isEqualTo(409);

        server.bean(Publishing.class).publish(SmallRules.atLeast(110), new Signature("an", "Quyết định 2"));
        Page stale = visitor.post(
                DRAFT + "/publication", Map.of("seen", seen(other), "over", "1", "reason", "Quyết định 3"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.texts("p[role=alert]").get(0)).startsWith("Chưa công bố: phiên bản 2 đã được áp dụng");
        assertThat(stale.texts("p.orange"))
                .containsExactly(
                        "Bản nháp mở từ phiên bản 1, nhưng nay phiên bản 2 đang áp dụng. Công bố bản nháp sẽ bỏ"
                                + " những gì phiên bản ấy đã sửa, trừ khi bản nháp cũng có. Phiên bản 2 đã sửa gì?");
        assertThat(stale.document().select("input[name=over]").attr("type")).isEqualTo("checkbox");
        Page published = visitor.post(
                DRAFT + "/publication", Map.of("seen", seen(stale), "over", "2", "reason", "Quyết định 3"));
        assertThat(published.status()).isEqualTo(303);
        assertThat(published.location()).isEqualTo("/rules/versions/3");
        Page version = visitor.get(published.location());
        assertThat(version.texts("[role=status].green"))
                .containsExactly("Đã công bố; phiên bản 3 được áp dụng từ lúc này.");
        assertThat(version.texts("dl.facts dd")).contains("hoa", "Quyết định 3", "bản nháp");
        assertThat(visitor.get(DRAFT).texts("main button")).containsExactly("Mở bản nháp từ phiên bản 3");
    }
}

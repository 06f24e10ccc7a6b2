package vn.plancompliance.delivery.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.authoring.RulesOnDisk;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.rulebook.SmallRules;

/** The rules in force, their files, and the clauses that they carry. */
class RulesPagesTest {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        // A clause that nothing carries; the folder in which nothing ever counted is not asked for it.
        Path vocabulary = folder.resolve("plan.yaml");
        Files.writeString(
                vocabulary,
                Files.readString(vocabulary)
                        + "  - code: I.2\n    commits: TARGET\n    text: {vi: <b>Chỉ tiêu</b> khác, en: Other target}\n"
                        + "  - code: I.3\n    commits: PRINCIPLE\n    text: {vi: Lời chung, en: General words}\n"
                        + "    reason: {vi: không có con số, en: no figure}\n");
        server = new PageServer(folder, data);
        server.account("an", "hill", "REPORTER");
        server.account("binh", "", "POLICY_OFFICER");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsTheVersionInForceAndItsFilesByWhatTheyAreFor() throws Exception {
        Page page = server.visitor("an").get("/rules");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("dl.facts a")).containsExactly("1");
        assertThat(page.texts("dl.facts dd"))
                .contains(
                        "thư mục quy tắc trên máy chủ",
                        "Đọc từ thư mục quy tắc lúc máy chủ khởi động. / Read from the rules folder when the server started.");
        assertThat(page.texts(".shelves h3"))
                .containsExactly(
                        "Hướng dẫn", "Từ vựng của kế hoạch", "Quy tắc điều khoản", "Quy tắc đánh giá", "Kịch bản");
        assertThat(page.texts(".shelves li"))
                .containsExactly(
                        "README.md 1 dòng",
                        "plan.yaml 41 dòng",
                        "clauses/accounts.drl 21 dòng, 2 quy tắc",
                        "judgement/targets.drl 27 dòng",
                        "scenarios/accounts.yaml 17 dòng, 4 kịch bản");
        assertThat(page.texts("[role=alert]")).isEmpty();
    }

    @Test
    void leadsWhoeverWritesRulesToTheDraftAndNobodyElse() throws Exception {
        assertThat(server.visitor("an").get("/rules").texts(".actions a"))
                .containsExactly("Lịch sử các phiên bản", "Danh mục điều khoản", "Tải về (ZIP)");
        assertThat(server.visitor("binh").get("/rules?lang=en").texts(".actions a"))
                .containsExactly("Edit in a draft", "History of versions", "List of clauses", "Download (ZIP)");
    }

    @Test
    void showsAFileLineByLineEachWithItsAnchor() throws Exception {
        Visitor visitor = server.visitor("an");
        Page page = visitor.get("/rules/files/clauses/accounts.drl");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("clauses/accounts.drl");
        assertThat(page.document().select("pre").attr("data-mode")).isEqualTo("drools");
        assertThat(page.document().select(".line")).hasSize(21);
        assertThat(page.document().select("#L6 code").text()).isEqualTo("rule \"I.1 – đủ tài khoản\"");
        assertThat(page.document().select("#L7 code").first().wholeText()).isEqualTo("    @clause(\"I.1\")");
        assertThat(page.document().select("#L6 a").attr("href")).isEqualTo("#L6");
        assertThat(visitor.get("/rules/files/plan.yaml")
                        .document()
                        .select("#L37 code")
                        .first()
                        .wholeText())
                .isEqualTo("    text: {vi: <b>Chỉ tiêu</b> khác, en: Other target}");
    }

    @Test
    void showsTheGuideAsAPageAndAsItIsWritten() throws Exception {
        Visitor visitor = server.visitor("an");
        Page page = visitor.get("/rules/files/README.md");
        assertThat(page.texts("h1")).containsExactly("README.md");
        assertThat(page.texts(".guide h2")).containsExactly("Hướng dẫn");
        String source = page.document().select("main p a").attr("href");
        assertThat(source).isEqualTo("/rules/files/README.md?version=1&source");
        assertThat(visitor.get(source).texts(".line code")).containsExactly("# Hướng dẫn");
    }

    @Test
    void knowsNoOtherFilesAndVersions() throws Exception {
        Visitor visitor = server.visitor("an");
        for (String nowhere : new String[] {"plan.yml", "clauses", "clauses/accounts.drl/x", "..%2fplan.yaml"}) {
            assertThat(visitor.get("/rules/files/" + nowhere).status())
                    .as(nowhere)
                    .isIn(400, 404);
        }
        Page page = visitor.get("/rules/files/plan.yaml?version=9");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.texts("[role=alert]")).containsExactly("Không có phiên bản 9 của bộ quy tắc; mới nhất là 1.");
        assertThat(visitor.get("/rules/files/plan.yaml?version=x").status()).isEqualTo(400);
    }

    @Test
    void listsEveryClauseWithWhatCarriesAndProvesItAndMarksWhatIsLacking() throws Exception {
        Page page = server.visitor("an").get("/clauses");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".counts li"))
                .containsExactly(
                        "4 điều khoản",
                        "2 chỉ tiêu",
                        "1 nhiệm vụ",
                        "0 việc định kỳ",
                        "1 nguyên tắc, không đo được",
                        "1 thiếu quy tắc",
                        "0 thiếu kịch bản");
        assertThat(page.texts("tbody th")).containsExactly("I.1", "I.2", "I.3", "II.1");
        assertThat(page.document()
                        .getElementById("I.1")
                        .select("td")
                        .get(2)
                        .select("a")
                        .attr("href"))
                .isEqualTo("/rules/files/clauses/accounts.drl#L6");
        assertThat(page.document().getElementById("I.1").select("summary").text())
                .isEqualTo("3 kịch bản");
        assertThat(page.document().getElementById("I.1").select("details a").eachAttr("href"))
                .containsExactly(
                        "/rules/files/scenarios/accounts.yaml#L15",
                        "/rules/files/scenarios/accounts.yaml#L16",
                        "/rules/files/scenarios/accounts.yaml#L17");
        assertThat(page.document().getElementById("I.2").select("td").eachText())
                .containsExactly("<b>Chỉ tiêu</b> khác", "chỉ tiêu", "▲ thiếu quy tắc");
        assertThat(page.document().getElementById("I.3").select("td").eachText())
                .containsExactly("Lời chung Không đo được: không có con số", "nguyên tắc");
    }

    @Test
    void choosesClausesByWordsKindAndGap() throws Exception {
        Visitor visitor = server.visitor("an");
        assertThat(visitor.get("/clauses?text=CH%E1%BB%88+ti%C3%AAu").texts("tbody th"))
                .containsExactly("I.1", "I.2");
        assertThat(visitor.get("/clauses?text=ii.").texts("tbody th")).containsExactly("II.1");
        assertThat(visitor.get("/clauses?commits=TASK").texts("tbody th")).containsExactly("II.1");
        Page lacking = visitor.get("/clauses?lacking=rule&lang=en");
        assertThat(lacking.texts("tbody th")).containsExactly("I.2");
        assertThat(lacking.texts("[role=status]")).containsExactly("Clauses shown: 1");
        assertThat(lacking.document().select("#lacking option[selected]").text())
                .isEqualTo("a rule");
        Page none = visitor.get("/clauses?text=%22%3E%3Cscript%3E");
        assertThat(none.texts("[role=status]")).containsExactly("Clauses shown: 0");
        assertThat(none.document().select("#text").attr("value")).isEqualTo("\"><script>");
        assertThat(none.document().select("table")).isEmpty();
    }

    @Test
    void tellsWhyTheRulesFolderDoesNotCount() throws Exception {
        Path rules = folder.resolve(SmallRules.CLAUSES);
        String before = Files.readString(rules);
        RulesOnDisk disk = server.bean(RulesOnDisk.class);
        Files.writeString(rules, before.replace("$u, \"accounts\"", "$u, \"acounts\""));
        disk.look();
        disk.look();
        Page page = server.visitor("an").get("/rules");
        assertThat(page.texts("[role=alert] strong"))
                .containsExactly(
                        "Thư mục quy tắc trên máy chủ có lỗi nên không được áp dụng; phiên bản 1 vẫn có hiệu lực.");
        assertThat(page.texts("[role=alert] .place")).contains("clauses/accounts.drl:12:42");
        assertThat(page.texts("[role=alert] .soft")).contains("Có phải «accounts»?");
        Files.writeString(rules, before);
        disk.look();
        disk.look();
        assertThat(server.visitor("an").get("/rules").texts("[role=alert]")).isEmpty();
    }
}

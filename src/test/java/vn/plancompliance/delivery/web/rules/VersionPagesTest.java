package vn.plancompliance.delivery.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Element;
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

/** The versions that ever counted; the last test puts one of them in force again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VersionPagesTest {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new PageServer(folder, data);
        server.account("an", "hill", "REPORTER");
        server.account("binh", "", "POLICY_OFFICER");
        Publishing publishing = server.bean(Publishing.class);
        publishing.publish(SmallRules.atLeast(120), new Signature("binh", "Quyết định số 2,\n<i>sửa mức</i>"));
        publishing.publish(
                SmallRules.atLeast(120).with("scenarios/more.yaml", "scenarios: []\n"),
                new Signature("binh", "Thêm tệp"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void listsVersionsNewestFirst() throws Exception {
        Page page = server.visitor("an").get("/rules/history");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("tbody th")).containsExactly("Phiên bản 3 ✓ đang áp dụng", "Phiên bản 2", "Phiên bản 1");
        assertThat(page.document().select("tbody a").eachAttr("href"))
                .containsExactly("/rules/versions/3", "/rules/versions/2", "/rules/versions/1");
        assertThat(page.texts("tbody tr:eq(1) td"))
                .contains("binh", "Quyết định số 2, <i>sửa mức</i>", "tệp ZIP gửi lên");
        assertThat(page.document().select("nav.pages")).isEmpty();
    }

    @Test
    @Order(2)
    void tellsWhatAVersionChangedAndHowItDiffersFromTheOneInForce() throws Exception {
        Page page = server.visitor("an").get("/rules/versions/2?lang=en");
        assertThat(page.texts("h1")).containsExactly("Version 2");
        assertThat(page.texts("h2"))
                .containsExactly(
                        "What differs from version 1", "What differs from version 3, which is in force", "Files");
        assertThat(page.texts(".changes summary"))
                .containsExactly(
                        "clauses/accounts.drl – changed",
                        "scenarios/accounts.yaml – changed",
                        "scenarios/more.yaml – file removed");
        Element changes = page.document().select(".changes").first();
        assertThat(changes.select("details:eq(0) .removed").eachText())
                .containsExactly(
                        "-    insertLogical( continuous(\"I.1\", $u, \"accounts\").from(\"2022-04-01\").atLeast(100) );");
        assertThat(changes.select("details:eq(0) .added").eachText())
                .containsExactly(
                        "+    insertLogical( continuous(\"I.1\", $u, \"accounts\").from(\"2022-04-01\").atLeast(120) );");
        assertThat(changes.select("details:eq(0) .place").eachText()).containsExactly("@@ -9,7 +9,7 @@");
        assertThat(page.document().select(".shelves a").eachAttr("href"))
                .contains("/rules/files/clauses/accounts.drl?version=2");
        assertThat(page.document().select("i")).isEmpty();
    }

    @Test
    @Order(3)
    void showsFilesOfEarlierVersionsAsSuch() throws Exception {
        Page page = server.visitor("an").get("/rules/files/clauses/accounts.drl?version=1");
        assertThat(page.document().select("#L12 code").text()).contains(".atLeast(100)");
        assertThat(page.texts("p.orange"))
                .containsExactly("Đây là tệp của phiên bản 1, không phải phiên bản đang áp dụng.");
        assertThat(server.visitor("an").get("/rules/files/scenarios/more.yaml").status())
                .isEqualTo(200);
        assertThat(server.visitor("an")
                        .get("/rules/files/scenarios/more.yaml?version=1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void handsOutTheFilesOfAVersion() throws Exception {
        Visitor visitor = server.visitor("an");
        String archive =
                visitor.get("/rules/versions/1").document().select(".actions a").attr("href");
        assertThat(archive).isEqualTo("/api/rules/versions/1/archive");
        assertThat(new String(visitor.file(archive).body(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    @Order(5)
    void knowsNoOtherVersions() throws Exception {
        assertThat(server.visitor("an").get("/rules/versions/4").texts("[role=alert]"))
                .containsExactly("Không có phiên bản 4 của bộ quy tắc; mới nhất là 3.");
        assertThat(server.visitor("an").get("/rules/versions/0").status()).isEqualTo(404);
        assertThat(server.visitor("an").get("/rules/versions/x").status()).isEqualTo(400);
        assertThat(server.visitor("an").get("/rules/history?page=7").texts("tbody th"))
                .isEmpty();
        assertThat(server.visitor("binh")
                        .post("/rules/versions/9/restoration", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void offersToRestoreOnlyToWhoeverWritesRulesAndOnlyWhatIsNotInForce() throws Exception {
        assertThat(server.visitor("an").get("/rules/versions/1").document().select("#restoration"))
                .isEmpty();
        assertThat(server.visitor("binh").get("/rules/versions/3").document().select("#restoration"))
                .isEmpty();
        assertThat(server.visitor("binh").get("/rules/versions/1").document().select("#restoration form"))
                .hasSize(1);
        assertThat(server.visitor("an")
                        .post("/rules/versions/1/restoration", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(7)
    void wantsAReason() throws Exception {
        Visitor visitor = server.visitor("binh");
        visitor.get("/rules/versions/1");
        String tooLong = "x".repeat(1_001);
        Page page = visitor.post("/rules/versions/1/restoration", Map.of("reason", tooLong));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.texts("#reason-wrong")).containsExactly("Hãy ghi lý do, tối đa 1.000 ký tự.");
        assertThat(page.document().select("#reason").attr("aria-describedby")).isEqualTo("reason-hint reason-wrong");
        assertThat(page.document().select("#reason").text()).isEqualTo(tooLong);
        assertThat(visitor.post("/rules/versions/1/restoration", Map.of("reason", " \r\n "))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(8)
    void restoresAVersionAsANewOne() throws Exception {
        Visitor visitor = server.visitor("binh");
        visitor.get("/rules/versions/1");
        Page answer =
                visitor.post("/rules/versions/1/restoration", Map.of("reason", "Sửa nhầm,\r\n" + "x".repeat(989)));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/rules/versions/4");
        Page page = visitor.get(answer.location());
        assertThat(page.texts("[role=status].green"))
                .containsExactly("Đã lấy lại; phiên bản 4 được áp dụng từ lúc này.");
        assertThat(page.texts("dl.facts dd")).contains("binh", "lấy lại phiên bản 1");
        assertThat(page.texts(".changes summary"))
                .containsExactly(
                        "clauses/accounts.drl – sửa", "scenarios/accounts.yaml – sửa", "scenarios/more.yaml – bớt tệp");
        Page again = visitor.post("/rules/versions/1/restoration", Map.of("reason", "Lại nữa"));
        assertThat(again.location()).isEqualTo("/rules/versions/4");
        assertThat(visitor.get(again.location()).texts("[role=status].green"))
                .containsExactly("Không có gì thay đổi: phiên bản 4 đang áp dụng đã có đúng các tệp ấy.");
        assertThat(visitor.get("/rules/history").texts("tbody th")).hasSize(4);
    }
}

package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.rulebook.SmallRules;

/** What stands around every page. */
class FrameTest {

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
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void leadsToWhatTheRolesAllow() throws Exception {
        assertThat(server.visitor("an").get("/").texts(".menu a"))
                .containsExactly(
                        "Tổng quan",
                        "Vi phạm, cảnh báo",
                        "Nộp báo cáo",
                        "Báo cáo đã nộp",
                        "Giải trình",
                        "Quy tắc",
                        "Điều khoản");
        assertThat(server.visitor("binh").get("/rules").texts(".menu a")).containsExactly("Quy tắc", "Điều khoản");
    }

    @Test
    void speaksEnglishFromOneClickOnAndVietnameseAgainFromAnother() throws Exception {
        Visitor visitor = server.visitor("an");
        String english = visitor.get("/").document().select("a.language").attr("href");
        assertThat(english).isEqualTo("/?lang=en");
        Page page = visitor.get(english);
        assertThat(page.document().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.texts(".menu a")).startsWith("Overview");
        assertThat(visitor.get("/").texts(".menu a")).startsWith("Overview");
        visitor.get("/?lang=vi");
        assertThat(visitor.get("/").texts(".menu a")).startsWith("Tổng quan");
        visitor.get("/?lang=fr");
        assertThat(visitor.get("/").document().select("html").attr("lang")).isEqualTo("vi");
    }

    @Test
    void tellsOnAPageThatThereIsNothing() throws Exception {
        Page page = server.visitor("an").get("/nowhere");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.texts("[role=alert]")).containsExactly("Không có địa chỉ này.");
        assertThat(page.texts(".menu a")).isNotEmpty();
    }

    @Test
    void tellsOnAPageThatARoleIsLacking() throws Exception {
        Page page = server.visitor("an").get("/quarters");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.texts("[role=alert]")).containsExactly("Tài khoản này không được giao việc đó.");
    }

    @Test
    void tellsWhoeverSendsAFormOfASessionThatHasEndedSo() throws Exception {
        Page page = new Visitor(server.base()).post("/report/form", Map.of("unit", "hill"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.texts("h1")).containsExactly("Phiên đăng nhập đã hết");
        assertThat(page.texts("[role=alert]"))
                .containsExactly(
                        "Trang này được mở trong một phiên đăng nhập đã hết, nên những gì vừa gửi chưa được nhận."
                                + " Hãy đăng nhập lại, mở lại trang rồi gửi lại.");
    }

    @Test
    void namesASessionInNoAddressNotEvenWhereItBeginsWithARefusal() throws Exception {
        Page page = new Visitor(server.base()).post("/report/form", Map.of("unit", "hill"));
        assertThat(page.document().select("link[rel=stylesheet]").eachAttr("href"))
                .singleElement()
                .asString()
                .matches("/assets/plan-[0-9a-f]+\\.css");
        assertThat(page.document().html()).doesNotContain("jsessionid");
    }
}

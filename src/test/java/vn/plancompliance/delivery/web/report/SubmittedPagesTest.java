package vn.plancompliance.delivery.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.rulebook.SmallRules;

/** What was handed in, read again on pages: reports 1 to 60 of the hill, of which 60 revises 59, and 61 of the lake in one file with 60. */
class SubmittedPagesTest {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(plan).replace("units:\n", """
                units:
                  - code: lake
                    level: COMMUNE
                    officialCode: "24698"
                    name: {vi: Xã Hồ, en: Lake}
                """));
        server = new PageServer(folder, data);
        server.account("an", "hill", "REPORTER");
        server.account("binh", "lake", "REPORTER");
        server.account("chi", "", "LEADER");
        for (int i = 0; i < 59; i++) {
            hand("%d-%02d".formatted(2022 + (i + 3) / 12, (i + 3) % 12 + 1), i);
        }
        Path both = data.resolve("both.json");
        Files.writeString(both, "[" + report("hill", "2027-02", 7) + "," + report("lake", "2027-02", -1) + "]");
        server.handIn(both);
    }

    private static void hand(String month, int value) throws Exception {
        Path file = data.resolve("report.json");
        Files.writeString(file, report("hill", month, value));
        server.handIn(file);
    }

    private static String report(String unit, String month, int value) {
        return """
                {"unit": "%s", "period": "%s", "submittedOn": "%s-10", "measurements": [%s],
                 "tasks": [%s], "events": [{"event": "connected", "occurredOn": "2022-05-04"}]}
                """.formatted(
                unit,
                month,
                month,
                value < 0 ? "" : "{\"indicator\": \"accounts\", \"value\": " + value + "}",
                value == 7 ? "{\"task\": \"II.1\", \"status\": \"IN_PROGRESS\", \"startedOn\": \"2026-01-02\"}" : "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTheNewestFirstPageByPage() throws Exception {
        Visitor visitor = server.visitor("chi");
        Page first = visitor.get("/reports");
        assertThat(first.texts("h1")).containsExactly("Báo cáo đã nộp");
        assertThat(first.texts("[role=status]")).containsExactly("Có 61 báo cáo, kể cả các bản đã thay.");
        assertThat(first.texts("tbody th"))
                .hasSize(50)
                .startsWith("61", "60", "59")
                .endsWith("12");
        assertThat(first.texts("tbody tr").get(1))
                .startsWith("60 Xã Đồi 02/2027 2 10/02/2027 ")
                .endsWith(" admin –");
        assertThat(first.texts("nav.pages")).containsExactly("Trang 1 Cũ hơn");
        Page second = visitor.get(first.document().select("a[rel=next]").attr("href"));
        assertThat(second.texts("tbody th")).hasSize(11).startsWith("11").endsWith("1");
        assertThat(second.texts("nav.pages")).containsExactly("Mới hơn Trang 2");
        assertThat(visitor.get("/reports?page=7").texts("tbody th")).isEmpty();
        assertThat(visitor.get("/reports?page=-1").status()).isEqualTo(400);
    }

    @Test
    void isFilteredByUnitAndPeriod() throws Exception {
        Visitor visitor = server.visitor("chi");
        Page lake = visitor.get("/reports?unit=lake&period=");
        assertThat(lake.texts("tbody th")).containsExactly("61");
        assertThat(lake.document().select("select#unit option[selected]").eachAttr("value"))
                .containsExactly("lake");
        assertThat(visitor.get("/reports?unit=hill&period=2022-Q2").texts("tbody td:nth-child(3)"))
                .containsExactly("06/2022", "05/2022", "04/2022");
        Page wrong = visitor.get("/reports?unit=hill&period=2022-13");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.texts("#period-refused"))
                .containsExactly("Kỳ «2022-13» không đúng dạng 2023-11 hoặc 2023-Q4.");
        assertThat(wrong.document().select("#period").attr("value")).isEqualTo("2022-13");
        assertThat(wrong.document().select("#period").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.document().select("select#unit option[selected]").eachAttr("value"))
                .containsExactly("hill");
        assertThat(visitor.get("/reports?unit=nowhere").status()).isEqualTo(404);
    }

    @Test
    void showsAReporterHisOwnUnitAlone() throws Exception {
        Visitor visitor = server.visitor("binh");
        Page page = visitor.get("/reports");
        assertThat(page.texts("tbody th")).containsExactly("61");
        assertThat(page.document().select("select#unit")).isEmpty();
        assertThat(visitor.get("/reports?unit=hill").status()).isEqualTo(403);
        assertThat(visitor.get("/reports/1").status()).isEqualTo(403);
        assertThat(visitor.get("/reports/99").status()).isEqualTo(403);
        Page own = visitor.get("/reports/61");
        assertThat(own.texts("h1")).containsExactly("Báo cáo tháng 02/2027 của Xã Hồ");
        assertThat(own.document().select("a[href=/api/reports/61/file]")).isEmpty();
        assertThat(own.texts("p.soft"))
                .containsExactly("Tệp gốc có cả báo cáo của đơn vị khác nên không tải được bằng tài khoản này.");
        assertThat(visitor.file("/api/reports/61/file").statusCode()).isEqualTo(403);
    }

    @Test
    void showsWhatAReportSaysAndAllItsRevisions() throws Exception {
        Visitor visitor = server.visitor("chi");
        Page newest = visitor.get("/reports/60");
        assertThat(newest.texts("main > p").get(0)).isEqualTo("Bản 2, bản đang tính.");
        assertThat(newest.texts("tbody tr"))
                .contains(
                        "Tài khoản accounts 7",
                        "Việc II.1 đang thực hiện 02/01/2026 –",
                        "Kết nối connected 04/05/2022 –");
        assertThat(newest.texts("tr[aria-current] th")).containsExactly("2");
        assertThat(newest.document().select("a[download]").attr("href")).isEqualTo("/api/reports/60/file");
        Page older = visitor.get("/reports/59?lang=en");
        assertThat(older.texts("h1")).containsExactly("Report of Hill for 2027-02");
        assertThat(older.texts("main > p").get(0)).isEqualTo("Revision 1; revision 2 counts.");
        assertThat(older.texts("tbody tr")).contains("Accounts accounts 58");
        assertThat(older.texts("table:last-of-type tbody th a")).endsWith("1", "2");
        visitor.get("/?lang=vi");
        assertThat(visitor.get("/reports/61").texts("tbody tr")).contains("Kết nối connected 04/05/2022 –");
        assertThat(visitor.get("/reports/62").status()).isEqualTo(404);
        assertThat(visitor.get("/reports/x").status()).isEqualTo(400);
    }

    @Test
    void leadsFromTheListToAReportAndToItsFile() throws Exception {
        Visitor visitor = server.visitor("an");
        String address = visitor.get("/reports?period=2022-04")
                .document()
                .select("tbody th a")
                .attr("href");
        assertThat(address).isEqualTo("/reports/1");
        String file = visitor.get(address).document().select("a[download]").attr("href");
        assertThat(new String(visitor.file(file).body(), StandardCharsets.UTF_8))
                .isEqualTo(report("hill", "2022-04", 0));
    }
}

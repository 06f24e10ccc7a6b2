package vn.plancompliance.delivery.web.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRun.Order;
import vn.plancompliance.register.QuarterRuns;
import vn.plancompliance.rulebook.SmallRules;

/** Quarters are judged, watched and read on pages. Hill has 99 accounts in September 2023 and 98 in December, of 100. */
@Timeout(300)
class QuarterPagesTest {

    private static final String FACTS = "section[aria-labelledby=run] dd";
    private static final String ALERT = "[role=alert]";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static PageServer server;
    private static Visitor coordinator;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder.resolve("rules"));
        server = new PageServer(folder.resolve("rules"), data);
        server.account("an", "hill", "REPORTER");
        server.account("binh", "", "COORDINATOR");
        server.account("chi", "", "LEADER");
        report("2023-09", 99);
        report("2023-12", 98);
        coordinator = server.visitor("binh");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void report(String month, int value) throws Exception {
        Path file = folder.resolve(month + ".json");
        Files.writeString(file, """
                {"unit": "hill", "period": "%1$s", "submittedOn": "%1$s-10",
                 "measurements": [{"indicator": "accounts", "value": %2$d}]}
                """.formatted(month, value));
        server.handIn(file);
    }

    /** Waits as the page does. */
    private static void judged(String quarter, String asOf) throws Exception {
        coordinator.get("/quarters");
        Page asked = coordinator.post("/quarters/" + quarter + "/runs", Map.of("asOf", asOf));
        assertThat(asked.status() + " " + asked.location()).isEqualTo("303 /quarters/" + quarter);
        HttpResponse<byte[]> progress = coordinator.file("/quarters/" + quarter + "/progress");
        while (progress.headers().firstValue("HX-Refresh").isEmpty()) {
            Thread.sleep(50);
            progress = coordinator.file("/quarters/" + quarter + "/progress");
        }
    }

    @Test
    void areToldWithWhatCameOfThem() throws Exception {
        judged("2023-Q4", "2024-01-15");
        Page page = coordinator.get("/quarters/2023-Q4");
        assertThat(page.texts("h1")).containsExactly("Đánh giá quý IV/2023");
        assertThat(page.texts("section[aria-labelledby=run] .chip")).containsExactly("✓ đã xong");
        List<String> facts = page.texts(FACTS);
        assertThat(facts.get(0)).isEqualTo("15/01/2024");
        assertThat(facts.get(1)).matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d, tài khoản binh");
        assertThat(facts.get(3)).isEqualTo("mọi báo cáo đến số 2");
        assertThat(facts.get(4))
                .isEqualTo("phiên bản 1, "
                        + server.bean(Publishing.class).inForce().hash());
        assertThat(page.texts("section[aria-labelledby=documents] a"))
                .containsExactly("evaluation.en.json", "evaluation.json", "report.docx", "report.html", "report.xlsx");
        assertThat(page.texts("section[aria-labelledby=result] li"))
                .containsExactly("1 ✗ Vi phạm", "0 ✓ Cảnh báo", "1 ✗ chưa đạt");
        assertThat(page.texts("h2")).contains("So với quý III/2023");
        assertThat(page.texts(".choices a")).containsExactly("mới (0)", "tiếp diễn (1)", "đã khắc phục (0)");
        assertThat(page.texts("section[aria-labelledby=changes] > p"))
                .containsExactly("Quý trước được xét lại theo cùng bộ quy tắc này.", "Không có phát hiện nào như vậy.");
        Page continuing =
                coordinator.get(page.document().select(".choices a").get(1).attr("href"));
        assertThat(continuing.texts("section[aria-labelledby=changes] tbody tr"))
                .containsExactly(
                        "✗ Vi phạm Xã Đồi: «Tài khoản» đạt 98, kế hoạch yêu cầu tối thiểu 100; còn thiếu 2. I.1 quý III/2023");
        assertThat(coordinator
                        .get("/quarters/2023-Q4?change=CONTINUING&lang=en")
                        .texts("section[aria-labelledby=changes] tbody th"))
                .containsExactly("Hill: \"Accounts\" is at 98, the plan requires at least 100; 2 missing.");
        coordinator.get("/?lang=vi");
        Page list = coordinator.get("/quarters");
        assertThat(list.texts("tbody tr:has(a[href=/quarters/2023-Q4]) .chip")).containsExactly("✓ đã xong");
        assertThat(list.texts("tbody tr:has(a[href=/quarters/2022-Q2]) td").get(0))
                .isEqualTo("chưa đánh giá");
        assertThat(list.document().select("tbody a[href=/quarters/2022-Q1]")).isEmpty();
        assertThat(list.texts("tbody th").get(0))
                .endsWith("/" + LocalDate.now(ZoneId.systemDefault()).getYear());
    }

    @Test
    void leaveDocumentsThatAreFetchedFromThePage() throws Exception {
        judged("2023-Q3", "2023-10-15");
        String address = coordinator
                .get("/quarters/2023-Q3")
                .document()
                .select("a[href$=report.html]")
                .attr("href");
        HttpResponse<byte[]> paper = server.visitor("chi").file(address);
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"2023-Q3-report.html\"");
        assertThat(new String(paper.body(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void tellHowFarTheyHaveCome() throws Exception {
        Period quarter = Period.parse("2023-Q1");
        QuarterRuns runs = server.bean(QuarterRuns.class);
        runs.hold(quarter, "another server", Duration.ofHours(1));
        var order = new Order(quarter, LocalDate.of(2023, 4, 15), "sha256:" + "a".repeat(64), null, "1-2");
        QuarterRun run = runs.open(order, new Act("server", Instant.EPOCH));
        Page begun = coordinator.get("/quarters/2023-Q1");
        assertThat(begun.texts("#progress p")).containsExactly("Đang chuẩn bị.", "Xem đã đến đâu");
        assertThat(begun.document().select("#progress").attr("hx-get")).isEqualTo("/quarters/2023-Q1/progress");
        assertThat(begun.document().select("progress").hasAttr("value")).isFalse();

        runs.count(run.id(), 4);
        Page counted = coordinator.get("/quarters/2023-Q1/progress");
        assertThat(counted.texts("#progress p").get(0)).isEqualTo("Đã xong 0 / 4 phần.");
        assertThat(counted.document().select("progress[value=0][max=100]")).hasSize(1);
        assertThat(counted.document().select("main")).isEmpty();

        runs.fail(run.id());
        Page failed = coordinator.get("/quarters/2023-Q1");
        assertThat(failed.texts(ALERT)).singleElement().asString().startsWith("Lần đánh giá này không đến cùng được.");
        assertThat(failed.document().select("#progress")).isEmpty();
        assertThat(failed.texts(FACTS).get(3)).isEqualTo(order.rules());
    }

    @Test
    void areStartedByCoordinatorsOnly() throws Exception {
        Visitor leader = server.visitor("chi");
        Page page = leader.get("/quarters/2022-Q3");
        assertThat(page.texts("section[aria-labelledby=run] > p")).containsExactly("Quý này chưa được đánh giá.");
        assertThat(page.texts("section[aria-labelledby=run] form")).isEmpty();
        assertThat(coordinator.get("/quarters/2022-Q3").texts("section[aria-labelledby=run] button"))
                .containsExactly("Bắt đầu đánh giá");
        assertThat(leader.post("/quarters/2022-Q3/runs", Map.of()).status()).isEqualTo(403);
        assertThat(server.visitor("an").get("/quarters/2022-Q3").status()).isEqualTo(403);
    }

    @Test
    void areNotStartedWithWhatCannotBeRead() throws Exception {
        coordinator.get("/quarters");
        Page day = coordinator.post("/quarters/2023-Q2/runs", Map.of("asOf", "31/12/2023"));
        assertThat(day.status()).isEqualTo(400);
        assertThat(day.texts(ALERT))
                .containsExactly("Ngày «31/12/2023» không đúng dạng 2023-11-30 hoặc không có thật.");
        Page month = coordinator.get("/quarters/2023-11");
        assertThat(month.status()).isEqualTo(400);
        assertThat(month.texts(ALERT)).containsExactly("Quý «2023-11» không đúng dạng 2023-Q4.");
        assertThat(coordinator.get("/quarters/2019-Q1").status()).isEqualTo(404);
        assertThat(coordinator.get("/quarters/2023-Q2/progress").status()).isEqualTo(404);
        Page outside = coordinator.post("/quarters/2019-Q1/runs", Map.of());
        assertThat(outside.status()).isEqualTo(400);
        assertThat(outside.texts(ALERT))
                .containsExactly("Kế hoạch không có kỳ 2019-Q1; các kỳ từ 2022-04 đến 2030-12.");
    }
}

package vn.plancompliance.delivery.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Demonstration;
import vn.plancompliance.assessment.Demonstration.Stage;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.register.Role;
import vn.plancompliance.rulebook.SmallRules;

/** A demonstration is offered, said on every page, and removed on pages. */
class DemonstrationPageTest {

    private static final String LOADING = "/demonstration/loading";
    private static final String REMOVAL = "/demonstration/removal";

    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final String REPORT = """
            {"unit": "hill", "period": "2023-12", "submittedOn": "2023-12-10",
             "measurements": [{"indicator": "accounts", "value": 98}]}
            """;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static Path sample;
    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder.resolve("rules"));
        sample = folder.resolve("samples/2023-12/hill.json");
        Files.createDirectories(sample.getParent());
        server = server(data);
        server.account("an", "hill", "REPORTER");
        server.account("binh", "", "COORDINATOR");
    }

    private static PageServer server(Path data) throws Exception {
        return new PageServer(folder.resolve("rules"), data, "--plan.demonstration=" + folder.resolve("samples"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void begin() throws Exception {
        Files.writeString(sample, REPORT);
        if (stage() == Stage.LOADED) {
            server.bean(Demonstration.class).remove(ADMIN, Instant.EPOCH);
        }
    }

    private Stage stage() {
        return server.bean(Demonstration.class).state().stage();
    }

    @Test
    void isOfferedOnTheFirstPageToWhoeverMayLoadIt() throws Exception {
        for (String name : new String[] {"admin", "binh"}) {
            Visitor visitor = server.visitor(name);
            assertThat(visitor.get("/").document().select(".offer form").attr("action"))
                    .isEqualTo(LOADING);
            assertThat(visitor.get("/").texts(".offer button")).containsExactly("Nạp dữ liệu minh họa");
            assertThat(visitor.get("/nowhere").texts(".offer")).isEmpty();
            assertThat(visitor.get("/").texts(".sample")).isEmpty();
        }
        assertThat(server.visitor("an").get("/").texts(".offer")).isEmpty();
    }

    @Test
    void isSaidOnEveryPageOnceItIsLoaded() throws Exception {
        Visitor coordinator = server.visitor("binh");
        coordinator.get("/");
        Page loaded = coordinator.post(LOADING, Map.of());
        assertThat(loaded.status() + " " + loaded.location()).isEqualTo("303 /");
        assertThat(stage()).isEqualTo(Stage.LOADED);

        String notice = "DỮ LIỆU MINH HỌA – không phải số liệu thật (nạp ngày %s)"
                .formatted(Language.VI.day(LocalDate.now(ZoneId.systemDefault())));
        assertThat(coordinator.get("/").texts(".sample")).containsExactly(notice + " Xóa dữ liệu minh họa");
        Visitor reporter = server.visitor("an");
        assertThat(reporter.get("/").texts(".sample")).containsExactly(notice);
        assertThat(reporter.get("/nowhere").texts(".sample")).containsExactly(notice);
        assertThat(reporter.get("/demonstration").texts(".sample")).containsExactly(notice);
        assertThat(new Visitor(server.base()).get("/sign-in").texts(".sample")).containsExactly(notice);
        assertThat(reporter.get("/?lang=en").texts(".sample"))
                .containsExactly("DEMONSTRATION – no real figures (loaded on %s)"
                        .formatted(Language.EN.day(LocalDate.now(ZoneId.systemDefault()))));
    }

    @Test
    void isRemovedByWhoeverConfirmsIt() throws Exception {
        Visitor visitor = server.visitor("admin");
        visitor.get("/");
        visitor.post(LOADING, Map.of());
        String asked = visitor.get("/").document().select(".sample a").attr("href");
        Page page = visitor.get(asked);
        assertThat(stage()).isEqualTo(Stage.LOADED);
        assertThat(page.texts("main form p"))
                .containsExactly(
                        "Dữ liệu minh họa được nạp ngày %s, tài khoản admin."
                                .formatted(Language.VI.day(LocalDate.now(ZoneId.systemDefault()))),
                        "Khi xóa, mọi báo cáo, giải trình và kết quả đánh giá quý hiện có bị xóa, kể cả những gì được nộp"
                                + " hoặc viết sau ngày đó.",
                        "Tài khoản, bộ quy tắc và nhật ký vẫn còn.",
                        "Đã xóa thì không lấy lại được.",
                        "Xóa tất cả Không xóa");
        Page removed = visitor.post(page.document().select("main form").attr("action"), Map.of());
        assertThat(removed.status() + " " + removed.location()).isEqualTo("303 /");
        assertThat(stage()).isEqualTo(Stage.OFFERED);
        assertThat(visitor.get("/").texts(".offer button")).containsExactly("Nạp dữ liệu minh họa");
    }

    @Test
    void isThereForWhoeverAsksForItTwice() throws Exception {
        Visitor visitor = server.visitor("binh");
        visitor.get("/");
        visitor.post(LOADING, Map.of());
        assertThat(visitor.post(LOADING, Map.of()).status()).isEqualTo(303);
        assertThat(stage()).isEqualTo(Stage.LOADED);
    }

    @Test
    void isRefusedWhereThereAreReports() throws Exception {
        try (PageServer inUse = server(folder.resolve("in-use"))) {
            inUse.handIn(sample);
            isRefused(inUse.visitor("admin"));
        }
    }

    private static void isRefused(Visitor visitor) throws Exception {
        assertThat(visitor.get("/").texts(".sample, .offer")).isEmpty();
        Page refused = visitor.post(LOADING, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.texts("[role=alert]"))
                .containsExactly(
                        "Đã có báo cáo hoặc kết quả đánh giá quý; dữ liệu minh họa chỉ nạp được khi chưa có gì.");
        Page kept = visitor.post(REMOVAL, Map.of());
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.texts("[role=alert]"))
                .containsExactly("Dữ liệu đang lưu không phải dữ liệu minh họa; không xóa gì.");
        assertThat(kept.texts("main > p"))
                .containsExactly(
                        "Không có dữ liệu minh họa: dữ liệu đang lưu là số liệu thật, hoặc máy chủ không có báo cáo mẫu.",
                        "Về trang đầu");
    }

    @Test
    void tellsEveryFaultOfTheSampleReports() throws Exception {
        Files.writeString(sample, REPORT.replace("accounts", "nothing"));
        Visitor visitor = server.visitor("admin");
        visitor.get("/");
        Page refused = visitor.post(LOADING, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts("[role=alert] p")).containsExactly("Tìm thấy 1 lỗi; không dữ liệu nào được nhận.");
        assertThat(refused.texts("[role=alert] li"))
                .containsExactly("/measurements/0/indicator: có «nothing»; cần mã chỉ tiêu của hill: accounts");
        Files.writeString(sample, "%PDF-1.7");
        assertThat(visitor.post(LOADING, Map.of()).status()).isEqualTo(422);
        assertThat(stage()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void isNotForWhoeverMayNotLoadIt() throws Exception {
        Visitor visitor = server.visitor("an");
        visitor.get("/");
        assertThat(visitor.post(LOADING, Map.of()).status()).isEqualTo(403);
        assertThat(visitor.get("/demonstration").status()).isEqualTo(403);
        assertThat(stage()).isEqualTo(Stage.OFFERED);
    }
}

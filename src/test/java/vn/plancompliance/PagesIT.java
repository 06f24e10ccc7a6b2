package vn.plancompliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.Browser.Person;
import vn.plancompliance.delivery.SignIn;

/** The pages of the packaged program, in a real browser: from the first start to a published rule. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

    private static final int PHONE = 390;
    private static final int LAPTOP = 1440;
    private static final String WHEN = "period=2025-12&asOf=2026-01-20";

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.in(
                folder,
                "PLAN_DEMONSTRATION",
                Path.of("fixtures").toAbsolutePath().toString());
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static Person admin(int width, ColorScheme colours) {
        Person admin = browser.person(server.base(), width, colours);
        admin.signIn("admin", SignIn.PASSWORD);
        return admin;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    @Test
    @Order(1)
    void signsInWithTheKeyboardAlone() {
        try (Person admin = browser.person(server.base(), PHONE, ColorScheme.DARK)) {
            admin.open("/");
            admin.assertUsable("sign-in-phone-dark");
            admin.page().keyboard().type("admin");
            admin.page().keyboard().press("Tab");
            admin.page().keyboard().type(SignIn.PASSWORD);
            admin.page().keyboard().press("Enter");
            assertThat(admin.page().locator(".who .name")).hasText("admin");
        }
    }

    @Test
    @Order(2)
    void showsAFullOverviewAfterOneClick() {
        try (Person admin = admin(LAPTOP, ColorScheme.LIGHT)) {
            Page page = admin.open("/");
            press(page, "Nạp dữ liệu minh họa");
            assertThat(page.locator(".sample").first()).containsText("DỮ LIỆU MINH HỌA");
            assertThat(page.locator("table.matrix tbody tr").first()).isVisible();
            assertThat(page.locator("canvas").first()).isVisible();
        }
    }

    /** The pages that are read, each with the name of its picture. */
    private static final List<List<String>> PAGES = List.of(
            List.of("overview", "/?" + WHEN),
            List.of("findings", "/findings?" + WHEN),
            List.of("targets", "/targets?" + WHEN),
            List.of("target", "/target?clause=I.2.a/2022/8a&" + WHEN),
            List.of("units", "/units?" + WHEN),
            List.of("unit", "/units/nam-da?" + WHEN),
            List.of("hand-in", "/report?unit=nam-da&month=2025-12"),
            List.of("form", "/report/form?unit=nam-da&month=2025-12"),
            List.of("reports", "/reports"),
            List.of("report", "/reports/1"),
            List.of("explanations", "/explanations?" + WHEN),
            List.of("quarters", "/quarters"),
            List.of("quarter", "/quarters/2025-Q4"),
            List.of("rules", "/rules"),
            List.of("rule-file", "/rules/files/clauses/I.2.a-2022.drl"),
            List.of("history", "/rules/history"),
            List.of("version", "/rules/versions/1"),
            List.of("clauses", "/clauses"),
            List.of("draft", "/rules/draft"));

    @Test
    @Order(3)
    void isReadOnALaptopAndInTheDarkOnAPhone() {
        try (Person laptop = admin(LAPTOP, ColorScheme.LIGHT);
                Person phone = admin(PHONE, ColorScheme.DARK)) {
            for (List<String> each : PAGES) {
                laptop.open(each.get(1));
                laptop.assertUsable(each.get(0) + "-laptop");
                phone.open(each.get(1));
                phone.assertUsable(each.get(0) + "-phone-dark");
            }
        }
    }

    @Test
    @Order(4)
    void leadsFromTheOverviewToTheRuleBehindAFinding() {
        try (Person admin = admin(LAPTOP, ColorScheme.LIGHT)) {
            Page page = admin.open("/findings?severity=VIOLATION&" + WHEN);
            page.locator("main a[href^='/finding?']").first().click();
            admin.assertUsable("finding-laptop");
            assertThat(page.locator("pre.rule").first()).containsText("rule \"");
            page.locator("main a[href^='/rules/files/']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/rules/files/.*#L[0-9]+$"));
        }
    }

    @Test
    @Order(5)
    void tellsWhatIsWrongInAWorkbookAndKeepsTheCorrectedOne() throws Exception {
        try (Person admin = admin(LAPTOP, ColorScheme.LIGHT)) {
            Page page = admin.open("/report?unit=nam-da&month=2025-09");
            Download template = page.waitForDownload(
                    () -> page.locator("a[href^='/api/templates/']").click());
            Path workbook = folder.resolve("form.xlsx");
            template.saveAs(workbook);
            page.setInputFiles("#file", workbook);
            page.locator("#drop button[type=submit]").click();
            admin.assertUsable("preview-laptop");
            press(page, "Nộp báo cáo");
            assertThat(page.locator("[role=status]").first()).isVisible();
            admin.assertUsable("receipt-laptop");

            admin.open("/report?unit=nam-da&month=2025-09");
            Path wrong = folder.resolve("wrong.csv");
            Files.writeString(wrong, """
                    unit,period,submittedOn,kind,code,numerator,denominator,value
                    nam-da,2025-09,2025-09-10,MEASUREMENT,vneid.accounts,,,"35.000"
                    """);
            page.setInputFiles("#file", wrong);
            page.locator("#drop button[type=submit]").click();
            assertThat(page.locator("main")).containsText("35.000");
            admin.assertUsable("faults-laptop");
        }
    }

    @Test
    @Order(6)
    void hasAViolationExplainedAndTheExplanationAccepted() {
        try (Person admin = admin(PHONE, ColorScheme.LIGHT)) {
            Page page = admin.open("/explanations?" + WHEN);
            page.locator("main a[href^='/explanations/explain?']").first().click();
            admin.assertUsable("explain-phone");
            page.locator("[name=cause]").fill("Đường truyền hỏng từ ngày 10.");
            page.locator("[name=remedy]").fill("Đã sửa, nhập bù trong tháng tới.");
            page.locator("[name=day]").fill("2099-01-31");
            press(page, "Gửi giải trình");
            assertThat(page.locator("main")).containsText("chờ quyết định");
            page.locator("[name=until]").fill("2099-03-31");
            press(page, "Chấp nhận giải trình");
            assertThat(page.locator("main")).containsText("được chấp nhận đến hết 31/03/2099");
            admin.assertUsable("explanation-phone");
        }
    }

    @Test
    @Order(7)
    void judgesAQuarterAndGivesItsDocuments() {
        try (Person admin = admin(LAPTOP, ColorScheme.LIGHT)) {
            Page page = admin.open("/quarters/2025-Q4");
            page.locator("[name=asOf]").fill("2026-01-20");
            press(page, "Bắt đầu đánh giá");
            page.locator("main a[href$='report.docx']")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(120_000));
            admin.assertUsable("quarter-laptop-done");
            Download document = page.waitForDownload(
                    () -> page.locator("main a[href$='report.docx']").click());
            assertThat(document.suggestedFilename()).isEqualTo("minh-hoa-2025-Q4-report.docx");
        }
    }

    @Test
    @Order(8)
    void changesARuleInADraftAndPublishesIt() {
        try (Person admin = admin(LAPTOP, ColorScheme.DARK)) {
            Page page = admin.open("/rules/draft");
            press(page, "Mở bản nháp từ phiên bản 1");
            admin.open("/rules/draft/files/clauses/I.2.a-2022.drl");
            assertThat(page.locator(".ace_content")).containsText("atLeast(100)");
            page.evaluate("window.ace.edit(document.querySelector('.ace_editor')).setValue('rule \"hỏng', -1)");
            assertThat(page.locator(".ace_gutter .ace_error").first()).isVisible();
            admin.assertUsable("editor-laptop-dark");
            admin.open("/rules/draft/files/README.md");
            page.evaluate("""
                    () => {
                      const editor = window.ace.edit(document.querySelector('.ace_editor'));
                      editor.setValue(editor.getValue() + '\\nĐã đọc lại.\\n', -1);
                    }""");
            press(page, "Lưu");
            admin.open("/rules/draft");
            page.locator("[name=reason]").fill("Quyết định số 7");
            press(page, "Công bố");
            assertThat(page.locator("[role=status]").first()).containsText("phiên bản 2");
            admin.open("/rules/history");
            assertThat(page.locator("main")).containsText("Quyết định số 7");
            admin.open("/rules/versions/1");
            page.locator("[name=reason]").fill("Lấy lại bản đầu");
            press(page, "Lấy lại");
            assertThat(page.locator("main")).containsText("3");
        }
    }

    @Test
    @Order(9)
    void speaksEnglishAtAClick() {
        try (Person admin = admin(LAPTOP, ColorScheme.LIGHT)) {
            Page page = admin.open("/?" + WHEN);
            follow(page, "English");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            admin.assertUsable("overview-laptop-english");
        }
    }

    @Test
    @Order(10)
    void isEmptyAgainWhenTheDemonstrationIsRemoved() {
        try (Person admin = admin(LAPTOP, ColorScheme.LIGHT)) {
            Page page = admin.open("/demonstration");
            admin.assertUsable("demonstration-laptop");
            page.locator("main form button").first().click();
            assertThat(page.locator(".sample")).hasCount(0);
            admin.open("/reports");
            assertThat(page.locator("main tbody tr")).hasCount(0);
        }
    }
}

package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.rulebook.SmallRules;

/** People sign in by the page, programs with each request. */
class SignInTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "Mật khẩu của An";
    private static final String REPORT = "{\"unit\": \"hill\", \"period\": \"2023-11\", \"measurements\": []}";

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;
    private HttpClient browser;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data);
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String account = "{\"name\": \"an\", \"password\": \"%s\", \"roles\": [\"COORDINATOR\"]}".formatted(PASSWORD);
        assertThat(server.ask(SignIn.asAdmin(), "POST", "/api/accounts", account)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> page(String address) throws IOException, InterruptedException {
        return server.ask(browser, "GET", address, "");
    }

    private static String token(HttpResponse<String> page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where whoever signs in so is led. */
    private String signIn(String name, String password) throws IOException, InterruptedException {
        String form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token(page("/sign-in")));
        HttpResponse<String> answer = server.ask(browser, "POST", "/sign-in", form, "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(302);
        String address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf('/', "http://".length()));
    }

    @Test
    void leadsFromThePageThatWasAskedForOverTheSignInBackToIt() throws Exception {
        HttpResponse<String> refused = page("/");
        assertThat(refused.statusCode()).isEqualTo(302);
        HttpResponse<String> form = page("/sign-in");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("<html lang=\"vi\">", "Mật khẩu", "href=\"/assets/plan-");
        Matcher styles =
                Pattern.compile("href=\"(/assets/plan-[0-9a-f]+\\.css)\"").matcher(form.body());
        assertThat(styles.find()).isTrue();
        assertThat(page(styles.group(1)).statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';");
        assertThat(form.headers().firstValue("Set-Cookie").orElse("HttpOnly")).contains("HttpOnly");

        assertThat(signIn("An", PASSWORD)).startsWith("/");
        HttpResponse<String> home = page("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("<span class=\"name\">an</span>", "Đăng xuất");
        assertThat(json(page("/api/me")).get("name").stringValue()).isEqualTo("an");
        assertThat(server.ask(browser, "GET", "/", "", "Accept-Language", "en").body())
                .contains("<html lang=\"en\">", "Sign out");
        assertThat(json(server.get("/api/audit?who=an"))
                        .at("/entries/0/subject")
                        .stringValue())
                .isEqualTo("FORM");
    }

    @Test
    void tellsThatItWasWrongButNotWhat() throws Exception {
        assertThat(signIn("an", "wrong")).isEqualTo("/sign-in?wrong");
        assertThat(signIn("nobody", PASSWORD)).isEqualTo("/sign-in?wrong");
        assertThat(page("/sign-in?wrong").body()).contains("Tên tài khoản hoặc mật khẩu không đúng.");
        assertThat(page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void givesASessionANewNumber() throws Exception {
        page("/sign-in");
        var cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        String before = cookies.getCookieStore().getCookies().get(0).getValue();
        signIn("an", PASSWORD);
        assertThat(cookies.getCookieStore().getCookies())
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).isNotEqualTo(before));
    }

    @Test
    void leavesBySigningOut() throws Exception {
        signIn("an", PASSWORD);
        String form = "_csrf=" + encoded(token(page("/")));
        HttpResponse<String> answer = server.ask(browser, "POST", "/sign-out", form, "Content-Type", FORM);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?left");
        assertThat(page("/sign-in?left").body()).contains("Đã đăng xuất.");
        assertProblem(page("/api/me"), 401, "HTTP Basic");
    }

    @Test
    void takesChangesFromAPageOnlyWithItsToken() throws Exception {
        signIn("an", PASSWORD);
        String json = "application/json";
        assertProblem(server.ask(browser, "POST", "/api/reports", REPORT, "Content-Type", json), 403, "CSRF");
        HttpResponse<String> withToken = server.ask(
                browser, "POST", "/api/reports", REPORT, "Content-Type", json, "X-CSRF-TOKEN", token(page("/")));
        assertThat(withToken.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void takesNoChangesFromAnothersPageThoughThePasswordComesAlong(String site) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String an = SignIn.as("an", PASSWORD);
        String json = "application/json";
        HttpResponse<String> led = server.ask(
                client,
                "POST",
                "/api/reports",
                REPORT,
                "Content-Type",
                json,
                "Authorization",
                an,
                "Sec-Fetch-Site",
                site);
        assertProblem(led, 403, "CSRF");
        assertThat(server.ask(an, "POST", "/api/reports", REPORT).statusCode()).isEqualTo(201);
    }

    @Test
    void endsSessionsOfAccountsThatWereChanged() throws Exception {
        signIn("an", PASSWORD);
        assertThat(page("/api/me").statusCode()).isEqualTo(200);
        server.ask(SignIn.asAdmin(), "PUT", "/api/accounts/an", "{\"roles\": [\"LEADER\"]}");
        assertProblem(page("/api/me"), 401, "HTTP Basic");
        signIn("an", PASSWORD);
        server.ask(SignIn.asAdmin(), "POST", "/api/accounts/an/password", "{\"password\": \"ten letters\"}");
        assertThat(page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void looksAtNoPasswordAfterTenWrongOnes() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertProblem(server.ask(SignIn.as("an", "wrong " + i), "GET", "/api/me", ""), 401, "HTTP Basic");
        }
        HttpResponse<String> right = server.ask(SignIn.as("AN", PASSWORD), "GET", "/api/me", "");
        assertProblem(right, 429, "giây");
        assertThat(Integer.parseInt(right.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
        assertThat(signIn("an", PASSWORD)).matches("/sign-in\\?wait=\\d+");
        assertThat(page("/sign-in?wait=9").body()).contains("Hãy thử lại sau 9 giây.");
        assertThat(server.get("/api/me").statusCode()).isEqualTo(200);
    }
}

package vn.plancompliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.Browser.Person;
import vn.plancompliance.delivery.SignIn;

/** The pages of the packaged program, in a real browser. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PagesIT {

    private static final int PHONE = 390;

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

    @Test
    void signsInWithTheKeyboardAlone() {
        try (Person admin = browser.person(server.base(), PHONE, ColorScheme.DARK)) {
            admin.open("/");
            admin.assertUsable("sign-in-phone-dark");
            admin.page().keyboard().type("admin");
            admin.page().keyboard().press("Tab");
            admin.page().keyboard().type(SignIn.PASSWORD);
            admin.page().keyboard().press("Enter");
            admin.page().waitForURL(server.base() + "/**");
            assertThat(admin.page().locator(".who .name").textContent()).isEqualTo("admin");
        }
    }
}

package vn.plancompliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chromium, in which somebody uses the pages; whatever goes wrong in it is told. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path PICTURES = Path.of("target/screenshots");

    /** Without these it asks hosts elsewhere for things that no page needs. */
    private static final List<String> BY_ITSELF = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Browser() {
        assertThat(CHROMIUM)
                .as("the browser in which pages are tried; -Dchromium names another place")
                .exists();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(BY_ITSELF));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Somebody at a screen of that width, who begins without a session. */
    Person person(String base, int width, ColorScheme colours) {
        return new Person(
                base,
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours)
                        .setLocale("vi-VN")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)));
    }

    /** Somebody who looks at pages, with all that the browser complained of. */
    static final class Person implements AutoCloseable {

        private final String base;
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Person(String base, BrowserContext context) {
            this.base = base;
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
            page.onRequestFailed(request -> complaints.add("not loaded: " + request.url()));
        }

        Page page() {
            return page;
        }

        /** Goes to a page of the server, and waits until its scripts are done. */
        Page open(String address) {
            page.navigate(base + address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return page;
        }

        void signIn(String name, String password) {
            open("/sign-in");
            page.locator("#username").fill(name);
            page.locator("#password").fill(password);
            page.locator("main button").click();
            page.waitForURL(url -> !url.contains("/sign-in"));
        }

        /**
         * Nothing on the page is hard to use for whoever does not see it well, or has a small screen; keeps a picture.
         *
         * @param name of the picture
         */
        void assertUsable(String name) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            picture(name);
            assertThat(complaints).as("complaints of the browser").isEmpty();
            assertThat(faults()).as("faults that axe finds at " + page.url()).isEmpty();
            Object tooWide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) tooWide).intValue())
                    .as("pixels too wide: " + page.url())
                    .isNotPositive();
        }

        /** Keeps a picture of the whole page. */
        void picture(String name) {
            try {
                Files.createDirectories(PICTURES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }

        /** Serious and critical faults by the rules of WCAG 2.2 AA, each with the elements that have it. */
        private List<?> faults() {
            // Scripts of the test are no scripts of the page, to which its policy of contents applies.
            page.evaluate(axe());
            return (List<?>) page.evaluate("""
                    async () => {
                      const found = await window.axe.run(document, {
                        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                      });
                      return found.violations
                        .filter((fault) => ["serious", "critical"].includes(fault.impact))
                        .map((fault) => fault.id + ": " + fault.nodes.map((node) => node.html).join(" | "));
                    }""");
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static String axe() {
        try (InputStream script =
                Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

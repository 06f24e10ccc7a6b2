package vn.plancompliance.delivery.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class GuideTextTest {

    private static Document shown(String markdown) {
        return Jsoup.parseBodyFragment(GuideText.of(markdown).html());
    }

    @Test
    void leavesOutWhateverIsHtml() {
        Document page = shown("""
                # Đầu

                <script>alert(1)</script>

                Chữ <b onclick="alert(1)">đậm</b> và <!-- ghi chú --> hết.

                <img src=x onerror=alert(1)>
                """);
        assertThat(page.body().children().eachText()).containsExactly("Đầu", "Chữ đậm và hết.");
        assertThat(page.select("script, b, img")).isEmpty();
    }

    @Test
    void leadsNowhereButToPagesAndMailAddresses() {
        Document page = shown("[a](javascript:alert(1)) [b](https://example.org) [c](data:text/html,x) <vbscript:x>");
        assertThat(page.select("a").eachAttr("href")).containsExactly("", "https://example.org", "", "");
    }

    @Test
    void putsItsHeadingsBelowThatOfThePageAndListsItsChapters() {
        GuideText guide = GuideText.of("# A\n\n## 1. `b` c\n\n### d\n\n## 2\n\n###### e\n");
        assertThat(guide.contents())
                .containsExactly(new GuideText.Entry("1. \"b\" c", "chapter-1"), new GuideText.Entry("2", "chapter-2"));
        assertThat(Jsoup.parseBodyFragment(guide.html())
                        .select("h2, h3, h4, h6")
                        .eachText())
                .containsExactly("A", "1. b c", "d", "2", "e");
        assertThat(Jsoup.parseBodyFragment(guide.html()).select("#chapter-2").text())
                .isEqualTo("2");
    }

    @Test
    void tellsTheEditorInWhichLanguageExamplesAre() {
        Document page = shown("```drl\nrule \"<a>\"\n```\n\n```\ntext\n```\n");
        assertThat(page.select("pre code").eachAttr("data-mode")).containsExactly("drools", "text");
        assertThat(page.select("pre code").first().wholeText()).isEqualTo("rule \"<a>\"\n");
        assertThat(page.select("pre").eachAttr("tabindex")).containsExactly("0", "0");
    }

    @Test
    void showsTheGuideOfThePlan() throws IOException {
        GuideText guide = GuideText.of(Files.readString(Path.of("rules/README.md")));
        assertThat(guide.contents()).extracting(GuideText.Entry::title).contains("1. Thư mục này có gì");
        Document page = Jsoup.parseBodyFragment(guide.html());
        assertThat(page.select("table")).hasSizeGreaterThan(10);
        assertThat(page.text()).doesNotContain("<!--");
    }
}

package vn.plancompliance.delivery.web.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A guide that is written in Markdown, as a part of a page. Whatever HTML stands in it is left out, and links lead to pages
 * or mail addresses only: whoever writes a guide cannot make readers run anything.
 *
 * @param html to be shown as it is
 * @param contents its headings of the second level
 */
record GuideText(String html, List<Entry> contents) {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final List<String> LINKS = List.of("http", "https", "mailto");
    private static final int CHAPTER = 2;
    private static final int LOWEST = 6;
    /** What rules are called in guides, and by the editor. */
    private static final Map<String, String> MODES = Map.of("drl", "drools", "yaml", "yaml");

    GuideText {
        contents = List.copyOf(contents);
    }

    /** A heading and its place on the page. */
    record Entry(String title, String anchor) {}

    static GuideText of(String markdown) {
        Node document = Parser.builder().extensions(TABLES).build().parse(markdown);
        var chapters = new Chapters();
        document.accept(chapters);
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(LINKS))
                .nodeRendererFactory(context -> new LeftOut())
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (chapters.anchors.containsKey(node)) {
                        attributes.put("id", chapters.anchors.get(node));
                    }
                    if (tag.equals("pre")) {
                        // What is wider than the page is moved by keys, too.
                        attributes.put("tabindex", "0");
                    }
                    if (tag.equals("code") && node instanceof FencedCodeBlock block) {
                        attributes.put("data-mode", MODES.getOrDefault(block.getInfo(), "text"));
                    }
                })
                .build()
                .render(document);
        return new GuideText(html, chapters.entries);
    }

    /** Finds the chapters, and lets every heading come below that of the page. */
    private static final class Chapters extends AbstractVisitor {

        private final List<Entry> entries = new ArrayList<>();
        private final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == CHAPTER) {
                String anchor = "chapter-" + (entries.size() + 1);
                entries.add(new Entry(TextContentRenderer.builder().build().render(heading), anchor));
                anchors.put(heading, anchor);
            }
            heading.setLevel(Math.min(heading.getLevel() + 1, LOWEST));
        }
    }

    /** HTML, comments too. */
    private static final class LeftOut implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlBlock.class, HtmlInline.class);
        }

        @Override
        public void render(Node node) {}
    }
}

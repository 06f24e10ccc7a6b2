package vn.plancompliance.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A guide in Markdown. What stands under a heading, up to the next one of any level, is an example if a block in it has a
 * {@link Role}; then every block of code in it needs one.
 */
final class Guide extends AbstractVisitor {

    private static final Pattern LIKE = Pattern.compile("<!-- như (\\S+) -->");
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final List<Example> examples = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> withoutRole = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private Role.@Nullable Awaiting awaiting;
    private String title = "";

    private Guide() {}

    /**
     * The examples of a guide, in its order.
     *
     * @throws IllegalArgumentException if a comment is no role, a role lacks its blocks, an example has a block of code
     *     without a role, or it does not say what comes out
     */
    static List<Example> examples(String markdown) {
        var guide = new Guide();
        Parser.builder().build().parse(markdown).accept(guide);
        guide.endExample();
        return List.copyOf(guide.examples);
    }

    @Override
    public void visit(Heading heading) {
        endExample();
        title = plain(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
        refuseIf(awaiting != null, "a role without its block before " + html.getLiteral());
        String comment = html.getLiteral().strip();
        Matcher like = LIKE.matcher(comment);
        if (like.matches()) {
            steps.addAll(changesOf(like.group(1)));
        } else {
            awaiting = Role.of(comment);
            endRole();
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (awaiting == null) {
            withoutRole.add(code.getLiteral());
        } else {
            blocks.add(code.getLiteral());
            endRole();
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (awaiting != null && awaiting.role() == Role.PRINTED) {
            List<String> phrases = phrases(plain(paragraph));
            refuseIf(phrases.isEmpty(), "a paragraph that quotes nothing");
            steps.add(new Step.Shown(printed -> phrases.forEach(printed::contains)));
            awaiting = null;
        }
    }

    private void endRole() {
        if (awaiting != null && blocks.size() == awaiting.blocks()) {
            steps.add(awaiting.step(List.copyOf(blocks)));
            blocks.clear();
            awaiting = null;
        }
    }

    private void endExample() {
        refuseIf(awaiting != null, "a role without its block at the end");
        if (!steps.isEmpty()) {
            refuseIf(!withoutRole.isEmpty(), "a block without a role: " + withoutRole);
            examples.add(new Example(title, steps));
        }
        steps.clear();
        withoutRole.clear();
    }

    private List<Step> changesOf(String number) {
        List<Example> found = examples.stream()
                .filter(example -> example.title().startsWith(number))
                .toList();
        refuseIf(found.size() != 1, "not one example " + number);
        return found.get(0).changes();
    }

    /** What is quoted; quotes within quotes belong to the outer ones. */
    private static List<String> phrases(String text) {
        var phrases = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '«' && depth++ == 0) {
                start = i + 1;
            } else if (text.charAt(i) == '»' && --depth == 0) {
                phrases.add(text.substring(start, i));
            }
        }
        return phrases;
    }

    private static String plain(Node node) {
        return PLAIN.render(node).strip().replaceAll("\\s+", " ");
    }

    private void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException("«%s»: %s".formatted(title, what));
        }
    }
}

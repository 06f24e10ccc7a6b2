package vn.plancompliance.delivery.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Office;

/** The head and the foot of an official report: who issues it, to whom it goes, and who signs. */
final class Letterhead {

    private static final List<Integer> HEAD = List.of(42, 58);
    private static final List<Integer> FOOT = List.of(50, 50);

    private static final int CAPITALS = 12;
    private static final int NUMBER = 13;
    private static final int COPIES = 11;
    private static final int SIGNATURE_LINES = 4;

    /** About how wide a bold letter of the head is, in millimetres: a capital, and one of the motto. */
    private static final double CAPITAL = 3;

    private static final double LETTER = 2.35;

    private static final double ISSUER_RULE = 0.4;
    private static final int SUBJECT_RULE = Paper.mm(45);

    /** A longer name is set in two lines. */
    private static final int ONE_LINE = 24;

    private final Paper paper;
    private final Words words;
    private final Optional<Office> office;

    Letterhead(Paper paper, Words words, Optional<Office> office) {
        this.paper = paper;
        this.words = words;
        this.office = office;
    }

    /** Issuer and nation, number and date, the subject, and to whom it goes. */
    void head(String subject) {
        PaperTable head = PaperTable.plain(paper, HEAD);
        issuer(head.cell(0));
        nation(head.cell(1));
        XWPFParagraph title = paper.document().createParagraph();
        title.setSpacingBefore(240);
        centred(title, words.say("report"), Paper.BODY, true);
        centred(paper.document().createParagraph(), subject, Paper.BODY, true);
        rule(paper.document().createParagraph(), Paper.WIDTH, SUBJECT_RULE);
        XWPFParagraph to = paper.document().createParagraph();
        to.setSpacingBefore(120);
        centred(to, words.say("to", of(Office::recipient, "recipient")), Paper.BODY, false);
        to.setSpacingAfter(200);
    }

    private void issuer(XWPFTableCell cell) {
        office.flatMap(Office::superior)
                .ifPresent(superior -> lines(superior).forEach(line -> centred(next(cell), line, CAPITALS, false)));
        List<String> issuer = lines(of(Office::issuer, "issuer"));
        issuer.forEach(line -> centred(next(cell), line, CAPITALS, true));
        int longest = issuer.stream().mapToInt(String::length).max().orElse(0);
        rule(next(cell), Paper.WIDTH * HEAD.get(0) / 100, Paper.mm(longest * CAPITAL * ISSUER_RULE));
        centred(next(cell), words.say("number", of(Office::symbol, "symbol")), NUMBER, false);
    }

    private void nation(XWPFTableCell cell) {
        String motto = words.say("motto");
        centred(next(cell), words.say("nation"), CAPITALS, true);
        centred(next(cell), motto, NUMBER, true);
        rule(next(cell), Paper.WIDTH * HEAD.get(1) / 100, Paper.mm(motto.length() * LETTER));
        Paper.write(centred(next(cell)), words.say("date", of(Office::place, "place")), NUMBER, false, true);
    }

    /** The copies and the signature, side by side on one page. */
    void foot() {
        PaperTable foot = PaperTable.plain(paper, FOOT);
        XWPFTableCell copies = foot.cell(0);
        XWPFParagraph to = next(copies);
        Paper.write(to, words.say("copies"), CAPITALS, true, true);
        line(copies, words.say("copies.first"));
        office.map(Office::copies).orElse(List.of()).forEach(copy -> line(copies, words.say("copies.other", copy)));
        line(copies, words.say("copies.last"));
        XWPFTableCell signature = foot.cell(1);
        office.map(Office::onBehalfOf).ifPresent(body -> centred(next(signature), capitals(body), Paper.BODY, true));
        centred(next(signature), capitals(of(Office::post, "post")), Paper.BODY, true);
        for (int i = 0; i < SIGNATURE_LINES; i++) {
            next(signature);
        }
        centred(next(signature), of(Office::signatory, "signatory"), Paper.BODY, true);
    }

    private static void line(XWPFTableCell cell, String text) {
        Paper.write(next(cell), text, COPIES, false, false);
    }

    /** What the plan says of its office, or a place to fill in. */
    private String of(Function<Office, @Nullable String> part, String name) {
        return office.map(part).orElseGet(() -> words.say("blank." + name));
    }

    private static String capitals(String text) {
        return text.startsWith("«[") ? text : text.toUpperCase(Locale.ROOT);
    }

    /** A name in capitals, in two lines of about the same length if it is long. */
    private static List<String> lines(String name) {
        String text = capitals(name);
        if (text.length() <= ONE_LINE || !text.contains(" ") || text.startsWith("«[")) {
            return List.of(text);
        }
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        int cut = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return List.of(text.substring(0, cut), text.substring(cut + 1));
    }

    /** A new paragraph of the cell, whose first one is there from the start. */
    private static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().get(0);
        XWPFParagraph next =
                cell.getParagraphs().size() == 1 && first.getCTP().getPPr() == null ? first : cell.addParagraph();
        next.setSpacingAfter(0);
        next.setKeepNext(true);
        return next;
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static void centred(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setSpacingAfter(0);
        Paper.write(centred(paragraph), text, size, bold, false);
    }

    /** A line in the middle of a place, both in twentieths of a point. */
    private static void rule(XWPFParagraph paragraph, int place, int length) {
        int indent = Math.max(0, (place - length) / 2);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setSpacingBefore(20);
        paragraph.setSpacingAfter(0);
        Paper.write(paragraph, "", 4, false, false);
    }
}

package vn.plancompliance.delivery.document;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A document in the form of Decree 30/2020/NĐ-CP, annex I: A4 in portrait, margins of 20, 20, 30 and 20 mm, Times New Roman
 * in black, the page number in the middle of the top margin but for the first page.
 */
final class Paper {

    static final String FONT = "Times New Roman";
    static final int BODY = 14;
    static final int TABLE = 11;
    static final int CAPTION = 13;

    /** Between the margins, in twentieths of a point. */
    static final int WIDTH = mm(160);

    private static final int FIRST_LINE = mm(12.7);
    private static final int SPACE_AFTER = 6 * 20;

    /** What only people can write, as «[…]». */
    private static final Pattern PLACEHOLDER = Pattern.compile("«\\[[^]]*\\]»");

    private final XWPFDocument document;

    Paper(XWPFDocument document) {
        this.document = document;
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(mm(210)));
        size.setH(BigInteger.valueOf(mm(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(mm(20)));
        margins.setBottom(BigInteger.valueOf(mm(20)));
        margins.setLeft(BigInteger.valueOf(mm(30)));
        margins.setRight(BigInteger.valueOf(mm(20)));
        margins.setHeader(BigInteger.valueOf(mm(10)));
        margins.setFooter(BigInteger.valueOf(mm(10)));
        section.addNewTitlePg();
        number();
    }

    private void number() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph line = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        // The library knows the field only as XML.
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        XWPFRun run = new XWPFRun(line.getCTP().getFldSimpleArray(0).addNewR(), (IRunBody) line);
        style(run, BODY, false, false);
        run.setText("2");
    }

    /** Twentieths of a point. */
    static int mm(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    XWPFDocument document() {
        return document;
    }

    /** A heading of a section: I., II. */
    void heading(String text) {
        heading(text, 0);
    }

    /** A heading within a section: 1., 2. */
    void subheading(String text) {
        heading(text, 1);
    }

    private void heading(String text, int level) {
        XWPFParagraph paragraph = body();
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        write(paragraph, text, BODY, true, false);
    }

    /** A paragraph of the body. */
    void paragraph(String text) {
        write(body(), text, BODY, false, false);
    }

    private XWPFParagraph body() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingAfter(SPACE_AFTER);
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    /** The caption of a table, on the same page as its first row. */
    void caption(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(SPACE_AFTER);
        paragraph.setSpacingAfter(SPACE_AFTER / 2);
        write(paragraph, text, CAPTION, true, false);
    }

    /** Below a table. */
    void space() {
        document.createParagraph().setSpacingAfter(0);
    }

    /** Writes text into a paragraph; placeholders in it are marked. */
    static void write(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        int written = 0;
        List<MatchResult> placeholders = PLACEHOLDER.matcher(text).results().toList();
        for (MatchResult each : placeholders) {
            run(paragraph, text.substring(written, each.start()), size, bold, italic);
            run(paragraph, each.group(), size, bold, true).setTextHighlightColor("yellow");
            written = each.end();
        }
        run(paragraph, text.substring(written), size, bold, italic);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        style(run, size, bold, italic);
        run.setText(text);
        return run;
    }

    private static void style(XWPFRun run, int size, boolean bold, boolean italic) {
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }
}

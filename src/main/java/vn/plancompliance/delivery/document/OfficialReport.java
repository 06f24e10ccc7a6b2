package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.plancompliance.plan.Office;

/**
 * Writes {@code report.docx}, the draft of the official report. Its sentences all come from results; what only people can
 * write is asked for in brackets. It stays short however many units there are: the rest is in the workbook.
 */
final class OfficialReport {

    private final Quarter quarter;
    private final Words words;
    private final Sentences sentences;

    OfficialReport(Quarter quarter) {
        this.quarter = quarter;
        this.words = quarter.words();
        this.sentences = new Sentences(quarter);
    }

    void write(OutputStream out) throws IOException {
        Path draft = Files.createTempFile("report", ".docx");
        try {
            try (var document = new XWPFDocument();
                    OutputStream file = Files.newOutputStream(draft)) {
                write(new Paper(document));
                Properties.set(document.getProperties().getCoreProperties(), quarter);
                document.write(file);
            }
            StableZip.copy(draft, out);
        } finally {
            Files.delete(draft);
        }
    }

    private void write(Paper paper) {
        var office = quarter.vocabulary().office();
        var letterhead = new Letterhead(paper, words, office);
        String period = words.longQuarter(quarter.period());
        String plan = quarter.vocabulary().title().vi();
        letterhead.head(words.say("docx.subject", plan, period));
        paper.heading(words.say("docx.I"));
        paper.paragraph(words.say(
                "docx.I.basis", plan, period, quarter.vocabulary().units().size(), words.day(quarter.asOf())));
        paper.paragraph(words.say("docx.I.ask"));
        var results = new ReportedResults(quarter, sentences, paper);
        paper.heading(words.say("docx.II"));
        results.write();
        paper.heading(words.say("docx.III"));
        new ReportedShortcomings(quarter, sentences, paper).write();
        paper.heading(words.say("docx.IV"));
        new ReportedOutlook(quarter, paper).write();
        paper.heading(words.say("docx.V"));
        paper.paragraph(words.say("docx.V.ask"));
        paper.paragraph(words.say(
                "docx.end", plan, period, office.map(Office::issuer).orElseGet(() -> words.say("blank.issuer"))));
        letterhead.foot();
    }
}

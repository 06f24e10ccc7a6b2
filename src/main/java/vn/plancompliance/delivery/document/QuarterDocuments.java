package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.OutputStream;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.plan.Vocabulary;

/** The documents of one quarter, in Vietnamese. The same result always makes the same bytes. Streams are left open. */
public final class QuarterDocuments {

    private final Quarter quarter;

    /**
     * Documents of a quarter.
     *
     * @param vocabulary of the plan by which it was judged
     * @param duties the tasks and reports owed in the quarter
     */
    public QuarterDocuments(Vocabulary vocabulary, QuarterJson quarter, Duties duties) {
        this.quarter = new Quarter(vocabulary, quarter, duties);
    }

    /** Writes the workbook with all tables, {@code report.xlsx}. */
    public void xlsx(OutputStream out) throws IOException {
        new ReportWorkbook(quarter).write(out);
    }

    /** Writes the draft of the official report, {@code report.docx}. */
    public void docx(OutputStream out) throws IOException {
        new OfficialReport(quarter).write(out);
    }

    /** Writes the page that stands by itself, {@code report.html}, in UTF-8. */
    public void html(OutputStream out) throws IOException {
        new ReportPage(quarter).write(out);
    }
}

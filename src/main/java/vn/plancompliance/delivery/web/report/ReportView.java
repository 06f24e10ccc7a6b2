package vn.plancompliance.delivery.web.report;

import java.time.ZoneId;
import java.util.List;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.reporting.Report;

/**
 * A report that was handed in.
 *
 * @param newest the number of the revision that counts
 * @param readable whether the reader may have the file itself, which may hold other units' reports too
 */
record ReportView(
        int id,
        String unit,
        String month,
        int revision,
        int newest,
        Moment received,
        String by,
        FileView file,
        boolean readable,
        ContentView content,
        List<Revision> revisions) {

    /** One of the revisions of the same unit and month. */
    record Revision(int id, int number, String submittedOn, Moment received, String by, boolean shown) {}

    static ReportView of(
            ReportRevision revision,
            Report content,
            List<ReportRevision> revisions,
            boolean readable,
            Vocabulary vocabulary,
            Wording wording,
            ZoneId zone) {
        Language say = wording.language();
        return new ReportView(
                revision.id(),
                wording.names().unit(revision.unit()),
                say.period(Period.of(revision.month())),
                revision.revision(),
                revisions.get(revisions.size() - 1).revision(),
                Moment.of(revision.submission().receivedAt(), zone, say),
                revision.submission().by(),
                FileView.of(revision.submission(), say),
                readable,
                ContentView.of(content, vocabulary, wording),
                revisions.stream()
                        .map(each -> new Revision(
                                each.id(),
                                each.revision(),
                                say.day(each.submittedOn()),
                                Moment.of(each.submission().receivedAt(), zone, say),
                                each.submission().by(),
                                each.id() == revision.id()))
                        .toList());
    }
}

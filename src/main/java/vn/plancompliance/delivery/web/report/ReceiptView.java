package vn.plancompliance.delivery.web.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.plancompliance.assessment.Assessed;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.Submission;

/**
 * What came of handing a file in.
 *
 * @param again whether the very same file had been handed in before, so that nothing new was kept
 */
record ReceiptView(
        boolean again, FileView file, Moment received, String by, List<Line> lines, EvaluationView evaluation) {

    /**
     * A report of the file.
     *
     * @param newest the revision that counts by now
     */
    record Line(int id, String unit, String month, int revision, int newest) {}

    /**
     * The receipt of a file.
     *
     * @param brought its revisions; at least one
     * @param newest the newest revisions of the same units and months, by the ids of these
     */
    static ReceiptView of(
            List<ReportRevision> brought,
            Map<Integer, Integer> newest,
            boolean again,
            Assessed assessed,
            Wording wording,
            ZoneId zone) {
        Language say = wording.language();
        Submission submission = brought.get(0).submission();
        return new ReceiptView(
                again,
                FileView.of(submission, say),
                Moment.of(submission.receivedAt(), zone, say),
                submission.by(),
                brought.stream()
                        .map(each -> new Line(
                                each.id(),
                                wording.names().unit(each.unit()),
                                say.period(Period.of(each.month())),
                                each.revision(),
                                newest.getOrDefault(each.id(), each.revision())))
                        .toList(),
                EvaluationView.of(
                        assessed,
                        brought.stream().map(ReportRevision::unit).collect(Collectors.toCollection(TreeSet::new)),
                        wording));
    }
}

package vn.plancompliance.delivery.answer;

import java.util.List;
import org.mapstruct.factory.Mappers;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.delivery.answer.ReportJson.ContentJson;
import vn.plancompliance.delivery.answer.ReportJson.PageJson;
import vn.plancompliance.delivery.answer.ReportJson.ReceiptJson;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.reporting.Report;

/** Makes answers about submitted reports; they are the same in every language. */
public final class ReportAnswers {

    private static final ReportMapper SHAPES = Mappers.getMapper(ReportMapper.class);

    private ReportAnswers() {}

    /** The revisions that a submission brought, and the evaluation. */
    public static ReceiptJson receipt(List<ReportRevision> revisions, EvaluationJson evaluation) {
        return new ReceiptJson(SHAPES.named(revisions), evaluation);
    }

    /** A page, with its number and size as asked for. */
    public static PageJson page(SubmittedReports.Page found, Paging paging) {
        return new PageJson(found.total(), paging.page(), paging.size(), SHAPES.submitted(found.revisions()));
    }

    /**
     * A report with what it says.
     *
     * @param revisions all of the same unit and month
     */
    public static ContentJson content(ReportRevision revision, Report report, List<ReportRevision> revisions) {
        return SHAPES.content(SHAPES.submitted(revision), report, revisions);
    }
}

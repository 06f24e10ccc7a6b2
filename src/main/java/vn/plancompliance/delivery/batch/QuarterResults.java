package vn.plancompliance.delivery.batch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.EvaluationJson;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.document.QuarterDocuments;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Packed;

/** What comes of a run, as files, each packed while it is written: those of a large district are large. */
final class QuarterResults {

    private final QuarterJson quarter;
    private final QuarterDocuments papers;

    /** @param quarter in Vietnamese */
    QuarterResults(Vocabulary vocabulary, QuarterJson quarter, Duties duties) {
        this.quarter = quarter;
        this.papers = new QuarterDocuments(vocabulary, quarter, duties);
    }

    /** All of them in Vietnamese, packed, by their names; the same result always as the same bytes. */
    Map<String, Packed> written() {
        var documents = new LinkedHashMap<String, Packed>();
        documents.put(Quarters.EVALUATION, evaluation(quarter));
        documents.put("report.xlsx", Packed.of(papers::xlsx));
        documents.put("report.docx", Packed.of(papers::docx));
        documents.put("report.html", Packed.of(papers::html));
        return documents;
    }

    /** An evaluation as every door answers it, and behind its fields those of the quarter. */
    @JsonPropertyOrder({"evaluation", "changes", "courses", "refused"})
    record File(
            @JsonUnwrapped EvaluationJson evaluation,
            List<QuarterJson.ChangeJson> changes,
            List<QuarterJson.CourseJson> courses,
            List<QuarterJson.RefusedJson> refused) {}

    /** The evaluation with what changed, how targets run and what could not be read, packed. */
    static Packed evaluation(QuarterJson quarter) {
        var file = new File(quarter.evaluation(), quarter.changes(), quarter.courses(), quarter.refused());
        return Packed.of(out -> Answers.writer().writeValue(out, file));
    }
}

package vn.plancompliance.delivery.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.document.Duties;
import vn.plancompliance.delivery.document.QuarterDocuments;
import vn.plancompliance.plan.Vocabulary;

/** What comes of a run, as files. */
final class QuarterResults {

    private final Vocabulary vocabulary;
    private final QuarterJson vi;
    private final QuarterJson en;
    private final Duties duties;

    QuarterResults(Vocabulary vocabulary, QuarterJson vi, QuarterJson en, Duties duties) {
        this.vocabulary = vocabulary;
        this.vi = vi;
        this.en = en;
        this.duties = duties;
    }

    /** All of them by their names; the same result always as the same bytes. */
    Map<String, byte[]> written() throws IOException {
        var documents = new LinkedHashMap<String, byte[]>();
        documents.put(Quarters.EVALUATION, json(vi));
        documents.put(Quarters.EVALUATION_EN, json(en));
        var papers = new QuarterDocuments(vocabulary, vi, duties);
        documents.put("report.xlsx", written(papers::xlsx));
        documents.put("report.docx", written(papers::docx));
        documents.put("report.html", written(papers::html));
        return documents;
    }

    /** Writes to a stream. */
    @FunctionalInterface
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.write(out);
        return out.toByteArray();
    }

    /** An evaluation as every door answers it, and behind its fields those of the quarter. */
    private static byte[] json(QuarterJson quarter) {
        JsonMapper json = Answers.writer();
        ObjectNode told = json.valueToTree(quarter.evaluation());
        told.set("changes", json.valueToTree(quarter.changes()));
        told.set("courses", json.valueToTree(quarter.courses()));
        told.set("refused", json.valueToTree(quarter.refused()));
        return json.writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
    }
}

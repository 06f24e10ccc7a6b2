package vn.plancompliance.delivery.batch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.QuarterJson;

/** What comes of a run, as files. */
final class QuarterResults {

    private final QuarterJson vi;
    private final QuarterJson en;

    QuarterResults(QuarterJson vi, QuarterJson en) {
        this.vi = vi;
        this.en = en;
    }

    /** All of them by their names; the same result always as the same bytes. */
    Map<String, byte[]> written() {
        var documents = new LinkedHashMap<String, byte[]>();
        documents.put(Quarters.EVALUATION, json(vi));
        documents.put(Quarters.EVALUATION_EN, json(en));
        return documents;
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

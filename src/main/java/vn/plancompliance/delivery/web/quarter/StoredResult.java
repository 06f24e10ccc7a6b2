package vn.plancompliance.delivery.web.quarter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.Summary;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;

/** What came of a run, as far as pages tell it, read from the evaluation that is kept. */
record StoredResult(
        Summary summary,
        List<FindingJson> findings,
        List<ChangeJson> changes,
        List<CourseJson> courses,
        List<RefusedJson> refused) {

    private static final JsonMapper JSON = Answers.writer()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static StoredResult read(byte[] evaluation) {
        return JSON.readValue(evaluation, StoredResult.class);
    }

    /** A finding, of this quarter or of the last one, and what became of it. */
    record Changed(FindingJson finding, ChangeJson change) {}

    /** The findings of which that became, in the order of the evaluation. */
    List<Changed> changed(Novelty novelty) {
        return changes.stream()
                .filter(change -> change.change() == novelty)
                .map(change -> new Changed(finding(change), change))
                .toList();
    }

    private FindingJson finding(ChangeJson change) {
        FindingJson resolved = change.finding();
        return resolved != null ? resolved : findings.get(position(change));
    }

    private static int position(ChangeJson change) {
        Integer position = change.position();
        if (position == null) {
            throw new IllegalStateException("a change has its finding or the place of it: " + change);
        }
        return position;
    }

    /** How many findings became what. */
    Map<Novelty, Integer> novelties() {
        var counts = new HashMap<Novelty, Integer>();
        changes.forEach(change -> counts.merge(change.change(), 1, Integer::sum));
        return counts;
    }

    /** The targets of which it is foretold when they are reached, or told how much a month they need. */
    List<CourseJson> foretold() {
        return courses.stream()
                .filter(course -> course.forecast() != null || course.neededPerMonth() != null)
                .toList();
    }
}

package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds answers against their description notices where they differ. */
class ApiWitnessTest {

    private static final DescribedApi API = new DescribedApi(ApiDocument.read().json());
    private static final String EVALUATION =
            API.document().at("/components/examples/ThueEvaluated/value").toString();

    private final ApiWitness witness = new ApiWitness(API);

    @Test
    void findsNothingWrongWithWhatIsAsDescribed() {
        see(EVALUATION);
        assertThat(witness.contradictions()).isEmpty();
        assertThat(witness.kinds()).containsExactly("TARGET_MISSED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "asOf":"2023-11-30",      | ``
                    "asOf":"2023-11-30"       | "asOf":"2023-11-31"
                    "asOf":"2023-11-30"       | "asOf":null
                    "period":"2023-11","asOf" | "period":"2023-13","asOf"
                    "violations":1            | "violations":"1"
                    "violations":1            | "violations":1,"notes":0
                    "outcomes":{"MISSED":1}   | "outcomes":{"BROKEN":1}
                    "severity":"VIOLATION"    | "severity":"ALERT"
                    "kind":"TARGET_MISSED"    | "kind":"TASK_LATE"
                    "kind":"TARGET_MISSED"    | "kind":"TARGET_BEHIND_PACE"
                    "missing":1               | "missing":null
                    "missing":1               | "missing":1,"units":["thue"]
                    "missing":1               | "missing":1,"deadline":"2023-11-30"
                    "percent":97.36           | "value":97.36
                    "status":"MISSED"         | "status":"LATE"
                    sha256:7                  | sha1:7
                    """)
    void noticesWhatIsNot(String described, String instead) {
        assertThat(EVALUATION).contains(described);
        see(EVALUATION.replace(described, instead));
        assertThat(witness.contradictions()).isNotEmpty();
    }

    @Test
    void tellsWhatIsDescribedAndWasNotSeen() {
        see(EVALUATION);
        assertThat(witness.unseenFields())
                .contains("TargetFinding.unit as null", "TargetFinding.units with a value", "Count.value with a value")
                .doesNotContain("TargetFinding.units left out", "Ratio.percent with a value");
        assertThat(witness.unseenStatuses()).contains("GET /api/reports/{id} 404");
    }

    private void see(String evaluation) {
        witness.see("evaluation", "/components/schemas/Evaluation", new JsonMapper().readTree(evaluation));
    }
}

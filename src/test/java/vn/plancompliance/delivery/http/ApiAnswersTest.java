package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.http.ApiExamples.Example;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.rulebook.ProjectRules;

/** The server answers as its description says: to its examples, in every status, in every field, in both languages. */
class ApiAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Example, HttpResponse<byte[]>> EXAMPLES = new LinkedHashMap<>();

    private static DescribedApi api;
    private static ApiWitness witness;
    private static RulesServer server;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    @BeforeAll
    static void askForEverything() throws Exception {
        Path rules = ProjectRules.copyTo(folder);
        server = new RulesServer(rules, data);
        api = new DescribedApi(server.get("/v3/api-docs").body());
        witness = new ApiWitness(api);
        var questions = new ApiQuestions(api, server, witness);
        questions.askBeforeAnythingIsPublished();
        var examples = new ApiExamples(api, ApiContent.archives());
        for (Example example : examples.all()) {
            HttpResponse<byte[]> answer = examples.send(example, server);
            EXAMPLES.put(example, answer);
            witness.see(example.operation(), answer);
        }
        questions.askInEveryStatus();
        questions.askAsOthers();
        questions.evaluateTheFixtures();
        questions.runAQuarter();
        questions.evaluateTheProvince();
        questions.askWhileTheFolderIsRejected(rules);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersEveryExampleAsDescribed() {
        assertThat(EXAMPLES).hasSizeGreaterThan(15);
        EXAMPLES.forEach((example, answer) -> {
            assertThat(answer.statusCode()).as(example.toString()).hasToString(example.status());
            JsonNode actual = comparable(JSON.readTree(answer.body()));
            JsonNode described = comparable(example.answer());
            if (example.name().equals("excerpt")) {
                assertThat(actual.values()).as(example.toString()).containsAll(described.values());
            } else {
                assertThat(actual).as(example.toString()).isEqualTo(described);
            }
        });
    }

    /** Without instants, digests of rules, and lines of rule files, which are others every time, or whenever a rule is edited. */
    private static JsonNode comparable(JsonNode answer) {
        return JSON.readTree(answer.toString()
                .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\"", "\"instant\"")
                .replaceAll("\"(rules|hash|digest)\":\"sha256:[0-9a-f]{64}\"", "\"$1\":\"\"")
                .replaceAll("\"line\":\\d+", "\"line\":1")
                .replaceAll("(\\.drl:)\\d+", "$1")
                .replaceAll("@@ [-+,\\d ]+ @@", "@@ @@"));
    }

    @Test
    void answersNothingThatIsNotDescribed() {
        assertThat(witness.contradictions()).isEmpty();
    }

    @Test
    void describesNoStatusThatNeverOccurs() {
        assertThat(witness.unseenStatuses().stream()
                        // The program does not fail on purpose, and nobody tries passwords here; see SignInTest.
                        .filter(each -> !each.matches(".* (429|500|503)")))
                .containsExactlyInAnyOrder(
                        // Tokens only; see TokenTest.
                        "POST /api/me/password 404",
                        // This server's register is no PostgreSQL; see BackupHttpTest.
                        "POST /api/backups 409",
                        // What counted once has no faults for the same program.
                        "POST /api/rules/versions/{number}/restorations 422");
    }

    @Test
    void describesNoFieldThatIsNeverSeen() {
        assertThat(witness.unseenFields())
                .containsExactlyInAnyOrder(
                        // A file of more than 20,000 lines.
                        "FileChange.diff as null",
                        // Months that scatter widely; see TargetCourseTest.
                        "Forecast.earliest as null",
                        "Forecast.latest as null");
    }

    @Test
    void findsEveryKindOfFindingAsDescribed() {
        assertThat(witness.kinds())
                .isEqualTo(Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toSet()));
    }

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> described =
                api.operations().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(new ApiRoutes(server.routes()).names());
    }

    @Test
    void describesEveryParameterAndTypeOfEveryRoute() {
        assertThat(new ApiRoutes(server.routes()).differences(api)).isEmpty();
    }

    @Test
    void describesEveryTypeOfWhichAnswersAreWritten() {
        assertThat(new ApiRoutes(server.routes()).differencesOfTypes(api)).isEmpty();
    }
}

package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.SIGNED;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Database;
import vn.plancompliance.rulebook.SmallRules;

/** The quarter's job is started and read over HTTP. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(120)
class QuarterHttpTest {

    private static final String RUNS = "/api/quarters/2023-Q4/runs?asOf=2024-01-15";
    private static final String QUARTER = "/api/quarters/2023-Q4";

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data, database.settings(data));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void report(String month, int value) throws Exception {
        String report = """
                {"unit": "hill", "period": "%1$s", "submittedOn": "%1$s-10",
                 "measurements": [{"indicator": "accounts", "value": %2$d}]}
                """.formatted(month, value);
        assertThat(server.json("/api/reports", report).statusCode()).isEqualTo(201);
    }

    private JsonNode finished() throws Exception {
        JsonNode told = json(server.get(QUARTER));
        while (!told.get("state").stringValue().equals("FINISHED")) {
            assertThat(told.get("state").stringValue()).isEqualTo("OPEN");
            Thread.sleep(50);
            told = json(server.get(QUARTER));
        }
        return told;
    }

    @Test
    void judgesAllThatWasHandedInAndSaysWhatChanged() throws Exception {
        report("2023-09", 99);
        report("2023-12", 98);
        HttpResponse<String> asked = server.post(RUNS);
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.headers().firstValue("Location")).hasValue(QUARTER);
        assertThat(json(asked).propertyNames())
                .containsExactly(
                        "run",
                        "quarter",
                        "asOf",
                        "rules",
                        "reports",
                        "state",
                        "parts",
                        "done",
                        "by",
                        "requestedAt",
                        "finishedAt",
                        "documents",
                        "evaluation");

        JsonNode told = finished();
        assertThat(told.get("reports").stringValue()).isEqualTo("1-2");
        assertThat(told.get("parts") + " " + told.get("done")).isEqualTo("2 2");
        assertThat(told.get("by").stringValue()).isEqualTo("admin");
        assertThat(told.get("documents").toString()).contains("\"evaluation.json\"", "\"evaluation.en.json\"");
        JsonNode evaluation = told.get("evaluation");
        assertThat(evaluation.get("period") + " " + evaluation.get("asOf") + " " + evaluation.get("scope"))
                .isEqualTo("\"2023-Q4\" \"2024-01-15\" \"DISTRICT\"");
        assertThat(evaluation.at("/summary/outcomes").toString()).isEqualTo("{\"MISSED\":1}");
        JsonNode missed = evaluation.get("findings").get(0);
        assertThat(missed.get("kind") + " " + missed.get("missing")).isEqualTo("\"TARGET_MISSED\" 2");
        assertThat(evaluation.get("changes").get(0).toString())
                .isEqualTo("{\"change\":\"CONTINUING\",\"since\":\"2023-Q3\",\"position\":0}");
        assertThat(evaluation.at("/courses/0/points").toString())
                .isEqualTo("[{\"period\":\"2023-09\",\"figure\":{\"value\":99},\"complete\":true,\"expected\":null},"
                        + "{\"period\":\"2023-12\",\"figure\":{\"value\":98},\"complete\":true,\"expected\":null}]");
        assertThat(evaluation.get("refused")).isEmpty();
        assertThat(server.get(QUARTER + "/documents/evaluation.json").body()).isEqualTo(evaluation.toString());
        assertThat(json(server.get("/api/audit?deed=RAN"))
                        .at("/entries/0/subject")
                        .stringValue())
                .isEqualTo("quarter 2023-Q4 run 1");
    }

    @Test
    void recognisesTheSameRunAndMakesAnotherOfAnythingElse() throws Exception {
        report("2023-12", 98);
        server.post(RUNS);
        String first = finished().toString();
        HttpResponse<String> again = server.post(RUNS);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).toString()).isEqualTo(first);

        report("2023-12", 100);
        assertThat(json(server.post(RUNS)).get("run").intValue()).isEqualTo(2);
        assertThat(finished().at("/evaluation/summary/outcomes").toString()).isEqualTo("{\"MET\":1}");
        server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
        assertThat(json(server.post(RUNS)).get("run").intValue()).isEqualTo(3);
        assertThat(finished().at("/evaluation/summary/outcomes").toString()).isEqualTo("{\"MISSED\":1}");
    }

    @Test
    void runsTheQuarterThatEndedLastByItselfIfItIsTold() throws Exception {
        server.close();
        String[] settings = database.settings(data);
        String[] scheduled = Arrays.copyOf(settings, settings.length + 1);
        scheduled[settings.length] = "--plan.quarter.schedule=* * * * * *";
        server = new RulesServer(folder, data, scheduled);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        String address = "/api/quarters/" + Period.quarterOf(today).previous().label();
        HttpResponse<String> told = server.get(address);
        while (told.statusCode() == 404) {
            Thread.sleep(50);
            told = server.get(address);
        }
        assertThat(json(told).get("by").stringValue()).isEqualTo("server");
        assertThat(json(told).get("asOf").stringValue())
                .isIn(today.toString(), today.plusDays(1).toString());
    }

    @Test
    void tellsItInEnglishToo() throws Exception {
        report("2023-12", 98);
        server.post(RUNS);
        finished();
        HttpResponse<String> told = server.ask(
                HttpClient.newHttpClient(),
                "GET",
                QUARTER,
                "",
                "Authorization",
                SignIn.asAdmin(),
                "Accept-Language",
                "en");
        assertThat(json(told).at("/evaluation/findings/0/message").stringValue())
                .endsWith("is at 98, the plan requires at least 100; 2 missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/quarters/2023-11, 400, «2023-11»",
        "/api/quarters/2023-Q5, 400, «2023-Q5»",
        "/api/quarters/2023-Q3, 404, 2023-Q3",
        "/api/quarters/2023-Q3/documents/report.xlsx, 404, 2023-Q3"
    })
    void tellsWhatThereIsNot(String address, int status, String told) throws Exception {
        assertProblem(server.get(address), status, told);
    }

    @Test
    void startsNothingThatCannotBe() throws Exception {
        assertProblem(server.post("/api/quarters/2023-11/runs"), 400, "«2023-11»");
        assertProblem(server.post("/api/quarters/2023-Q4/runs?asOf=x"), 400, "«x»");
        assertProblem(server.post("/api/quarters/1999-Q4/runs"), 400, "1999-Q4");
        server.post(RUNS);
        finished();
        assertProblem(server.get(QUARTER + "/documents/plan.yaml"), 404, "«plan.yaml»");
    }
}

package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.rulebook.SmallRules;

/** A reporter hands in and reads his own unit's reports, and no other's. */
class OwnUnitTest {

    private static final String PASSWORD = "Mật khẩu của An";
    private static final String AN = SignIn.as("an", PASSWORD);
    private static final String OWN = report("hill", "2023-11");
    private static final String OTHER = report("lake", "2023-11");

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(plan).replace("units:\n", """
                units:
                  - code: lake
                    level: COMMUNE
                    officialCode: "24698"
                    name: {vi: Xã Hồ, en: Lake}
                """));
        server = new RulesServer(folder, data);
        String account = "{\"name\": \"an\", \"password\": \"%s\", \"roles\": [\"REPORTER\"], \"unit\": \"hill\"}";
        assertThat(server.ask(SignIn.asAdmin(), "POST", "/api/accounts", account.formatted(PASSWORD))
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String report(String unit, String month) {
        return "{\"unit\": \"%s\", \"period\": \"%s\", \"submittedOn\": \"2023-11-10\", \"measurements\": []}"
                .formatted(unit, month);
    }

    private HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return server.ask(AN, "POST", address, body);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return server.ask(AN, "GET", address, "");
    }

    @Test
    void handsInItsReportsUnderHisName() throws Exception {
        HttpResponse<String> kept = post("/api/reports", OWN);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(json(kept).at("/evaluation/scope").stringValue()).isEqualTo("UNIT");
        assertThat(json(get("/api/reports/1")).get("by").stringValue()).isEqualTo("an");
    }

    @Test
    void handsInNoOthers() throws Exception {
        assertProblem(post("/api/reports", OTHER), 403, "«hill»");
        assertProblem(post("/api/reports", "[" + OWN + "," + OTHER + "]"), 403, "«hill»");
        assertProblem(post("/api/reports?scope=district", OWN), 403, "«hill»");
        assertThat(json(server.get("/api/reports")).get("total").intValue()).isZero();
    }

    @Test
    void isNotToldByAFileThatTheOtherHandedIn() throws Exception {
        assertThat(server.json("/api/reports", OTHER).statusCode()).isEqualTo(201);
        assertProblem(post("/api/reports", OTHER), 403, "«hill»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports?unit=lake",
                "/api/reports?unit=nowhere",
                "/api/reports/1",
                "/api/reports/1/file",
                "/api/reports/4",
                "/api/templates/lake/2023-12"
            })
    void readsNoOthers(String address) throws Exception {
        server.json("/api/reports", OTHER);
        assertProblem(get(address), 403, "«hill»");
    }

    @Test
    void readsItsReportsOnly() throws Exception {
        server.json("/api/reports", OTHER);
        server.json("/api/reports", OWN);
        server.json("/api/reports", "[" + report("hill", "2023-10") + "," + report("lake", "2023-10") + "]");
        for (String address : new String[] {"/api/reports", "/api/reports?unit=hill"}) {
            assertThat(json(get(address)).get("total").intValue()).isEqualTo(2);
            assertThat(json(get(address))
                            .get("reports")
                            .valueStream()
                            .map(each -> each.get("id") + " " + each.get("unit")))
                    .containsExactly("3 \"hill\"", "2 \"hill\"");
        }
        assertThat(get("/api/reports/2/file").body()).isEqualTo(OWN);
        assertThat(get("/api/reports/3").statusCode()).isEqualTo(200);
        // The file that brought it holds the other's too.
        assertProblem(get("/api/reports/3/file"), 403, "«hill»");
        assertThat(get("/api/templates/hill/2023-12").statusCode()).isEqualTo(200);
    }

    @Test
    void whoReportsForNoUnitReadsNothing() throws Exception {
        String account =
                "{\"name\": \"ba\", \"password\": \"%s\", \"roles\": [\"POLICY_OFFICER\"], \"unit\": \"hill\"}";
        server.ask(SignIn.asAdmin(), "POST", "/api/accounts", account.formatted(PASSWORD));
        server.json("/api/reports", OWN);
        HttpResponse<String> refused = server.ask(SignIn.as("ba", PASSWORD), "GET", "/api/reports", "");
        assertProblem(refused, 403, "không được giao");
    }
}

package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.json;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Demonstration;
import vn.plancompliance.assessment.Demonstration.Stage;
import vn.plancompliance.assessment.RefusedDemonstration;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.register.Database;
import vn.plancompliance.register.Role;
import vn.plancompliance.rulebook.SmallRules;

/** A server with a demonstration tells what one with reports tells, and nothing of it afterwards. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(120)
class DemonstrationHttpTest {

    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final Instant NOW = Instant.parse("2024-01-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final String QUARTER = "/api/quarters/2023-Q4";
    private static final String RUNS = QUARTER + "/runs?asOf=2024-01-15";

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;
    private Demonstration demonstration;
    private Assessments assessments;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("samples/2023-12"));
        Files.writeString(folder.resolve("samples/2023-12/hill.json"), """
                {"unit": "hill", "period": "2023-12", "submittedOn": "2023-12-10",
                 "measurements": [{"indicator": "accounts", "value": 98}]}
                """);
        String[] settings = Arrays.copyOf(database.settings(data), database.settings(data).length + 1);
        settings[settings.length - 1] = "--plan.demonstration=" + folder.resolve("samples");
        server = new RulesServer(folder.resolve("rules"), data, settings);
        demonstration = server.bean(Demonstration.class);
        assessments = server.bean(Publishing.class).inForce().assessments();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> judged() throws Exception {
        server.post(RUNS);
        HttpResponse<String> told = server.get(QUARTER);
        while (json(told).get("state").stringValue().equals("OPEN")) {
            Thread.sleep(50);
            told = server.get(QUARTER);
        }
        return told;
    }

    /** For a moment a run that is finished still holds its quarter. */
    private void remove() throws Exception {
        boolean removed = false;
        while (!removed) {
            try {
                demonstration.remove(ADMIN, NOW);
                removed = true;
            } catch (RefusedDemonstration e) {
                assertThat(e.reason()).isEqualTo(RefusedDemonstration.Reason.RUN_UNDER_WAY);
                Thread.sleep(50);
            }
        }
    }

    @Test
    void isJudgedAsReportsAreAndLeavesNothing() throws Exception {
        assertThat(demonstration.state().stage()).isEqualTo(Stage.OFFERED);
        demonstration.load(assessments, ADMIN, NOW, TODAY);
        assertThat(json(server.get("/api/reports")).get("total").intValue()).isEqualTo(1);
        String evaluation = json(judged()).get("evaluation").toString();
        assertThat(evaluation).contains("\"outcomes\":{\"MISSED\":1}");
        assertThat(server.get(QUARTER + "/documents/report.xlsx").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"minh-hoa-2023-Q4-report.xlsx\"");

        remove();
        assertThat(json(server.get("/api/reports")).get("total").intValue()).isZero();
        assertThat(server.get(QUARTER).statusCode()).isEqualTo(404);
        assertThat(json(server.get("/api/audit?deed=DEMONSTRATION_REMOVED"))
                        .at("/entries/0/subject")
                        .stringValue())
                .isEqualTo("demonstration");

        demonstration.load(assessments, ADMIN, NOW, TODAY);
        assertThat(json(server.get("/api/reports")).at("/reports/0/id").intValue())
                .isEqualTo(2);
        assertThat(json(judged()).get("run").intValue()).isEqualTo(2);
        assertThat(json(judged()).get("evaluation")).hasToString(evaluation);
        remove();
        assertThat(demonstration.state().stage()).isEqualTo(Stage.OFFERED);
    }
}

package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.SIGNED;
import static vn.plancompliance.delivery.http.RulesServer.json;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.rulebook.SmallRules;

/** What the server did since it was started, as a monitoring system reads it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MetricsHttpTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String report(String month, int value) {
        return """
                {"unit": "hill", "period": "%s", "submittedOn": "2023-12-01",
                 "measurements": [{"indicator": "accounts", "value": %d}]}
                """.formatted(month, value);
    }

    private String metrics() throws Exception {
        return server.get("/actuator/prometheus").body();
    }

    private void assertTold(String... lines) throws Exception {
        assertThat(metrics().lines()).contains(lines);
    }

    @Test
    void countsEvaluationsByDoorAndScopeWithTheirTimesAndFindings() throws Exception {
        server.json("/api/evaluations", report("2023-11", 99));
        server.json("/api/evaluations?scope=district", report("2023-11", 99));
        server.json("/api/evaluations", report("2023-11", 100));
        server.json("/api/reports", report("2023-11", 98));

        assertTold(
                "plan_evaluations_seconds_count{door=\"evaluations\",scope=\"UNIT\"} 2",
                "plan_evaluations_seconds_count{door=\"evaluations\",scope=\"DISTRICT\"} 1",
                "plan_evaluations_seconds_count{door=\"reports\",scope=\"UNIT\"} 1",
                "plan_evaluations_seconds_bucket{door=\"evaluations\",scope=\"UNIT\",le=\"+Inf\"} 2",
                "plan_findings_total{kind=\"TARGET_MISSED\",severity=\"VIOLATION\"} 3.0");
    }

    @Test
    void countsRevisionsThatAreNew() throws Exception {
        assertTold("plan_reports_kept_total 0.0");
        server.json("/api/reports", "[" + report("2023-10", 1) + "," + report("2023-11", 1) + "]");
        server.json("/api/reports", report("2023-11", 2));
        server.json("/api/reports", report("2023-11", 2));
        assertTold("plan_reports_kept_total 3.0");
    }

    @Test
    void countsRefusedFilesByReasonAndNothingElseOfThem() throws Exception {
        server.json("/api/reports", report("2023-11", 1).replace("accounts", "account"));
        server.json("/api/evaluations", report("2023-13", 1));
        server.json("/api/evaluations", "{");
        server.json("/api/evaluations?scope=country", report("2023-11", 1));
        assertTold(
                "plan_files_refused_total{reason=\"faults\"} 2.0",
                "plan_files_refused_total{reason=\"unreadable\"} 1.0");
        assertThat(metrics()).doesNotContain("plan_evaluations_seconds_count", "plan_findings_total{");
    }

    @Test
    void tellsWhichRuleBookIsInForceAndCountsWhatIsPublished() throws Exception {
        JsonNode first = json(server.get("/api/rules"));
        assertTold(
                "plan_rules_version 1.0",
                "plan_rules_info{hash=\"" + first.get("hash").stringValue() + "\"} 1",
                "plan_rules_rejected 0.0",
                "plan_rules_publications_total{origin=\"FOLDER\"} 0.0");

        server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
        server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
        server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.with(300, 200)));
        JsonNode second = json(server.get("/api/rules"));
        assertTold(
                "plan_rules_version 2.0",
                "plan_rules_info{hash=\"" + second.get("hash").stringValue() + "\"} 1",
                "plan_rules_publications_total{origin=\"UPLOAD\"} 1.0",
                "plan_rules_rejections_total{door=\"http\"} 1.0");
        assertThat(metrics()).doesNotContain(first.get("hash").stringValue());

        server.post("/api/rules/versions/1/restorations" + SIGNED);
        assertTold("plan_rules_version 3.0", "plan_rules_publications_total{origin=\"RESTORATION\"} 1.0");
    }

    @Test
    void tellsThatTheRulesFolderIsRejected() throws Exception {
        SmallRules.with(300, 200).writeTo(folder);
        await("plan_rules_rejected 1.0");
        assertTold("plan_rules_version 1.0", "plan_rules_rejections_total{door=\"folder\"} 1.0");

        SmallRules.atLeast(300).writeTo(folder);
        await("plan_rules_rejected 0.0");
        assertTold("plan_rules_version 2.0", "plan_rules_publications_total{origin=\"FOLDER\"} 1.0");
    }

    private void await(String line) throws Exception {
        while (metrics().lines().noneMatch(line::equals)) {
            Thread.sleep(50);
        }
    }

    @Test
    void tellsWhenTheRulesChangedLast() throws Exception {
        String since = json(server.get("/api/rules")).get("since").stringValue();
        double told = metrics()
                .lines()
                .filter(line -> line.startsWith("plan_rules_changed_timestamp_seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
        assertThat(Math.round(told * 1000))
                .isEqualTo(java.time.Instant.parse(since).toEpochMilli());
    }

    @Test
    void tellsOfRequestsByRouteAndOfNobody() throws Exception {
        server.parts(
                "/api/reports?asOf=2023-11-30",
                "name=\"file\"; filename=\"month.json\"\r\n\r\n" + report("2023-11", 1));
        server.get("/api/templates/hill/2023-11");
        server.get("/api/obligations?unit=hill&period=2023-11");
        server.get("/api/nothing/hill");
        String metrics = metrics();
        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds_count",
                        "status=\"201\",uri=\"/api/reports\"} 1",
                        "uri=\"/api/templates/{unit}/{period}\"} 1",
                        "jvm_memory_used_bytes{",
                        "hikaricp_connections_active{",
                        "process_cpu_usage ")
                .doesNotContain("hill", "accounts", "admin", "month.json", "2023-11");
    }
}

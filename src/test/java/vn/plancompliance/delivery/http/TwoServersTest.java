package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.register.Database;
import vn.plancompliance.register.PostgresServer;
import vn.plancompliance.rulebook.SmallRules;

/** Two servers on one PostgreSQL are asked for the same quarter. */
@Timeout(180)
class TwoServersTest {

    private static final String RUNS = "/api/quarters/2023-Q4/runs?asOf=2024-01-15";

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    @TempDir
    private Path otherData;

    private static String finished(RulesServer server) throws Exception {
        HttpResponse<String> told = server.get("/api/quarters/2023-Q4");
        while (!json(told).get("state").stringValue().equals("FINISHED")) {
            Thread.sleep(50);
            told = server.get("/api/quarters/2023-Q4");
        }
        return told.body();
    }

    @Test
    void runItOnceAndTellTheSame() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        String[] settings = Database.POSTGRESQL.settings(data);
        try (var one = new RulesServer(folder, data, settings);
                var other = new RulesServer(folder, otherData, settings)) {
            var asking = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                RulesServer server = i % 2 == 0 ? one : other;
                asking.add(() -> server.post(RUNS).statusCode());
            }
            var threads = Executors.newFixedThreadPool(8);
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(asking)) {
                answers.add(each.get());
            }
            threads.shutdown();
            assertThat(answers).allMatch(status -> status == 202 || status == 200);
            assertThat(finished(one)).isEqualTo(finished(other));
            assertThat(json(one.get("/api/audit?deed=RAN")).get("total").intValue())
                    .isEqualTo(1);
        }
        try (var database = DriverManager.getConnection(
                        PostgresServer.url(data), PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = database.createStatement();
                var executions = statement.executeQuery("select count(*) from batch_job_execution")) {
            assertThat(executions.next()).isTrue();
            assertThat(executions.getInt(1)).isEqualTo(1);
        }
    }
}

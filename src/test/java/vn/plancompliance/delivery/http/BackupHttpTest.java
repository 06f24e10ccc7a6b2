package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.SIGNED;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.register.Database;
import vn.plancompliance.register.Restoration;
import vn.plancompliance.rulebook.SmallRules;

/** A server is backed up while it works, and goes on elsewhere by the backup. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackupHttpTest {

    private static final int BEFORE = 20;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    @TempDir
    private Path other;

    @BeforeEach
    void writeRules() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
    }

    private static String report(int value) {
        return """
                {"unit": "hill", "period": "2023-11", "submittedOn": "2023-11-10",
                 "measurements": [{"indicator": "accounts", "value": %d}]}
                """.formatted(value);
    }

    @Test
    void hasAllThatWasAcknowledgedBeforeThoughReportsComeInMeanwhile() throws Exception {
        try (var server = new RulesServer(folder, data)) {
            server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
            var acknowledged = new AtomicInteger();
            var enough = new AtomicBoolean();
            ExecutorService threads = Executors.newSingleThreadExecutor();
            try {
                Future<?> sender = threads.submit(() -> submit(server, acknowledged, enough));
                awaitAtLeast(BEFORE, acknowledged, sender);
                int before = acknowledged.get();
                HttpResponse<String> backup = server.post("/api/backups");
                awaitAtLeast(acknowledged.get() + 1, acknowledged, sender);
                enough.set(true);
                sender.get();
                assertThat(backup.statusCode()).isEqualTo(201);
                assertThat(json(backup).propertyNames()).containsExactly("name", "size", "sha256", "madeAt");
                Path file =
                        data.resolve("backups").resolve(json(backup).get("name").stringValue());
                assertThat(json(backup).get("size").longValue()).isEqualTo(Files.size(file));

                int restored = new Restoration(file).into(other).revisions();
                assertThat(restored).isBetween(before, acknowledged.get() - 1);
                assertSame(server, restored);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Void submit(RulesServer server, AtomicInteger acknowledged, AtomicBoolean enough) throws Exception {
        while (!enough.get()) {
            HttpResponse<String> answer = server.json("/api/reports", report(acknowledged.get()));
            assertThat(answer.statusCode()).isEqualTo(201);
            acknowledged.incrementAndGet();
        }
        return null;
    }

    private static void awaitAtLeast(int number, AtomicInteger acknowledged, Future<?> sender) throws Exception {
        while (acknowledged.get() < number) {
            assertThat(sender.isDone()).isFalse();
            Thread.sleep(5);
        }
    }

    /** What a server by the backup says is what the one that was backed up says of the same. */
    private void assertSame(RulesServer server, int reports) throws Exception {
        Path elsewhere = Files.createDirectory(other.resolve("rules"));
        SmallRules.atLeast(100).writeTo(elsewhere);
        try (var again = new RulesServer(elsewhere, other)) {
            List<JsonNode> told = listed(again);
            List<JsonNode> known = listed(server);
            assertThat(told).hasSize(reports).isEqualTo(known.subList(known.size() - reports, known.size()));
            for (int id = 1; id <= reports; id++) {
                String file = "/api/reports/" + id + "/file";
                assertThat(again.bytes(file).body())
                        .isEqualTo(server.bytes(file).body());
            }
            for (String address :
                    List.of("/api/rules", "/api/rules/versions", "/api/rules/versions/2/files/" + SmallRules.CLAUSES)) {
                assertThat(again.get(address).body())
                        .isEqualTo(server.get(address).body());
            }
        }
    }

    private static List<JsonNode> listed(RulesServer server) throws Exception {
        JsonNode page = json(server.get("/api/reports?size=500"));
        assertThat(page.get("total").intValue()).isLessThanOrEqualTo(500);
        return page.get("reports").valueStream().toList();
    }

    @Test
    void writesToTheFolderThatIsNamed() throws Exception {
        try (var server = new RulesServer(folder, data, "--plan.backups=" + other.resolve("a/b"))) {
            String name = json(server.post("/api/backups")).get("name").stringValue();
            assertThat(other.resolve("a/b").resolve(name)).isRegularFile();
        }
    }

    @Test
    void refersToTheToolsOfPostgresql() throws Exception {
        try (var server = new RulesServer(folder, data, Database.POSTGRESQL.settings(data))) {
            assertProblem(server.post("/api/backups"), 409, "pg_dump");
            assertThat(data.resolve("backups")).doesNotExist();
        }
    }
}

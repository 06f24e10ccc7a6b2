package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.SIGNED;
import static vn.plancompliance.delivery.http.RulesServer.json;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.rulebook.SmallRules;

/** Rule books come into force over HTTP and by edits of the folder. */
class PublishingHttpTest {

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

    @Test
    void publishesRestoresAndTellsAllVersions() throws Exception {
        HttpResponse<String> published = server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(published.headers().firstValue("Location")).hasValue("/api/rules/versions/2");
        assertThat(json(published).get("by").stringValue()).isEqualTo("admin");
        assertThat(json(server.evaluate()).at("/summary/outcomes").toString()).isEqualTo("{\"MISSED\":1}");
        assertThat(json(server.evaluate()).get("rules"))
                .isEqualTo(json(published).get("hash"));

        HttpResponse<String> same = server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(json(same)).isEqualTo(json(published));

        HttpResponse<String> restored = server.post("/api/rules/versions/1/restorations" + SIGNED);
        assertThat(restored.statusCode()).isEqualTo(201);
        assertThat(json(restored).get("restored").intValue()).isEqualTo(1);
        assertThat(json(server.evaluate()).at("/summary/outcomes").toString()).isEqualTo("{\"MET\":1}");
        assertThat(json(server.get("/api/rules/versions")).valueStream().map(PublishingHttpTest::told))
                .containsExactly(
                        "3 RESTORATION Quyết định số 1",
                        "2 UPLOAD Quyết định số 1",
                        "1 FOLDER Đọc từ thư mục quy tắc lúc máy chủ khởi động."
                                + " / Read from the rules folder when the server started.");

        JsonNode changes = json(server.get("/api/rules/versions/2/changes"));
        assertThat(changes.get("from").intValue() + " " + changes.get("to").intValue())
                .isEqualTo("2 3");
        assertThat(changes.get("files")
                        .valueStream()
                        .map(each -> each.get("file").stringValue()))
                .containsExactly(SmallRules.CLAUSES, SmallRules.SCENARIOS);
        assertThat(changes.at("/files/0/change").stringValue()).isEqualTo("CHANGED");
        assertThat(changes.at("/files/0/diff").stringValue())
                .contains(".atLeast(200) );\n+", ".atLeast(100) );\n end\n");
        assertThat(json(server.get("/api/rules/versions/1/changes?to=3")).get("files"))
                .isEmpty();
    }

    private static String told(JsonNode version) {
        return version.get("version") + " " + version.get("origin").stringValue() + " "
                + version.get("reason").stringValue();
    }

    @Test
    void picksUpAnEditedFolderAndTellsOfABadOneInItsHealth() throws Exception {
        JsonNode health = json(server.get("/actuator/health"));
        assertThat(health.get("status").stringValue()).isEqualTo("UP");
        assertThat(health.at("/components/rules/details").propertyNames()).containsExactly("version", "hash", "since");

        SmallRules.with(300, 200).writeTo(folder);
        JsonNode bad = health(details -> details.has("rejected"));
        assertThat(bad.get("version").intValue()).isEqualTo(1);
        assertThat(bad.at("/rejected/from").stringValue()).isEqualTo(folder.toString());
        assertThat(bad.at("/rejected/diagnostics")
                        .valueStream()
                        .map(each -> each.get("code").stringValue()))
                .containsOnly("SCENARIO");
        assertThat(json(server.get("/api/rules")).at("/rejected/when")).isEqualTo(bad.at("/rejected/when"));
        assertThat(json(server.get("/actuator/health")).get("status").stringValue())
                .isEqualTo("UP");

        SmallRules.atLeast(300).writeTo(folder);
        JsonNode mended = health(details -> !details.has("rejected"));
        assertThat(mended.get("version").intValue()).isEqualTo(2);
        assertThat(json(server.evaluate()).get("rules")).isEqualTo(mended.get("hash"));
    }

    private JsonNode health(Predicate<JsonNode> awaited) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            JsonNode details = json(server.get("/actuator/health")).at("/components/rules/details");
            if (awaited.test(details)) {
                return details;
            }
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}

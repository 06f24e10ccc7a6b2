package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.SIGNED;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.rulebook.RuleArchive;
import vn.plancompliance.rulebook.SmallRules;

/** What callers of the server learn of its rule book, and what they send in vain; none of this changes it. */
class RulesHttpTest {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static RulesServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsTheVersionInForce() throws Exception {
        JsonNode version = json(server.get("/api/rules"));

        assertThat(version.propertyNames())
                .containsExactly("version", "hash", "digest", "since", "by", "reason", "origin");
        assertThat(version.get("version").intValue()).isEqualTo(1);
        assertThat(version.get("origin").stringValue()).isEqualTo("FOLDER");
        assertThat(version.get("digest").stringValue())
                .isEqualTo(SmallRules.atLeast(100).digest());
        assertThat(version.get("hash").stringValue())
                .isEqualTo(json(server.evaluate()).get("rules").stringValue());
    }

    @Test
    void givesTheFilesOfAVersion() throws Exception {
        JsonNode files = json(server.get("/api/rules/versions/1")).get("files");
        assertThat(files.valueStream().map(each -> each.get("file").stringValue()))
                .containsExactlyElementsOf(SmallRules.atLeast(100).names());
        assertThat(files.get(0).toString()).isEqualTo("{\"file\":\"README.md\",\"size\":17}");

        HttpResponse<String> guide = server.get("/api/rules/versions/1/files/README.md");
        assertThat(guide.body()).isEqualTo("# Hướng dẫn\n");
        assertThat(guide.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(server.get("/api/rules/versions/1/files/" + SmallRules.CLAUSES)
                        .body())
                .contains("atLeast(100)");

        HttpResponse<byte[]> archive = server.bytes("/api/rules/versions/1/archive");
        assertThat(archive.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(RuleArchive.read(archive.body()).digest())
                .isEqualTo(SmallRules.atLeast(100).digest());
    }

    @Test
    void refusesARuleBookWithAllItsFaultsAndKeepsTheOldOne() throws Exception {
        HttpResponse<String> refused =
                server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.with(300, 200)), "Accept-Language", "en");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(refused);
        assertThat(problem.get("title").stringValue()).isEqualTo("Rule book refused");
        assertThat(problem.get("detail").stringValue())
                .isEqualTo(problem.get("diagnostics").size() + " faults found; the rule book in force stays as it is.");
        assertThat(problem.get("diagnostics")
                        .valueStream()
                        .map(each -> each.get("code").stringValue()))
                .containsOnly("SCENARIO");
        assertThat(json(server.get("/api/rules")).get("version").intValue()).isEqualTo(1);
    }

    /** Scenarios that come out otherwise are found only by trying; a misspelt word while reading already. */
    @Test
    void onlyReadsForWhomeverIsStillTyping() throws Exception {
        assertThat(json(server.send("/api/rules/check", "rules", zip(SmallRules.with(300, 200)))))
                .isNotEmpty();
        assertThat(server.send("/api/rules/check?trial=false", "rules", zip(SmallRules.with(300, 200)))
                        .body())
                .isEqualTo("[]");

        var texts = SmallRules.texts(200, 200);
        texts.merge(SmallRules.CLAUSES, "rul\n", (text, more) -> text + more);
        assertThat(json(server.send("/api/rules/check?trial=false", "rules", zip(SmallRules.files(texts))))
                        .get(0)
                        .get("code")
                        .stringValue())
                .isEqualTo("SYNTAX");
    }

    @Test
    void checksWithoutChangingAnything() throws Exception {
        HttpResponse<String> fine = server.send("/api/rules/check", "rules", zip(SmallRules.atLeast(200)));
        assertThat(fine.statusCode()).isEqualTo(200);
        assertThat(fine.body()).isEqualTo("[]");

        var texts = SmallRules.texts(200, 200);
        texts.merge(SmallRules.CLAUSES, "rul\n", (text, more) -> text + more);
        HttpResponse<String> broken =
                server.send("/api/rules/check", "rules", zip(SmallRules.files(texts)), "Accept-Language", "en");
        assertThat(broken.statusCode()).isEqualTo(200);
        JsonNode first = json(broken).get(0);
        assertThat(first.propertyNames()).containsExactly("file", "line", "column", "code", "message", "suggestion");
        assertThat(first.get("file").stringValue()).isEqualTo(SmallRules.CLAUSES);
        assertThat(first.get("code").stringValue()).isEqualTo("SYNTAX");
        assertThat(first.get("suggestion").stringValue()).isEqualTo("rule");
        assertThat(json(server.get("/api/rules/versions"))).hasSize(1);
    }

    @Test
    void tellsWhatAnArchiveHoldsThatNoRulesFolderDoes() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("../evil.drl"));
        }
        JsonNode faults = json(server.send("/api/rules/check", "rules", bytes.toByteArray()));

        assertThat(faults.valueStream()
                        .map(fault -> fault.get("file").stringValue() + " "
                                + fault.get("code").stringValue()))
                .containsExactly("../evil.drl MISSING", "clauses MISSING", "judgement MISSING", "plan.yaml MISSING");
        assertThat(server.send("/api/rules" + SIGNED, "rules", bytes.toByteArray())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusesWhatIsNoArchive() throws Exception {
        byte[] text = "plan: {}".getBytes(StandardCharsets.UTF_8);
        assertProblem(server.send("/api/rules/check", "rules", text), 400, "ZIP");
        assertProblem(server.send("/api/rules" + SIGNED, "rules", text), 400, "ZIP");
        assertProblem(server.send("/api/rules" + SIGNED, "file", text), 400, "«rules»");
        assertProblem(server.post("/api/rules" + SIGNED), 415, "multipart/form-data");
    }

    @ParameterizedTest
    @CsvSource({"/api/rules, reason", "/api/rules?reason=%09, «reason»", "/api/rules?reason=x%00, «reason»"})
    void publishesNothingWithoutAReason(String address, String told) throws Exception {
        assertProblem(server.send(address, "rules", zip(SmallRules.atLeast(200))), 400, told);
        assertThat(json(server.get("/api/rules/versions"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/rules/versions/2                  | 404 | Không có phiên bản 2 của bộ quy tắc; mới nhất là 1.
                    /api/rules/versions/0                  | 404 | mới nhất là 1
                    /api/rules/versions/x                  | 400 | «x»
                    /api/rules/versions/99999999999        | 400 | «99999999999»
                    /api/rules/versions/2/archive          | 404 | mới nhất là 1
                    /api/rules/versions/2/files/plan.yaml  | 404 | mới nhất là 1
                    /api/rules/versions/1/files/other.yaml | 404 | Phiên bản 1 không có tệp «other.yaml».
                    /api/rules/versions/1/files/           | 404 | «»
                    /api/rules/versions/1/changes?to=2     | 404 | mới nhất là 1
                    /api/rules/versions/1/changes?to=x     | 400 | «x»
                    """)
    void tellsWhatThereIsNot(String address, int status, String told) throws Exception {
        assertProblem(server.get(address), status, told);
    }

    @Test
    void restoresNoVersionThatThereIsNot() throws Exception {
        assertProblem(server.post("/api/rules/versions/2/restorations" + SIGNED), 404, "mới nhất là 1");
        assertProblem(server.post("/api/rules/versions/1/restorations?reason="), 400, "«reason»");
    }

    @Test
    void exposesNothingElseOfItself() throws Exception {
        for (String address : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump")) {
            assertThat(server.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }
}

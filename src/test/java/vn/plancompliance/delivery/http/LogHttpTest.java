package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.rulebook.SmallRules;

/** What the server logs, in both formats: which requests there were, and nothing of what they held. */
@ParameterizedClass
@ValueSource(strings = {"text", "json"})
@ExtendWith(OutputCaptureExtension.class)
class LogHttpTest {

    private static final String REPORT = """
            {"unit": "hill", "period": "2023-11", "submittedOn": "2023-12-01",
             "measurements": [{"indicator": "accounts", "value": 5550123}]}
            """;
    /** Every word that a caller sends in the tests holds this, every figure that. */
    private static final List<String> MARKS = List.of("mark", "5550123");

    @Parameter
    private String format;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data, "--plan.log.format=" + format);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The lines of a request, awaited, since the answer is sent before the last of them is written. */
    private List<String> linesOf(String id, CapturedOutput output) throws InterruptedException {
        String mark = format.equals("json") ? "\"requestId\":\"" + id + "\"" : "[" + id + "] ";
        while (linesWith(mark, output).noneMatch(line -> line.contains("RequestLog"))) {
            Thread.sleep(20);
        }
        return linesWith(mark, output).toList();
    }

    private static Stream<String> linesWith(String mark, CapturedOutput output) {
        return output.getErr().lines().filter(line -> line.contains(mark));
    }

    @Test
    void tellsEachRequestThatEvaluatesOrChangesInALine(CapturedOutput output) throws Exception {
        server.json("/api/evaluations?period=2023-11", REPORT, RequestLog.HEADER, "first");
        server.json("/api/reports?mark=mark", REPORT, RequestLog.HEADER, "second");
        server.json("/api/nothing/mark", REPORT, RequestLog.HEADER, "third");
        server.send("/api/rules/check", "rules", zip(SmallRules.atLeast(5)), RequestLog.HEADER, "fourth");

        assertLine("first", "POST", "/api/evaluations", 200, output);
        assertLine("second", "POST", "/api/reports", 201, output);
        assertLine("third", "POST", "/**", 404, output);
        assertLine("fourth", "POST", "/api/rules/check", 200, output);
        server.ask(HttpClient.newHttpClient(), "POST", "/api/reports", REPORT, RequestLog.HEADER, "fifth");
        assertLine("fifth", "POST", "-", 401, output);
        assertThat(output.getOut()).isEmpty();
    }

    private void assertLine(String id, String method, String route, int status, CapturedOutput output)
            throws Exception {
        List<String> lines = linesOf(id, output);
        assertThat(lines).hasSize(1);
        String told = "%s %s %d \\d+ ms".formatted(method, route.replace("*", "\\*"), status);
        if (format.equals("text")) {
            assertThat(lines.get(0))
                    .matches("\\S+ INFO  \\[" + id + "] v\\.p\\.delivery\\.http\\.RequestLog - " + told);
        } else {
            JsonNode line = new JsonMapper().readTree(lines.get(0));
            assertThat(line.get("message").stringValue()).matches(told);
            assertThat(line.get("method").stringValue()).isEqualTo(method);
            assertThat(line.get("route").stringValue()).isEqualTo(route);
            assertThat(line.get("status").intValue()).isEqualTo(status);
            assertThat(line.get("durationMs").longValue()).isNotNegative();
            assertThat(line.get("level").stringValue()).isEqualTo("INFO");
            assertThat(line.get("@timestamp").stringValue()).isNotEmpty();
        }
    }

    @Test
    void namesARequestAsItsCallerDoesOnlyIfTheNameIsWellFormed() throws Exception {
        String longest = "aB9._-" + "x".repeat(58);
        assertThat(nameOf(server.json("/api/reports", REPORT, RequestLog.HEADER, longest)))
                .isEqualTo(longest);
        String uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        for (String refused : List.of(longest + "x", "a b", "a\"b", "", "a/b")) {
            assertThat(nameOf(server.json("/api/reports", REPORT, RequestLog.HEADER, refused)))
                    .matches(uuid);
        }
        String one = nameOf(server.get("/api/reports"));
        assertThat(one).matches(uuid).isNotEqualTo(nameOf(server.get("/api/reports")));
    }

    private static String nameOf(HttpResponse<String> answer) {
        return answer.headers().firstValue(RequestLog.HEADER).orElseThrow();
    }

    @Test
    void logsOneObjectALineInJsonOnly(CapturedOutput output) throws Exception {
        server.json("/api/reports", REPORT, RequestLog.HEADER, "only");
        linesOf("only", output);
        List<String> lines = output.getErr().lines().toList();
        assertThat(lines).hasSizeGreaterThan(5);
        if (format.equals("json")) {
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(new JsonMapper().readTree(line).isObject())
                                    .isTrue());
        } else {
            assertThat(lines).noneMatch(line -> line.startsWith("{"));
        }
    }

    @Test
    void holdsNothingOfWhatWasSent(CapturedOutput output) throws Exception {
        server.parts("/api/reports?mark=mark", part(REPORT));
        server.parts("/api/reports?mark=%00", part(REPORT));
        server.parts("/api/evaluations", part(REPORT.replace("\"unit\"", "\"mark\": 1, \"unit\"")));
        server.parts("/api/evaluations", part(REPORT.replace("5550123", "5550123.5")));
        server.parts("/api/evaluations", part("{\"mark\" 5550123"));
        server.body("/api/evaluations", "text/csv", "unit,mark\nmark,5550123\n");
        server.body("/api/evaluations", "text/mark", REPORT);
        server.body("/api/evaluations", "application/json;mark", REPORT);
        server.json("/api/evaluations?period=mark", REPORT);
        server.json("/api/evaluations?scope=mark&asOf=mark", REPORT);
        server.json("/api/evaluations?mark=%6d%ff", REPORT);
        server.json("/api/mark?mark=mark", REPORT);
        for (String address : List.of(
                "/api/reports?unit=mark",
                "/api/reports?size=mark",
                "/api/reports/mark",
                "/api/templates/mark/2023-11",
                "/api/rules/versions/mark",
                "/api/rules/versions/1/files/mark.drl",
                "/api/obligations?unit=mark&period=mark",
                "/mark?mark")) {
            server.get(address);
        }
        server.send("/api/rules?reason=mark", "rules", zip(SmallRules.atLeast(200)));
        server.send("/api/rules?reason=mark", "rules", zip(SmallRules.with(300, 5550123)));
        server.send("/api/rules?reason=mark", "rules", "mark".getBytes(StandardCharsets.UTF_8));
        server.post("/api/rules/versions/1/restorations?reason=mark");
        String account = "{\"name\": \"mark\", \"password\": \"mark mark mark\", \"roles\": [\"COORDINATOR\"]}";
        assertThat(server.json("/api/accounts", account).statusCode()).isEqualTo(201);
        server.json("/api/accounts", account);
        String mark = SignIn.as("mark", "mark mark mark");
        assertThat(server.ask(mark, "POST", "/api/reports", REPORT.replace("5550123", "55501234"))
                        .statusCode())
                .isEqualTo(201);
        server.ask(mark, "PUT", "/api/accounts/mark", account);
        server.ask(SignIn.as("mark", "mark wrong"), "POST", "/api/reports?mark=mark", REPORT);
        server.ask("Basic mark", "GET", "/mark", "");
        server.ask("Bearer mark", "POST", "/api/reports", REPORT);
        assertUnmarked(output);
    }

    private static String part(String report) {
        return "name=\"file\"; filename=\"mark.json\"\r\n\r\n" + report;
    }

    private void assertUnmarked(CapturedOutput output) throws Exception {
        server.json("/api/evaluations", "[]", RequestLog.HEADER, "last");
        linesOf("last", output);
        assertThat(output.getAll().lines()).noneMatch(line -> MARKS.stream().anyMatch(line::contains));
    }

    @Test
    void holdsNothingOfARequestThatCannotBeRead(CapturedOutput output) throws Exception {
        for (String head : List.of(
                "GET /api/reports?mark=mark^|mark HTTP/1.1\r\nHost: a\r\n",
                "GET /api/reports?unit=Nguyễn mark HTTP/1.1\r\nHost: a\r\n",
                "POST /mark HTTP/1.1\r\nHost: mark mark\r\n",
                "MARK{mark} / HTTP/1.1\r\nHost: a\r\n",
                "mark / HTTP/1.1\r\nHost: a\r\n",
                "GET /api/reports HTTP/1.1\r\nHost: a\r\nma rk: mark\r\n",
                "GET /api/reports HTTP/1.1\r\nHost: a\r\nCookie: ma{rk=\"mark\r\n",
                "POST /api/reports?mark=mark HTTP/1.1\r\nHost: a\r\nContent-Length: mark\r\n",
                "POST /api/reports HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nmark\r\n")) {
            assertThat(raw(head + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 ");
        }
        assertUnmarked(output);
    }

    /** Sends what no client would. */
    private String raw(String request) throws Exception {
        URI address = server.get("/api/rules").uri();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The database's own words hold what did not fit. */
    @Test
    void tellsAFailureWithoutItsWords(CapturedOutput output) throws Exception {
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("plan-compliance"), "sa", "");
                Statement statement = database.createStatement()) {
            statement.execute("alter table \"submission\" alter column \"file_name\" varchar(3)");
        }
        HttpResponse<String> answer = server.parts("/api/reports?mark=mark", part(REPORT));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("mark.json");

        List<String> lines = linesOf(nameOf(answer), output);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("ERROR", "request failed: POST /api/reports");
        assertThat(output.getErr())
                .contains(Wordless.class.getName() + ": org.springframework.dao.DataIntegrityViolationException")
                .contains("Caused by: " + Wordless.class.getName() + ": org.h2.jdbc.")
                .contains("vn.plancompliance.register.Submissions.insert(");
        assertUnmarked(output);
    }
}

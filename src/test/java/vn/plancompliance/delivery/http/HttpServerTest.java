package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.intake.FilledForm;
import vn.plancompliance.intake.Source;

/** The server as its callers see it, over a real connection. */
class HttpServerTest {

    private static final String EVALUATIONS = "/api/evaluations?period=2023-11&asOf=2023-11-30";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Assessments assessments;
    private static ConfigurableApplicationContext server;

    @TempDir
    private static Path data;

    @BeforeAll
    static void start() throws Exception {
        server = HttpServer.start(Path.of("rules"), SignIn.SETTING, "--server.port=0", "--plan.data=" + data);
        assessments = server.getBean(Publishing.class).inForce().assessments();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersABareBodyWithTheSameBytesAsEveryOtherDoor() throws Exception {
        byte[] report = Files.readAllBytes(Path.of("fixtures/2023-11/nam-da.json"));
        HttpResponse<String> answer = post(EVALUATIONS, "application/json", BodyPublishers.ofByteArray(report));
        var evaluation = assessments.assess(
                java.util.List.of(new Source("", report)),
                Choice.of("2023-11", "2023-11-30", null),
                java.time.LocalDate.EPOCH);
        String expected = Answers.writer()
                .writeValueAsString(new Answers(assessments.vocabulary()).evaluation(evaluation, Language.VI));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo(expected);
    }

    @Test
    void answersInTheLanguageThatIsAskedFor() throws Exception {
        byte[] report = Files.readAllBytes(Path.of("fixtures/2023-11/nam-da.json"));
        var body = BodyPublishers.ofByteArray(report);
        String english = "is at 98.33% (118/120), the plan requires at least 100%; 2 missing.";
        String vietnamese = "đạt 98,33% (118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2.";
        assertThat(firstMessage(post(EVALUATIONS, "application/json", body, "Accept-Language", "en-GB, vi;q=0.5")))
                .endsWith(english);
        assertThat(firstMessage(post(EVALUATIONS, "application/json", body, "Accept-Language", "fr")))
                .endsWith(vietnamese);
        assertThat(firstMessage(post(EVALUATIONS, "application/json", body))).endsWith(vietnamese);
    }

    private static String firstMessage(HttpResponse<String> answer) {
        return json(answer).at("/findings/0/message").stringValue();
    }

    @ParameterizedTest
    @CsvSource({
        "report.json, application/octet-stream",
        "report.json, text/plain",
        "report, application/json",
        "blob, ''"
    })
    void takesAJsonFileAsAPart(String name, String type) throws Exception {
        String report = Files.readString(Path.of("fixtures/2023-11/nam-da.json"));
        HttpResponse<String> answer = multipart(part("file", name, type, report));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/summary/violations").intValue()).isEqualTo(4);
    }

    @Test
    void judgesSeveralFilesTogether() throws Exception {
        String one = Files.readString(Path.of("fixtures/2023-11/nam-da.json"));
        String other = Files.readString(Path.of("fixtures/2023-11/dak-sor.json"));
        HttpResponse<String> answer = multipart(part("file", "1.json", "", one) + part("file", "2.json", "", other));
        assertThat(json(answer).get("scope").stringValue()).isEqualTo("DISTRICT");
    }

    @Test
    void refusesAFileWithAllItsFaults() throws Exception {
        HttpResponse<String> answer =
                post(EVALUATIONS, "application/json", BodyPublishers.ofString("""
                        [{"unit": "nam-da", "period": "2023-11", "measurements": [{"indicator": "vneid.account", "value": 1}]},
                         {"unit": "nam-do", "period": "2023-Q4", "measurements": [], "note": ""}]
                        """), "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("title").stringValue()).isEqualTo("File refused");
        assertThat(problem.get("detail").stringValue()).isEqualTo("4 faults found; nothing was taken.");
        assertThat(problem.get("faults")
                        .valueStream()
                        .map(fault -> fault.get("at").stringValue() + " "
                                + fault.get("found").stringValue()))
                .containsExactly(
                        "/0/measurements/0/indicator \"vneid.account\"",
                        "/1/note the unknown field \"note\"",
                        "/1/unit \"nam-do\"",
                        "/1/period \"2023-Q4\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"unit"            | 400 | dòng 1, cột
                    ''                 | 400 | tệp trống
                    {"unit":1,"unit":2}| 400 | Duplicate
                    [                  | 400 | dòng
                    []                 | 422 | 1 lỗi
                    null               | 422 | 1 lỗi
                    """)
    void tellsWhatIsWrongWithABody(String body, int status, String told) throws Exception {
        HttpResponse<String> answer = post(EVALUATIONS, "application/json", BodyPublishers.ofString(body));
        assertProblem(answer, status, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/evaluations?period=2023-13  | Kỳ «2023-13» không đúng dạng 2023-11 hoặc 2023-Q4.
                    /api/evaluations?period=2031-01  | Kế hoạch không có kỳ 2031-01; các kỳ từ 2022-04 đến 2030-12.
                    /api/evaluations?asOf=2023-02-30 | Ngày «2023-02-30» không đúng dạng 2023-11-30 hoặc không có thật.
                    /api/evaluations?scope=province  | Phạm vi «province» không có; dùng UNIT hoặc DISTRICT.
                    """)
    void refusesParametersThatCannotBeRead(String address, String told) throws Exception {
        assertProblem(post(address, "application/json", BodyPublishers.ofString("[]")), 400, told);
    }

    @Test
    void takesCsvByItsTypeOrByItsName() throws Exception {
        String row = "unit,period,kind,code\nnam-da,2023-13,REPORT,\n";
        assertThat(places(post(EVALUATIONS, "text/csv", BodyPublishers.ofString(row))))
                .containsExactly("2:2 (period)");
        assertThat(places(post(EVALUATIONS, "text/csv; charset=utf-8", BodyPublishers.ofString(row))))
                .containsExactly("2:2 (period)");
        assertThat(places(multipart(part("file", "a.CSV", "application/vnd.ms-excel", row))))
                .containsExactly("2:2 (period)");
        assertThat(places(multipart(part("file", "blob", "text/csv", row)))).containsExactly("2:2 (period)");
        assertProblem(
                post(EVALUATIONS, "text/csv", BodyPublishers.ofString("a,b")), 400, "dòng 1: không phải dòng tiêu đề");
        assertThat(post(EVALUATIONS, "text/csv", BodyPublishers.ofString(row.replace("-13", "-11")))
                        .statusCode())
                .isEqualTo(200);
    }

    private static java.util.stream.Stream<String> places(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return json(answer)
                .get("faults")
                .valueStream()
                .map(fault -> fault.get("at").stringValue());
    }

    @Test
    void handsOutAFormThatIsTakenBackFilledIn() throws Exception {
        HttpResponse<byte[]> form =
                CLIENT.send(to("/api/templates/nam-da/2023-11").GET().build(), BodyHandlers.ofByteArray());
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Content-Type")).hasValue(Upload.XLSX);
        assertThat(form.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"nam-da-2023-11.xlsx\"");
        byte[] report = Files.readAllBytes(Path.of("fixtures/2023-11/nam-da.json"));
        var filled = BodyPublishers.ofByteArray(FilledForm.of(form.body(), report));
        assertThat(post(EVALUATIONS, Upload.XLSX, filled).body())
                .isEqualTo(post(EVALUATIONS, "application/json", BodyPublishers.ofByteArray(report))
                        .body());
    }

    @Test
    void handsOutNoFormWithoutUnitAndMonthOfThePlan() throws Exception {
        assertProblem(get("/api/templates/nam-do/2023-11"), 404, "nam-do");
        assertProblem(get("/api/templates/nam-da/2023-Q4"), 400, "Tháng «2023-Q4» không đúng dạng 2023-11.");
        assertProblem(get("/api/templates/nam-da/2031-01"), 400, "2030-12");
    }

    @Test
    void tellsWhatIsNoWorkbook() throws Exception {
        assertProblem(post(EVALUATIONS, Upload.XLSX, BodyPublishers.ofString("PK")), 400, "không phải sổ tính XLSX");
        assertProblem(multipart(part("file", "a.xlsx", "", "PK")), 400, "không phải sổ tính XLSX");
    }

    @Test
    void refusesOtherTypes() throws Exception {
        assertProblem(post(EVALUATIONS, "text/plain", BodyPublishers.ofString("a,b")), 415, "text/plain");
        assertProblem(multipart(part("file", "a.pdf", "application/pdf", "a,b")), 415, "application/pdf");
        assertProblem(multipart(part("file", "a.xls", "application/octet-stream", "PK")), 415, "octet-stream");
        assertProblem(post(EVALUATIONS, "nonsense", BodyPublishers.ofString("a,b")), 415, "nonsense");
    }

    @Test
    void refusesAMultipartRequestWithoutFile() throws Exception {
        assertProblem(multipart(part("other", "a.json", "", "[]")), 400, "«file»");
        assertProblem(post(EVALUATIONS, "multipart/form-data", BodyPublishers.ofString("nonsense")), 400, "«file»");
    }

    @Test
    void takesTwentyMegabytesAndNoMore() throws Exception {
        byte[] report = Files.readAllBytes(Path.of("fixtures/2023-11/nam-da.json"));
        byte[] largest = new byte[Upload.LARGEST];
        java.util.Arrays.fill(largest, (byte) ' ');
        System.arraycopy(report, 0, largest, 0, report.length);
        assertThat(post(EVALUATIONS, "application/json", BodyPublishers.ofByteArray(largest))
                        .statusCode())
                .isEqualTo(200);
        byte[] larger = java.util.Arrays.copyOf(largest, Upload.LARGEST + 1);
        larger[Upload.LARGEST] = ' ';
        assertProblem(post(EVALUATIONS, "application/json", BodyPublishers.ofByteArray(larger)), 413, "20 MB");
        BodyPublisher unannounced = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(larger));
        assertProblem(post(EVALUATIONS, "application/json", unannounced), 413, "20 MB");
        assertProblem(
                multipart(part("file", "a.json", "application/json", new String(larger, StandardCharsets.UTF_8))),
                413,
                "20 MB");
    }

    @Test
    void tellsWhatTheRulesDemand() throws Exception {
        HttpResponse<String> answer = get("/api/obligations?unit=thue&period=2023-11");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode demands = json(answer);
        assertThat(demands.valueStream()
                        .map(demand -> demand.get("clause").stringValue() + " "
                                + demand.get("nature").stringValue() + " "
                                + demand.get("due")))
                .containsExactly(
                        "I.2.a/2022/4 MILESTONE \"2022-12-31\"",
                        "I.2.a/2022/4b TASK \"2022-12-31\"",
                        "II.1.c TASK null",
                        "II.1.l TASK null",
                        "IV.2.b TASK \"2022-04-24\"",
                        "IV.2.k REPORT \"2023-11-13\"");
        ((tools.jackson.databind.node.ObjectNode) demands.get(0).get("rule")).remove("line");
        assertThat(demands.get(0).toString())
                .isEqualTo("{\"clause\":\"I.2.a/2022/4\",\"unit\":\"thue\",\"indicator\":\"tax.no-redeclaration\","
                        + "\"required\":{\"comparator\":\"AT_LEAST\",\"threshold\":100,\"form\":\"RATIO\",\"due\":\"2022-12-31\"},"
                        + "\"nature\":\"MILESTONE\",\"from\":\"2022-04-01\",\"due\":\"2022-12-31\","
                        + "\"rule\":{\"name\":\"I.2.a/2022/4 – 100% người nộp thuế không phải khai lại đến hết năm 2022\","
                        + "\"file\":\"clauses/I.2.a-2022.drl\"}}");
        assertThat(demands.get(1).get("task").stringValue()).isEqualTo("I.2.a/2022/4b");
    }

    @Test
    void tellsThePlansClausesWithTheirRulesAndScenarios() throws Exception {
        HttpResponse<String> answer = get("/api/clauses");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode clauses = json(answer);
        assertThat(clauses).hasSize(148);
        JsonNode target = clauses.valueStream()
                .filter(clause -> clause.get("clause").stringValue().equals("I.2.a/2022/8a"))
                .findFirst()
                .orElseThrow();
        assertThat(target.get("commits").stringValue()).isEqualTo("TARGET");
        assertThat(target.get("rules")).hasSize(1);
        assertThat(target.at("/rules/0/file").stringValue()).isEqualTo("clauses/I.2.a-2022.drl");
        assertThat(target.get("scenarios").valueStream().map(JsonNode::stringValue))
                .hasSizeGreaterThan(4)
                .allMatch(name -> name.length() > 10);
        JsonNode principle = clauses.get(0);
        assertThat(principle.toString())
                .isEqualTo(
                        "{\"clause\":\"I.1\",\"text\":\"Mục tiêu tổng quát: ứng dụng dữ liệu dân cư, định danh điện tử và thẻ gắn"
                                + " chíp cho 5 nhóm tiện ích\",\"commits\":\"PRINCIPLE\",\"reason\":\"Mục tiêu tổng quát, đo bằng các chỉ tiêu"
                                + " ở mục I.2\",\"rules\":[],\"scenarios\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/obligations?unit=thue, 400, period",
        "/api/obligations?period=2023-11, 400, unit",
        "/api/obligations?unit=thue&period=x, 400, «x»",
        "/api/obligations?unit=thue&period=, 400, «»",
        "/api/obligations?unit=thue&period=2022-03, 400, 2022-03",
        "/api/obligations?unit=x&period=2023-11, 404, «x»",
        "/api/nothing, 404, địa chỉ",
        "/error, 404, địa chỉ",
        "/api/obligations?unit=%ff%fe&period=2023-11, 400, UTF-8",
        "/api/evaluations, 405, GET"
    })
    void tellsWhatIsWrongWithAQuestion(String address, int status, String told) throws Exception {
        assertProblem(get(address), status, told);
    }

    @Test
    void answersNoOtherTypeThanJson() throws Exception {
        HttpRequest request = to("/api/obligations?unit=thue&period=2023-11")
                .header("Accept", "text/html")
                .GET()
                .build();
        assertProblem(CLIENT.send(request, BodyHandlers.ofString()), 406, "application/json");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String told) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).contains(told).doesNotContain("Exception", "vn.plancompliance");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static String part(String name, String file, String type, String content) {
        String header = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        return "--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n%s\r\n%s\r\n"
                .formatted(name, file, header, content);
    }

    private static HttpResponse<String> multipart(String parts) throws IOException, InterruptedException {
        return post(
                EVALUATIONS, "multipart/form-data; boundary=limit", BodyPublishers.ofString(parts + "--limit--\r\n"));
    }

    private static HttpResponse<String> post(String address, String type, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = to(address).header("Content-Type", type).POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(to(address).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String address) {
        String port = server.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", SignIn.asAdmin());
    }
}

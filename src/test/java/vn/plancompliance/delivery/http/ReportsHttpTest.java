package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.register.Database;
import vn.plancompliance.rulebook.SmallRules;

/** Reports are submitted and read again over HTTP. */
@ParameterizedClass
@EnumSource(Database.class)
class ReportsHttpTest {

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

    private static String report(String month, String day, int value) {
        return """
                {"unit": "hill", "period": "%s", "submittedOn": "%s",
                 "measurements": [{"indicator": "accounts", "value": %d}],
                 "tasks": [{"task": "II.1", "status": "DONE", "completedOn": "2023-10-01"}],
                 "events": [{"event": "connected", "occurredOn": "2022-11-01"}]}
                """.formatted(month, day, value);
    }

    @Test
    void submitsACorrectionAsANewRevisionAndTheVerySameFileAsNone() throws Exception {
        HttpResponse<String> first = server.json("/api/reports?asOf=2023-11-30", report("2023-11", "2023-11-10", 99));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).hasValue("/api/reports/1");
        assertThat(json(first).get("reports").toString())
                .isEqualTo("[{\"id\":1,\"unit\":\"hill\",\"period\":\"2023-11\",\"revision\":1}]");
        assertThat(json(first).at("/evaluation/period").stringValue()).isEqualTo("2023-11");
        assertThat(json(first).at("/evaluation/asOf").stringValue()).isEqualTo("2023-11-30");
        assertThat(json(first).at("/evaluation/summary/outcomes").toString()).isEqualTo("{\"MISSED\":1}");

        HttpResponse<String> correction = server.json("/api/reports", report("2023-11", "2023-11-12", 100));
        assertThat(correction.statusCode()).isEqualTo(201);
        assertThat(correction.headers().firstValue("Location")).hasValue("/api/reports/2");
        assertThat(json(correction).at("/reports/0/revision").intValue()).isEqualTo(2);
        assertThat(json(correction).at("/evaluation/summary/outcomes").toString())
                .isEqualTo("{\"MET\":1}");

        HttpResponse<String> again = server.json("/api/reports", report("2023-11", "2023-11-10", 99));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location")).isEmpty();
        assertThat(json(again).get("reports")).isEqualTo(json(first).get("reports"));
        assertThat(json(again).at("/evaluation/summary/outcomes").toString()).isEqualTo("{\"MET\":1}");
        assertThat(json(server.get("/api/reports")).get("total").intValue()).isEqualTo(2);
    }

    @Test
    void keepsAReportInCsvAndShowsItsFiguresInTheFormOfTheNextMonth() throws Exception {
        String csv = """
                unit,period,submittedOn,kind,code,value
                hill,2023-10,2023-10-10,MEASUREMENT,accounts,98
                """;
        HttpResponse<String> kept = server.body("/api/reports?asOf=2023-10-31", "text/csv", csv);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(json(kept).at("/evaluation/summary/outcomes").toString()).isEqualTo("{\"MISSED\":1}");

        HttpResponse<byte[]> form = server.bytes("/api/templates/hill/2023-11");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(row(form.body(), "accounts")).contains("Giá trị kỳ trước: 98");
        assertThat(row(server.bytes("/api/templates/hill/2023-10").body(), "accounts"))
                .doesNotContain("Giá trị kỳ trước: 98");
    }

    /** The cells of the row of an indicator, each with its title. */
    private static List<String> row(byte[] form, String indicator) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            Sheet sheet = workbook.getSheetAt(0);
            var cells = new DataFormatter();
            List<String> titles = List.of();
            for (Row row : sheet) {
                List<String> texts = IntStream.range(0, Math.max(0, row.getLastCellNum()))
                        .mapToObj(i -> cells.formatCellValue(row.getCell(i)))
                        .toList();
                if (texts.contains("Mã chỉ tiêu")) {
                    titles = texts;
                }
                if (texts.contains(indicator)) {
                    List<String> heads = titles;
                    return IntStream.range(0, texts.size())
                            .mapToObj(i -> heads.get(i) + ": " + texts.get(i))
                            .toList();
                }
            }
            throw new AssertionError("no row " + indicator);
        }
    }

    @Test
    void tellsAReportWithItsContentAndRevisionsThoughTheServerWasStartedAnew() throws Exception {
        server.json("/api/reports", report("2023-11", "2023-11-10", 99));
        server.json("/api/reports", report("2023-11", "2023-11-12", 100));
        String told = server.get("/api/reports/1").body();
        server.close();
        server = new RulesServer(folder, data, database.settings(data));

        HttpResponse<String> answer = server.get("/api/reports/1");
        assertThat(answer.body()).isEqualTo(told);
        JsonNode report = json(answer);
        assertThat(report.propertyNames())
                .containsExactly(
                        "id",
                        "unit",
                        "period",
                        "revision",
                        "submittedOn",
                        "receivedAt",
                        "by",
                        "file",
                        "report",
                        "revisions");
        assertThat(report.get("by").stringValue()).isEqualTo("admin");
        assertThat(report.get("report").toString())
                .isEqualTo("{\"unit\":\"hill\",\"period\":\"2023-11\",\"submittedOn\":\"2023-11-10\","
                        + "\"measurements\":[{\"indicator\":\"accounts\",\"value\":99}],"
                        + "\"tasks\":[{\"task\":\"II.1\",\"status\":\"DONE\",\"completedOn\":\"2023-10-01\"}],"
                        + "\"events\":[{\"event\":\"connected\",\"occurredOn\":\"2022-11-01\"}]}");
        assertThat(report.at("/file/mediaType").stringValue()).isEqualTo("application/json");
        assertThat(report.at("/file/size").intValue())
                .isEqualTo(report("2023-11", "2023-11-10", 99).length());
        assertThat(report.get("revisions").valueStream().map(each -> each.get("id") + " " + each.get("submittedOn")))
                .containsExactly("1 \"2023-11-10\"", "2 \"2023-11-12\"");
        assertThat(report.at("/revisions/1/by").stringValue()).isEqualTo("admin");
    }

    @Test
    void listsReportsNewestFirstByUnitPeriodAndPage() throws Exception {
        server.json(
                "/api/reports",
                "[" + report("2023-09", "2023-09-10", 1) + "," + report("2023-10", "2023-10-10", 1) + "]");
        server.json("/api/reports", report("2023-11", "2023-11-10", 1));

        JsonNode all = json(server.get("/api/reports?size=2"));
        assertThat(all.get("total") + " " + all.get("page") + " " + all.get("size"))
                .isEqualTo("3 0 2");
        assertThat(all.get("reports").valueStream().map(each -> each.get("id").intValue()))
                .containsExactly(3, 2);
        assertThat(all.at("/reports/0").propertyNames())
                .containsExactly("id", "unit", "period", "revision", "submittedOn", "receivedAt", "by", "file");
        assertThat(json(server.get("/api/reports?size=2&page=1"))
                        .at("/reports/0/id")
                        .intValue())
                .isEqualTo(1);
        assertThat(json(server.get("/api/reports?size=500&page=2147483647")).get("reports"))
                .isEmpty();
        assertThat(json(server.get("/api/reports?unit=hill&period=2023-Q4"))
                        .get("total")
                        .intValue())
                .isEqualTo(2);
        assertThat(json(server.get("/api/reports?period=2023-09"))
                        .at("/reports/0/period")
                        .stringValue())
                .isEqualTo("2023-09");
        assertProblem(server.get("/api/reports?unit=hil"), 404, "«hil»");
        assertProblem(server.get("/api/reports?period=2023"), 400, "«2023»");
        assertProblem(server.get("/api/reports?page=-1"), 400, "«-1»");
        assertProblem(server.get("/api/reports?size=0"), 400, "từ 1 đến 500 báo cáo");
        assertProblem(server.get("/api/reports?size=501"), 400, "«501»");
        assertProblem(server.get("/api/reports?size=x"), 400, "«x»");
    }

    @Test
    void givesTheFileBackByteForByteUnderItsName() throws Exception {
        String content = report("2023-11", "2023-11-10", 99);
        HttpResponse<String> answer = server.parts(
                "/api/reports",
                "name=\"file\"; filename=\"tháng 11.json\"\r\nContent-Type: text/html\r\n\r\n" + content);
        assertThat(answer.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> file = server.bytes("/api/reports/1/file");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''th%C3%A1ng%2011.json");

        server.json("/api/reports", report("2023-11", "2023-11-10", 100));
        assertThat(server.bytes("/api/reports/2/file").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(told -> assertThat(told).endsWith("filename*=UTF-8''report-2"));
    }

    @Test
    void keepsAndEvaluatesSeveralFilesTogether() throws Exception {
        String october = "name=\"file\"; filename=\"1.json\"\r\n\r\n" + report("2023-10", "2023-10-10", 100);
        String november = "name=\"file\"; filename=\"2.json\"\r\n\r\n" + report("2023-11", "2023-11-10", 99);
        assertThat(server.parts("/api/reports", october).statusCode()).isEqualTo(201);

        HttpResponse<String> both = server.parts("/api/reports", october, november);
        assertThat(both.statusCode()).isEqualTo(201);
        assertThat(json(both).get("reports").valueStream().map(each -> each.get("id") + " " + each.get("period")))
                .containsExactly("1 \"2023-10\"", "2 \"2023-11\"");
        assertThat(json(both).at("/evaluation/period").stringValue()).isEqualTo("2023-11");
        assertThat(server.parts("/api/reports", october, november).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsNothingOfWhatItRefuses() throws Exception {
        String fine = report("2023-11", "2023-11-10", 99);
        HttpResponse<String> refused = server.json("/api/reports", fine.replace("accounts", "account"));
        assertProblem(refused, 422, "1 lỗi");
        assertThat(json(refused).at("/faults/0/at").stringValue()).isEqualTo("/measurements/0/indicator");
        assertProblem(server.json("/api/reports", "{"), 400, "JSON");
        assertProblem(server.json("/api/reports?scope=COUNTRY", fine), 400, "«COUNTRY»");
        assertProblem(server.json("/api/reports?period=2021-01", fine), 400, "2021-01");
        assertProblem(server.json("/api/reports", " ".repeat(Upload.LARGEST + 1)), 413, "20 MB");
        assertProblem(server.send("/api/reports", "file", new byte[] {1}), 415, "application/zip");

        assertThat(json(server.get("/api/reports")).get("total").intValue()).isZero();
        assertProblem(server.get("/api/reports/1"), 404, "mang số 1");
        assertProblem(server.get("/api/reports/1/file"), 404, "mang số 1");
        assertProblem(server.get("/api/reports/x"), 400, "«x»");
    }
}

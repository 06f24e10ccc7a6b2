package vn.plancompliance.delivery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.batch.QuarterBatch;
import vn.plancompliance.rulebook.ProjectRules;

class ProgramTest {

    private static final String NAM_DA = "fixtures/2023-11/nam-da.json";

    private final Program.Server server = mock(Program.Server.class);
    private final Map<String, String> environment = new HashMap<>(Map.of("PLAN_CACHE", "off"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var clock = Clock.fixed(Instant.parse("2023-11-30T08:00:00Z"), ZoneOffset.UTC);
        return new Program(server, QuarterBatch::run, environment, clock)
                .run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void printsATableOfFindingsAndOutcomes() {
        assertThat(run("evaluate", NAM_DA)).isEqualTo(1);
        assertThat(err).hasToString("");
        assertThat(out.toString().lines())
                .startsWith("Đánh giá tháng 11/2023, xét đến ngày 30/11/2023, phạm vi từng đơn vị")
                .contains("Vi phạm: 4. Cảnh báo: 0.")
                .anyMatch(
                        line -> line.startsWith(
                                "| Vi phạm | I.2.a/2022/8a | chưa đạt chỉ tiêu | Xã Nam Đà: «Công dân được cấp định danh điện tử"))
                .anyMatch(line -> line.contains("(118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2."))
                .anyMatch(line -> line.matches("\\| chưa đạt +\\| +4 \\|"));
    }

    @Test
    void printsJsonAndNothingElseOnRequest() {
        assertThat(run("evaluate", NAM_DA, "--format", "json", "--lang", "en")).isEqualTo(1);
        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.at("/summary").toString())
                .isEqualTo("{\"violations\":4,\"alerts\":0,\"outcomes\":{\"MET\":2,\"MISSED\":4,\"ON_PACE\":4}}");
        assertThat(json.at("/findings/0/message").stringValue())
                .isEqualTo("Nam Đà Commune: \"Citizens given an eID at the one-stop counter\" is at 98.33% (118/120),"
                        + " the plan requires at least 100%; 2 missing.");
    }

    @Test
    void endsWithoutViolationByZero(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.json");
        Files.writeString(
                report,
                "{\"unit\":\"thanh-tra\",\"period\":\"2023-11\",\"submittedOn\":\"2023-11-13\",\"measurements\":[]}");
        assertThat(run("evaluate", folder.toString())).isZero();
        assertThat(out.toString()).contains("Không có vi phạm hay cảnh báo nào.");
    }

    @Test
    void readsEveryFormOfAReport() {
        for (String form : java.util.List.of(NAM_DA, "src/test/resources/forms/xlsx/2023-11/nam-da.xlsx")) {
            assertThat(run("evaluate", form)).isEqualTo(1);
            assertThat(out.toString().lines()).contains("Vi phạm: 4. Cảnh báo: 0.");
            out.getBuffer().setLength(0);
        }
        assertThat(run("evaluate", "src/test/resources/forms/csv", "--scope", "unit"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("(118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2.");
    }

    @Test
    void readsFoldersOfReportsAndTakesOlderMonthsAsHistory() {
        int code = run(
                "evaluate",
                "fixtures/2023-10",
                "fixtures/2023-11",
                "--scope",
                "district",
                "--format",
                "json",
                "--as-of",
                "2023-11-13");
        assertThat(code).isEqualTo(1);
        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.get("period").stringValue()).isEqualTo("2023-11");
        assertThat(json.get("scope").stringValue()).isEqualTo("DISTRICT");
        assertThat(json.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("kind").stringValue()))
                .doesNotContain("REPORT_MISSING")
                .contains("FIGURE_DROPPED");
    }

    @Test
    void tellsEveryFaultWithItsPlaceAndGivesNoVerdict(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.json");
        Files.writeString(report, """
                {"unit": "nam-da", "period": "2023-11", "measurements": [
                  {"indicator": "vneid.accounts", "value": -1},
                  {"indicator": "vneid.accounts", "numerator": 1, "denominator": 2}]}
                """);
        assertThat(run("evaluate", report.toString(), "--format", "json")).isEqualTo(2);
        assertThat(out).hasToString("");
        assertThat(err.toString().lines())
                .containsExactly(
                        "Tìm thấy 5 lỗi; không dữ liệu nào được nhận.",
                        "/measurements/0/value: có số -1; cần một số nguyên từ 0 đến 10^12",
                        "/measurements/1/indicator: có «vneid.accounts» lần thứ hai; cần mỗi mã chỉ một lần trong một báo cáo",
                        "/measurements/1/numerator: có số 1; cần chỉ có value: «vneid.accounts» là một số đếm (COUNT)",
                        "/measurements/1/denominator: có số 2; cần chỉ có value: «vneid.accounts» là một số đếm (COUNT)",
                        "/measurements/1/value: có không có gì; cần một số nguyên từ 0 đến 10^12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    evaluate fixtures/none.json                               | Không có tệp báo cáo nào ở «fixtures/none.json»
                    evaluate src/main/resources                               | Không có tệp báo cáo nào ở «src/main/resources»
                    evaluate fixtures/2023-11/nam-da.json --period 2023-13    | Kỳ «2023-13» không đúng dạng
                    evaluate fixtures/2023-11/nam-da.json --period 2031-01    | Kế hoạch không có kỳ 2031-01; các kỳ từ 2022-04 đến 2030-12.
                    evaluate fixtures/2023-11/nam-da.json --as-of 2023-02-30  | Ngày «2023-02-30» không đúng dạng
                    evaluate fixtures/2023-11/nam-da.json --scope x           | Phạm vi «x» không có
                    evaluate README.md                                        | Không đọc được tệp: dòng 1
                    evaluate fixtures/2023-11/nam-da.json --rules nowhere     | nowhere:1:1: MISSING không có thư mục quy tắc này
                    evaluate                                                  | FILE
                    evaluate --format xml fixtures/2023-11/nam-da.json        | xml
                    nonsense                                                  | nonsense
                    rules diff rules nowhere --reports fixtures               | nowhere:1:1: MISSING
                    rules diff rules rules --reports src/main/resources       | Không có tệp báo cáo nào
                    rules test nowhere                                        | nowhere:1:1: MISSING
                    rules clauses nowhere                                     | nowhere:1:1: MISSING
                    """)
    void endsWithTwoOnInputThatCannotBeUsed(String arguments, String told) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(out).hasToString("");
        assertThat(err.toString()).contains(told);
    }

    @Test
    void runsTheScenariosOfTheRules() {
        assertThat(run("rules", "test")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("đúng scenarios/I.2.a-2022.yaml:"))
                .noneMatch(line -> line.startsWith("SAI"))
                .endsWith("Mọi quy tắc đều đã được thử.");
    }

    @Test
    void failsByAScenarioThatComesOutOtherwiseAndByUnprovenRules(@TempDir Path parent) throws IOException {
        Path folder = ProjectRules.copyTo(parent);
        Path file = folder.resolve("clauses/I.2.a-2023-2025.drl");
        Files.writeString(file, Files.readString(file).replace("atLeast(90)", "atLeast(91)"));
        Files.delete(folder.resolve("scenarios/I.2.d.yaml"));
        assertThat(run("rules", "test", folder.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("FAILED scenarios/I.2.a-2023-2025.yaml:"))
                .contains("    expected: MET I.2.a/2023-2025/7 –", "    found:    MISSED I.2.a/2023-2025/7 –")
                .contains("2 rules fired in no scenario:")
                .anyMatch(line -> line.startsWith("  clauses/I.2.d.drl:") && line.contains("I.2.d/2022/1a – "));
    }

    @Test
    void listsTheClausesAndThoseWithoutScenario(@TempDir Path parent) throws IOException {
        assertThat(run("rules", "clauses")).isZero();
        Path folder = ProjectRules.copyTo(parent);
        Files.delete(folder.resolve("scenarios/I.2.d.yaml"));
        assertThat(run("rules", "clauses", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("\\| I.2.a/2022/7b +\\| chỉ tiêu +\\| Tối thiểu 20 dịch vụ công .*"))
                .endsWith("Chưa có kịch bản: I.2.d/2022/1a, I.2.d/2022/1b");
    }

    @Test
    void tellsWhatAChangeOfRulesDoesToPastReports(@TempDir Path parent) throws IOException {
        Path changed = ProjectRules.copyTo(parent);
        Path file = changed.resolve("clauses/I.2.a-2023-2025.drl");
        String forms = "\"forms.standardized\").from(\"2023-01-01\").atLeast(%d)";
        Files.writeString(file, Files.readString(file).replace(forms.formatted(50), forms.formatted(55)));
        assertThat(run("rules", "diff", "rules", changed.toString(), "--reports", "fixtures"))
                .isEqualTo(1);
        assertThat(err).hasToString("");
        assertThat(out.toString().lines())
                .contains("Điều khoản đổi yêu cầu:", "Chỉ tiêu đổi kết quả: 3", "Vi phạm, cảnh báo đổi: 3")
                .contains(
                        "| I.2.a/2023-2025/6 | Văn phòng HĐND&UBND huyện | đúng tiến độ | chậm tiến độ | 2025-10, 2025-11 |",
                        "| I.2.a/2023-2025/6 | Văn phòng HĐND&UBND huyện | đạt          | chưa đạt     | 2025-12          |");
    }

    @Test
    void tellsThatNothingChanges() {
        assertThat(run("rules", "diff", "rules", "rules", "--reports", "fixtures/2023-11"))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo("Hai bộ quy tắc cho kết quả như nhau trên các báo cáo này.");
    }

    @Test
    void findsNoFaultInTheProjectsOwnRules() {
        assertThat(run("rules", "check")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Không có lỗi nào.");
    }

    @Test
    void checksWhatScenariosShowToo(@TempDir Path parent) throws IOException {
        Path folder = ProjectRules.copyTo(parent);
        Path file = folder.resolve("clauses/I.2.a-2023-2025.drl");
        Files.writeString(file, Files.readString(file).replace("atLeast(90)", "atLeast(91)"));
        assertThat(run("rules", "check", folder.toString())).isEqualTo(2);
        assertThat(out.toString().lines())
                .hasSize(7)
                .allMatch(line -> line.matches(
                        "scenarios/I\\.2\\.a-2023-2025\\.yaml:\\d+:1: SCENARIO kịch bản ra kết quả khác: .*"));
    }

    @Test
    void tellsWhatCouldStandInPlaceOfAFault(@TempDir Path parent) throws IOException {
        Path folder = ProjectRules.copyTo(parent);
        Path file = folder.resolve("judgement/reports.drl");
        Files.writeString(
                file, Files.readString(file).replace("rule \"Báo cáo – nộp trễ\"", "rul \"Báo cáo – nộp trễ\""));
        assertThat(run("rules", "check", folder.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(out.toString().strip())
                .isEqualTo("judgement/reports.drl:9:1: SYNTAX 'rul' cannot start a line outside of rules; only package,"
                        + " import, rule can (did you mean rule?)");
    }

    @Test
    void startsTheServerWithoutACommand() throws Exception {
        assertThat(run()).isZero();
        verify(server).start(Path.of("rules"));
    }

    @Test
    void tellsTheFaultsForWhichTheServerDoesNotStart(@TempDir Path folder) throws Exception {
        environment.put("PLAN_RULES", folder.toString());
        doAnswer(call -> RuleBookInForce.open(call.getArgument(0))).when(server).start(folder);
        assertThat(run("serve")).isEqualTo(2);
        assertThat(err.toString()).contains("clauses:1:1: MISSING", "judgement:1:1: MISSING");
    }

    @Test
    void prefersTheOptionToTheVariable() throws Exception {
        environment.put("PLAN_RULES", "nowhere");
        assertThat(run("--rules", "rules", "serve")).isZero();
        verify(server).start(Path.of("rules"));
    }
}

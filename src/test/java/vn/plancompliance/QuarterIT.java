package vn.plancompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.benchmark.LargeDistrict;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.ReportDocument;
import vn.plancompliance.reporting.Reports;

/** The quarter's job of the packaged program, killed on its way. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class QuarterIT {

    private static final Path JAR = Path.of("target/plan-compliance.jar").toAbsolutePath();
    private static final int COMMUNES = 800;

    @TempDir
    private static Path district;

    @BeforeAll
    static void writeReports() throws Exception {
        Path rules = LargeDistrict.rules(district, COMMUNES);
        Vocabulary vocabulary = RuleBookInForce.open(rules).assessments().vocabulary();
        List<YearMonth> months = List.of(YearMonth.of(2023, 10), YearMonth.of(2023, 11), YearMonth.of(2023, 12));
        Reports reports = LargeDistrict.reports(vocabulary, months, 1);
        Path folder = Files.createDirectory(district.resolve("reports"));
        for (YearMonth month : months) {
            List<ReportDocument> documents = vocabulary.units().stream()
                    .flatMap(unit -> reports.find(unit.code(), month).stream())
                    .map(ReportDocument::of)
                    .toList();
            Files.writeString(folder.resolve(month + ".json"), new JsonMapper().writeValueAsString(documents));
        }
    }

    private static Process start(Path out) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-jar",
                        JAR.toString(),
                        "--rules",
                        district.resolve("rules").toString(),
                        "quarter",
                        "2023-Q4",
                        "--reports",
                        district.resolve("reports").toString(),
                        "--out",
                        out.toString(),
                        "--as-of",
                        "2024-01-15")
                .redirectErrorStream(true)
                .redirectOutput(district.resolve("log").toFile());
        builder.environment().put("PLAN_CACHE", ServerProcess.KEPT.toString());
        return builder.start();
    }

    /** Kills it as soon as the register holds so many bytes more than an empty one. */
    private static void killOnItsWay(Path out, long bytes) throws Exception {
        Process process = start(out);
        Path register = out.resolve(".quarter/plan-compliance.mv.db");
        while (!Files.exists(register) || Files.size(register) < bytes) {
            assertThat(process.isAlive())
                    .as(Files.readString(district.resolve("log")))
                    .isTrue();
            Thread.sleep(5);
        }
        process.destroyForcibly().onExit().join();
    }

    private static Map<String, byte[]> results(Path out) throws IOException {
        var results = new TreeMap<String, byte[]>();
        try (var files = Files.list(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                results.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return results;
    }

    private static List<String> ask(Path out, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        String url =
                "jdbc:h2:file:" + out.resolve(".quarter/plan-compliance") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Test
    void isContinuedWhereItWasKilled() throws Exception {
        Path undisturbed = district.resolve("undisturbed");
        assertThat(start(undisturbed).waitFor()).isEqualTo(1);
        Map<String, byte[]> expected = results(undisturbed);
        assertThat(expected).containsKeys("evaluation.json", "evaluation.en.json");
        long whole = Files.size(undisturbed.resolve(".quarter/plan-compliance.mv.db"));

        Path out = district.resolve("killed");
        killOnItsWay(out, whole / 4);
        List<String> kept = ask(out, "select part || ' ' || length(content) from quarter_part order by part");
        assertThat(kept).isNotEmpty();
        assertThat(ask(out, "select state from quarter_run")).containsExactly("OPEN");
        assertThat(results(out)).isEmpty();

        assertThat(start(out).waitFor())
                .as(Files.readString(district.resolve("log")))
                .isEqualTo(1);
        Map<String, byte[]> results = results(out);
        assertThat(results.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, content) -> assertThat(results.get(name)).as(name).isEqualTo(content));
        assertThat(ask(out, "select part || ' ' || length(content) from quarter_part order by part"))
                .containsAll(kept);
        // Of each part that was judged before the kill there is one execution, of the others at least one.
        String done =
                "select step_name from batch_step_execution where status = 'COMPLETED' and step_name like 'judge:%'";
        assertThat(ask(out, done)).doesNotHaveDuplicates().hasSameSizeAs(ask(out, "select part from quarter_part"));
        assertThat(ask(out, "select count(*) from batch_job_execution")).containsExactly("2");
    }

    @Test
    void isRecognisedWhenItIsAskedForAgain() throws Exception {
        Path out = district.resolve("twice");
        assertThat(start(out).waitFor()).isEqualTo(1);
        Map<String, byte[]> first = results(out);
        Files.delete(out.resolve("evaluation.json"));
        assertThat(start(out).waitFor()).isEqualTo(1);
        assertThat(results(out).get("evaluation.json")).isEqualTo(first.get("evaluation.json"));
        assertThat(ask(out, "select count(*) from batch_job_execution")).containsExactly("1");
    }
}

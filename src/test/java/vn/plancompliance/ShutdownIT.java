package vn.plancompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.rulebook.SmallRules;

/** The packaged server, told to end while somebody sends reports. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ShutdownIT {

    private static final byte[] REPORT = """
            {"unit": "hill", "period": "2023-11", "submittedOn": "2023-11-10",
             "measurements": [{"indicator": "accounts", "value": 99}]}
            """.getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRules() throws Exception {
        SmallRules.atLeast(100).writeTo(Files.createDirectory(folder.resolve("rules")));
    }

    /** Where no locale is set, another process does the work, and the first has to wait for it. */
    @ParameterizedTest
    @CsvSource({"LC_ALL, C.UTF-8", "LC_ALL, C"})
    void answersAndKeepsWhatIsUnderWayAndTakesNothingNew(String variable, String locale) throws Exception {
        try (var server = ServerProcess.in(folder, variable, locale)) {
            try (var evaluated = server.begin("/api/evaluations?asOf=2023-11-30", REPORT);
                    var submitted = server.begin("/api/reports?asOf=2023-11-30", REPORT)) {
                server.process().destroy();
                while (server.takesConnections()) {
                    Thread.sleep(20);
                }
                assertThat(evaluated.finish()).startsWith("HTTP/1.1 200 ").contains("\"violations\":1");
                assertThat(server.process().isAlive()).isTrue();
                assertThat(submitted.finish()).startsWith("HTTP/1.1 201 ").contains("\"revision\":1");
            }
            assertThat(server.process().waitFor()).isEqualTo(143);
        }
        try (var again = ServerProcess.in(folder, variable, locale)) {
            assertThat(again.get("/api/reports/1/file").body()).isEqualTo(REPORT);
        }
    }

    /** Since JDK 18 UTF-8 is the default everywhere, and there is no second process. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_17)
    void endsInOrderWhenTheProcessThatStartedItAnewIsKilled() throws Exception {
        try (var server = ServerProcess.in(folder, "LC_ALL", "C")) {
            List<ProcessHandle> others = server.process().children().toList();
            assertThat(others).hasSize(1);
            server.process().destroyForcibly();
            others.get(0).onExit().join();
            assertThat(server.takesConnections()).isFalse();
            assertThat(Files.readString(folder.resolve("err"))).contains("Graceful shutdown complete");
        }
    }

    @Test
    void endsThoughAReportIsNeverSentToItsEnd() throws Exception {
        try (var server = ServerProcess.in(folder)) {
            server.begin("/api/reports", REPORT);
            server.process().destroy();
            assertThat(server.process().waitFor()).isEqualTo(143);
            assertThat(Files.readString(folder.resolve("err"))).contains("Graceful shutdown aborted");
        }
    }
}

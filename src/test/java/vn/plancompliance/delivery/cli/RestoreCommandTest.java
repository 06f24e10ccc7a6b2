package vn.plancompliance.delivery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.delivery.batch.QuarterBatch;
import vn.plancompliance.register.TestRegister;

class RestoreCommandTest {

    private final Map<String, String> environment = new HashMap<>(Map.of("PLAN_CACHE", "off"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return new Program(rules -> {}, QuarterBatch::run, environment, Clock.systemUTC())
                .run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String backup() throws Exception {
        try (var register = TestRegister.in(folder.resolve("data"))) {
            return register.backup(folder.resolve("copies")).toString();
        }
    }

    @Test
    void tellsWhatItRestoredAndRefusesToDoSoTwice() throws Exception {
        String backup = backup();
        String data = folder.resolve("other").toString();
        environment.put("PLAN_DATA", data);
        assertThat(run("restore", backup, "--lang", "en")).isZero();
        assertThat(out).hasToString("Restored " + data + ": 0 reports, version 0 of the rule book.\n");
        assertThat(run("restore", backup, "--lang", "en")).isEqualTo(2);
        assertThat(err)
                .hasToString("The data folder \"" + data
                        + "\" holds a register already; let PLAN_DATA name an empty folder.\n");
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        environment.put("PLAN_DATA", folder.resolve("other").toString());
        assertThat(run("restore", folder.resolve("none.zip").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("Bản sao lưu «").endsWith("» không có, hoặc không phải tệp ZIP.\n");
        assertThat(out).hasToString("");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void refusesToRestoreBesideAPostgresqlDatabase() throws Exception {
        String backup = backup();
        environment.put("PLAN_DATA", folder.resolve("other").toString());
        environment.put("PLAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1/plan");
        assertThat(run("restore", backup)).isEqualTo(2);
        assertThat(err.toString()).contains("pg_restore");
        assertThat(Files.exists(folder.resolve("other"))).isFalse();
    }
}

package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.register.Signature;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleSource;
import vn.plancompliance.rulebook.SmallRules;

/** Versions read again. */
class RuleBookHistoryTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private TestRegister register;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(data);
        SmallRules.atLeast(100).writeTo(folder);
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    @Test
    void tellsHowRulesReadInAVersion() throws Exception {
        Publishing publishing = RulesOnDisk.start(
                        folder, register.versions(), KeptRules.inMemory(), Clock.systemUTC(), QuickCheck::of)
                .publishing();
        publishing.publish(SmallRules.atLeast(200), new Signature("An", "Quyết định số 1"));
        var history = new RuleBookHistory(register.versions(), KeptRules.inMemory());
        RuleReference rule = publishing.inForce().clauses().stream()
                .filter(coverage -> coverage.clause().address().equals(new ClauseId("I.1")))
                .findFirst()
                .orElseThrow()
                .rules()
                .get(0);
        var unknown = new RuleReference("I.2", "clauses/none.drl", 1);

        assertThat(history.texts(1, List.of(rule, unknown, rule)))
                .singleElement()
                .extracting(RuleSource::text)
                .asString()
                .startsWith("rule \"I.1 – đủ tài khoản\"\n")
                .contains(".atLeast(100)")
                .endsWith("\nend");
        assertThat(history.texts(2, List.of(rule)).get(0).text()).contains(".atLeast(200)");
        assertThatExceptionOfType(UnknownVersion.class).isThrownBy(() -> history.texts(3, List.of(rule)));
    }
}

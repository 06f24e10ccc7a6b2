package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Rules that could not be written in the language, run by the engine alone. */
class BoundedRunTest {

    private static final String COUNT_DOWN = """
            package loop
            import java.util.concurrent.atomic.AtomicInteger
            rule "on"
            when
                $n : AtomicInteger( get() > 0 )
            then
                $n.decrementAndGet();
                update($n);
            end
            """;

    private KieSession session;

    @BeforeEach
    void compile() {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("test", "loop", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/loop/a.drl", COUNT_DOWN);
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        session = services.newKieContainer(release).newKieSession();
        services.getRepository().removeKieModule(release);
    }

    @AfterEach
    void dispose() {
        session.dispose();
    }

    @Test
    void letsRulesComeToRest() {
        var left = new AtomicInteger(99);
        session.insert(left);

        BoundedRun.fire(session, 100, Duration.ofMinutes(1));

        assertThat(left).hasValue(0);
    }

    @Test
    void stopsAtTheFiringThatIsOneTooMany() {
        var left = new AtomicInteger(100);
        session.insert(left);

        assertThatThrownBy(() -> BoundedRun.fire(session, 100, Duration.ofMinutes(1)))
                .isInstanceOf(RunawayRules.class)
                .hasMessage("the rules did not come to rest after 100 firings");
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        session.insert(new AtomicInteger(100));

        assertThatThrownBy(() -> BoundedRun.fire(session, 1_000, Duration.ZERO))
                .hasMessage("the rules did not come to rest within 0 ms");
    }
}

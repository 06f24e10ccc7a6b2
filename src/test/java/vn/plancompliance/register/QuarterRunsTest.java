package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.QuarterRun.Order;
import vn.plancompliance.register.QuarterRun.State;

@ParameterizedClass
@EnumSource(Database.class)
class QuarterRunsTest {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final String HASH = "sha256:" + "a".repeat(64);
    private static final Order ORDER = new Order(QUARTER, LocalDate.of(2024, 1, 1), HASH, 3, "1-7");
    private static final Instant NOW = Instant.parse("2024-01-01T02:00:00.123456Z");
    private static final Act BY = new Act("an", NOW);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private QuarterRuns runs;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        runs = register.quarters();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private List<String> trail() {
        return register.trail().list(new AuditFilter(null, Deed.RAN), new Paging(0, 9)).stream()
                .map(entry -> entry.who() + " " + entry.subject())
                .toList();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(runs.find(1)).isEmpty();
        assertThat(runs.newest(QUARTER)).isEmpty();
        assertThat(runs.newest()).isEmpty();
        assertThat(runs.unfinished()).isEmpty();
        assertThat(runs.part(1, 0)).isEmpty();
        assertThat(runs.documents(1)).isEmpty();
        assertThat(runs.document(1, "evaluation.json")).isEmpty();
    }

    @Test
    void areToldOfEachQuarterByTheNewestOne() {
        var earlier = new Order(Period.parse("2023-Q3"), ORDER.asOf(), HASH, 3, "1-7");
        QuarterRun first = runs.open(ORDER, BY);
        QuarterRun other = runs.open(earlier, BY);
        assertThat(runs.newest()).containsExactly(other, first);
        QuarterRun second = runs.open(new Order(QUARTER, ORDER.asOf(), HASH, 3, "1-8"), BY);
        runs.keepPart(second.id(), 0, Packed.of(out -> out.write('x')));
        assertThat(runs.newest().stream().map(run -> run.id() + " " + run.done()))
                .containsExactly("2 0", "3 1");
    }

    @Test
    void areTheSameForTheSameOrderWhoeverAsks() {
        QuarterRun run = runs.open(ORDER, BY);
        assertThat(run).isEqualTo(new QuarterRun(1, ORDER, BY, State.OPEN, null, 0, null));
        assertThat(runs.open(ORDER, new Act("ba", NOW.plusSeconds(1)))).isEqualTo(run);
        var byFiles = new Order(QUARTER, LocalDate.of(2024, 1, 1), HASH, null, "sha256:x");
        assertThat(runs.open(byFiles, BY).id()).isEqualTo(2);
        assertThat(runs.find(2).orElseThrow().order()).isEqualTo(byFiles);
        for (Order other : List.of(
                new Order(Period.parse("2023-Q3"), ORDER.asOf(), HASH, 3, "1-7"),
                new Order(QUARTER, LocalDate.of(2024, 1, 2), HASH, 3, "1-7"),
                new Order(QUARTER, ORDER.asOf(), HASH.replace('a', 'b'), 3, "1-7"),
                new Order(QUARTER, ORDER.asOf(), HASH, 3, "1-8"))) {
            assertThat(runs.open(other, BY).order()).isEqualTo(other);
        }
        assertThat(runs.newest(QUARTER).orElseThrow().id()).isEqualTo(6);
        assertThat(runs.unfinished().stream().map(QuarterRun::id)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(trail()).hasSize(6).endsWith("an quarter 2023-Q4 run 1");
    }

    @Test
    void areOpenedOnceByTwoWhoAskAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var ids = new ArrayList<Integer>();
        Callable<Integer> asking = () -> runs.open(ORDER, BY).id();
        for (Future<Integer> each : threads.invokeAll(Collections.nCopies(8, asking))) {
            ids.add(each.get());
        }
        threads.shutdown();
        assertThat(ids).containsOnly(1);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void areTriedAgainOnlyIfTheyFailed() {
        runs.open(ORDER, BY);
        runs.fail(1);
        assertThat(runs.find(1).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(runs.unfinished()).isEmpty();
        assertThat(runs.open(ORDER, new Act("ba", NOW)).state()).isEqualTo(State.OPEN);
        runs.finish(1, Map.of(), NOW);
        assertThat(runs.open(ORDER, BY).state()).isEqualTo(State.FINISHED);
        assertThat(trail()).containsExactly("ba quarter 2023-Q4 run 1", "an quarter 2023-Q4 run 1");
    }

    @Test
    void keepEachPartOnce() throws Exception {
        runs.open(ORDER, BY);
        runs.count(1, 3);
        runs.keepPart(1, 2, packed(1, 2));
        assertThat(runs.hasPart(1, 2)).isTrue();
        assertThat(runs.hasPart(1, 0)).isFalse();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> runs.keepPart(1, 2, packed(3)));

        register.close();
        register = TestRegister.in(folder, database);
        runs = register.quarters();
        assertThat(runs.part(1, 2).map(Packed::unpacked)).hasValue(new byte[] {1, 2});
        assertThat(runs.done(1)).isEqualTo(1);
        assertThat(runs.find(1).orElseThrow()).isEqualTo(new QuarterRun(1, ORDER, BY, State.OPEN, 3, 1, null));
    }

    @Test
    void finishWithTheirDocuments() {
        runs.open(ORDER, BY);
        runs.finish(1, Map.of("b.json", packed(2), "a.json", packed(1)), NOW);
        assertThat(runs.documents(1)).containsExactly("a.json", "b.json");
        assertThat(runs.document(1, "b.json").map(Packed::unpacked)).hasValue(new byte[] {2});
        assertThat(runs.find(1).orElseThrow().finishedAt()).isEqualTo(NOW);
        assertThat(runs.unfinished()).isEmpty();
    }

    private static Packed packed(int... content) {
        return Packed.of(out -> {
            for (int each : content) {
                out.write(each);
            }
        });
    }

    @Test
    void areHeldByOneProcessAtATimeUntilItIsSilentForTooLong() throws Exception {
        assertThat(runs.hold(QUARTER, "one", LONG)).isTrue();
        assertThat(runs.hold(QUARTER, "other", LONG)).isFalse();
        assertThat(runs.hold(QUARTER, "one", LONG)).isTrue();
        assertThat(runs.hold(Period.parse("2023-Q3"), "other", LONG)).isTrue();
        runs.release(QUARTER, "other");
        assertThat(runs.hold(QUARTER, "other", LONG)).isFalse();
        runs.release(QUARTER, "one");
        assertThat(runs.hold(QUARTER, "other", Duration.ofMillis(-1))).isTrue();
        assertThat(runs.hold(QUARTER, "one", LONG)).isTrue();
    }

    @Test
    void areHeldByOneOfManyWhoWantThemAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var wanting = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            String holder = "holder " + i;
            wanting.add(() -> runs.hold(QUARTER, holder, LONG));
        }
        var held = new ArrayList<Boolean>();
        for (Future<Boolean> each : threads.invokeAll(wanting)) {
            held.add(each.get());
        }
        threads.shutdown();
        assertThat(held).containsOnlyOnce(true);
    }
}

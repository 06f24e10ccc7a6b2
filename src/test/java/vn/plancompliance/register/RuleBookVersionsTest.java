package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

@ParameterizedClass
@EnumSource(Database.class)
class RuleBookVersionsTest {

    private static final String HASH = "sha256:" + "a".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-25T01:02:03.123456Z");
    private static final Map<String, byte[]> FILES = Map.of("plan.yaml", new byte[] {0, 1, -1});

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private RuleBookVersions versions;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        versions = register.versions();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static RuleBookVersion.Draft draft(String digest, Origin origin) {
        return new RuleBookVersion.Draft(HASH, digest, NOW, new Signature("Nguyễn An", "Quyết định số 1"), origin);
    }

    @Test
    void areNoneAtFirst() {
        assertThat(versions.newest()).isEmpty();
        assertThat(versions.all()).isEmpty();
        assertThat(versions.folder()).isEmpty();
        assertThat(versions.counted("d")).isFalse();
        assertThat(versions.find(1)).isEmpty();
        assertThat(versions.files(1)).isEmpty();
    }

    @Test
    void areNumberedFromOneAndKeptWithWhoWhenWhyAndWherefrom() throws Exception {
        RuleBookVersion first = versions.add(draft("d1", Origin.FOLDER), FILES);
        RuleBookVersion second = versions.add(draft("d2", Origin.UPLOAD), FILES);
        RuleBookVersion third = versions.add(draft("d1", Origin.restored(1)), FILES);

        assertThat(first)
                .isEqualTo(new RuleBookVersion(
                        1, HASH, "d1", NOW, new Signature("Nguyễn An", "Quyết định số 1"), Origin.FOLDER));
        register.close();
        register = TestRegister.in(folder, database);
        assertThat(register.versions().all()).containsExactly(third, second, first);
        assertThat(register.versions().newest()).hasValue(third);
        assertThat(register.versions().find(2)).hasValue(second);
        assertThat(third.origin().restored()).isEqualTo(1);
    }

    @Test
    void keepFilesByteForByte() {
        var largest = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(largest);
        int number = versions.add(draft("d", Origin.UPLOAD), Map.of("plan.yaml", largest, "README.md", new byte[0]))
                .number();

        assertThat(versions.files(number)).containsOnlyKeys("README.md", "plan.yaml");
        assertThat(versions.files(number).get("plan.yaml")).isEqualTo(largest);
    }

    @Test
    void knowWhatCountedAndWhatLastCameFromTheFolder() {
        versions.add(draft("d1", Origin.FOLDER), FILES);
        versions.add(draft("d2", Origin.UPLOAD), FILES);

        assertThat(versions.counted("d2")).isTrue();
        assertThat(versions.counted("d3")).isFalse();
        assertThat(versions.folder()).hasValue("d1");
        versions.noteFolder("d2");
        assertThat(versions.folder()).hasValue("d2");
    }

    @Test
    void leaveNothingOfAVersionThatCouldNotBeKeptWhole() {
        versions.add(draft("d1", Origin.FOLDER), FILES);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> versions.add(
                        draft("d2", Origin.FOLDER), Map.of("a", new byte[1], "b".repeat(201), new byte[1])));

        assertThat(versions.all()).hasSize(1);
        assertThat(versions.folder()).hasValue("d1");
        assertThat(register.database()
                        .sql("select count(*) from rule_book_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(versions.add(draft("d3", Origin.UPLOAD), FILES).number()).isEqualTo(2);
    }

    @Test
    void getNumbersOfTheirOwnWhenAddedAtOnce() throws Exception {
        int writers = 8;
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<Integer>> numbers = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                Callable<Integer> adding = () -> {
                    start.await();
                    return versions.add(draft("d", Origin.UPLOAD), FILES).number();
                };
                numbers.add(threads.submit(adding));
            }
            start.countDown();
            var seen = new ArrayList<Integer>();
            for (Future<Integer> number : numbers) {
                seen.add(number.get());
            }
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, writers).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }
}

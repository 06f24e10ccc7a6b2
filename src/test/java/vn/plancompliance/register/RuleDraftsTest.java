package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
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
import java.util.function.IntFunction;
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
class RuleDraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:02:03.123456Z");
    private static final Act AN = new Act("Nguyễn An", NOW);
    private static final Act LATER = new Act("Nguyễn An", NOW.plusSeconds(60));
    private static final Map<String, byte[]> FILES = Map.of("plan.yaml", bytes("kế hoạch"), "README.md", new byte[0]);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private RuleDrafts drafts;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        drafts = register.drafts();
        for (String digest : List.of("d1", "d2")) {
            register.versions()
                    .add(
                            new RuleBookVersion.Draft("hash", digest, NOW, new Signature("An", "thử"), Origin.UPLOAD),
                            FILES);
        }
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RuleDraft opened() {
        assertThat(drafts.open(AN, 1, FILES)).isTrue();
        return found();
    }

    private RuleDraft found() {
        return drafts.find("Nguyễn An").orElseThrow();
    }

    private int kept(String table) {
        return register.database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(drafts.find("Nguyễn An")).isEmpty();
    }

    @Test
    void outliveTheProgramByteForByte() throws Exception {
        var largest = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(largest);
        drafts.open(AN, 2, Map.of("plan.yaml", largest, "README.md", new byte[0]));
        register.close();
        register = TestRegister.in(folder, database);
        RuleDraft draft = register.drafts().find("Nguyễn An").orElseThrow();

        assertThat(draft.owner()).isEqualTo("Nguyễn An");
        assertThat(draft.base()).isEqualTo(2);
        assertThat(draft.openedAt()).isEqualTo(NOW);
        assertThat(draft.changedAt()).isEqualTo(NOW);
        assertThat(draft.files()).containsOnlyKeys("plan.yaml", "README.md");
        assertThat(draft.files().get("plan.yaml")).isEqualTo(largest);
        assertThat(draft.files().get("README.md")).isEmpty();
    }

    @Test
    void areOneForEachOwner() {
        RuleDraft draft = opened();
        assertThat(drafts.open(LATER, 2, Map.of())).isFalse();
        assertThat(drafts.open(new Act("Bình", NOW), 2, Map.of())).isTrue();

        assertThat(found().id()).isEqualTo(draft.id());
        assertThat(found().base()).isEqualTo(1);
        assertThat(found().files()).hasSize(2);
        assertThat(drafts.find("Bình").orElseThrow().files()).isEmpty();
    }

    @Test
    void takeFilesInOutAndInPlaceOfOthers() {
        RuleDraft draft = opened();
        assertThat(drafts.put(draft, "plan.yaml", bytes("khác"), LATER)).isTrue();
        assertThat(drafts.put(found(), "clauses/a.drl", bytes("a"), LATER)).isTrue();
        assertThat(drafts.remove(found(), "README.md", LATER)).isTrue();
        RuleDraft changed = found();

        assertThat(changed.files()).containsOnlyKeys("plan.yaml", "clauses/a.drl");
        assertThat(changed.files().get("plan.yaml")).isEqualTo(bytes("khác"));
        assertThat(changed.openedAt()).isEqualTo(NOW);
        assertThat(changed.changedAt()).isEqualTo(LATER.at());
        assertThat(changed.revision()).isEqualTo(draft.revision() + 3);
    }

    @Test
    void changeNothingForWhoeverSawThemOtherwise() {
        RuleDraft seen = opened();
        drafts.put(seen, "plan.yaml", bytes("khác"), AN);

        assertThat(drafts.put(seen, "plan.yaml", bytes("cũ"), LATER)).isFalse();
        assertThat(drafts.remove(seen, "README.md", LATER)).isFalse();
        assertThat(drafts.close(seen)).isFalse();
        assertThat(found().files()).hasSize(2);
        assertThat(found().files().get("plan.yaml")).isEqualTo(bytes("khác"));
        assertThat(found().changedAt()).isEqualTo(NOW);
    }

    @Test
    void endWithTheirFiles() {
        assertThat(drafts.close(opened())).isTrue();

        assertThat(drafts.find("Nguyễn An")).isEmpty();
        assertThat(kept("rule_draft") + kept("rule_draft_file")).isZero();
    }

    @Test
    void areNotTakenForTheOnesThatEnded() {
        RuleDraft ended = opened();
        drafts.close(ended);
        RuleDraft next = opened();

        assertThat(drafts.put(ended, "plan.yaml", bytes("cũ"), LATER)).isFalse();
        assertThat(drafts.close(ended)).isFalse();
        drafts.rebase(ended, 2);
        assertThat(found().base()).isEqualTo(1);
        assertThat(found().revision()).isEqualTo(next.revision());
    }

    @Test
    void canBeBasedOnAnotherVersionWhateverWasChanged() {
        RuleDraft seen = opened();
        drafts.put(seen, "plan.yaml", bytes("khác"), AN);
        drafts.rebase(seen, 2);

        assertThat(found().base()).isEqualTo(2);
        assertThat(found().files().get("plan.yaml")).isEqualTo(bytes("khác"));
        assertThat(found().revision()).isEqualTo(seen.revision() + 2);
    }

    @Test
    void leaveNothingBehindIfTheyCannotBeOpenedWhole() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> drafts.open(AN, 1, Map.of("a".repeat(201), new byte[1])));
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> drafts.open(AN, 3, FILES));

        assertThat(kept("rule_draft") + kept("rule_draft_file")).isZero();
        assertThat(drafts.open(AN, 1, FILES)).isTrue();
    }

    @Test
    void keepTheirFilesIfAnotherCannotBeKept() {
        RuleDraft draft = opened();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> drafts.put(draft, "a".repeat(201), new byte[1], LATER));

        assertThat(found().files()).containsOnlyKeys("plan.yaml", "README.md");
        assertThat(found().revision()).isEqualTo(draft.revision());
    }

    @Test
    void areOpenedOnceByManyAtOnce() throws Exception {
        assertThat(atOnce(writer -> drafts.open(AN, 1, FILES))).containsOnlyOnce(true);
        assertThat(kept("rule_draft")).isEqualTo(1);
        assertThat(kept("rule_draft_file")).isEqualTo(2);
    }

    @Test
    void areChangedByOneOfManyWhoSawTheSame() throws Exception {
        RuleDraft seen = opened();
        List<Boolean> changed = atOnce(writer -> drafts.put(seen, "plan.yaml", bytes("" + writer), LATER));

        assertThat(changed).containsOnlyOnce(true);
        assertThat(found().files().get("plan.yaml")).isEqualTo(bytes("" + changed.indexOf(true)));
        assertThat(found().revision()).isEqualTo(seen.revision() + 1);
    }

    private static List<Boolean> atOnce(IntFunction<Boolean> work) throws Exception {
        int writers = 8;
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(writers);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                Callable<Boolean> writing = () -> {
                    start.await();
                    return work.apply(writer);
                };
                running.add(threads.submit(writing));
            }
            start.countDown();
            var done = new ArrayList<Boolean>();
            for (Future<Boolean> each : running) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}

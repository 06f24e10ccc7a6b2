package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Status;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Text;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.Signature;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.SmallRules;

class PublishingTest {

    private static final Signature AN = new Signature("An", "Quyết định số 1");
    private static final RuleFiles A = SmallRules.atLeast(100);
    private static final RuleFiles B = SmallRules.atLeast(200);
    private static final List<Diagnostic> FAULTS =
            List.of(new Diagnostic("plan.yaml", 1, 1, Diagnostic.Code.KEY, new Text("lỗi", "fault"), null));
    private static final List<Source> REPORT = List.of(new Source("", """
            {"unit": "hill", "period": "2023-11", "submittedOn": "2023-11-10",
             "measurements": [{"indicator": "accounts", "value": 150}]}
            """.getBytes(StandardCharsets.UTF_8)));

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private TestRegister register;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(data);
        A.writeTo(folder);
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private Publishing start(Function<Path, List<Diagnostic>> check) throws BrokenRuleBook {
        return RulesOnDisk.start(folder, register.versions(), KeptRules.inMemory(), Clock.systemUTC(), check)
                .publishing();
    }

    private Publishing start() throws BrokenRuleBook {
        return start(QuickCheck::of);
    }

    private static Evaluation evaluate(RuleBookInForce rules) throws Exception {
        return rules.assessments().assess(REPORT, Choice.of("2023-11", "2023-11-30", null), LocalDate.EPOCH);
    }

    @Test
    void putsInForceWhatHasNoFault() throws Exception {
        Publishing publishing = start();
        RuleBookInForce before = publishing.inForce();
        Publication publication = publishing.publish(B, AN);

        assertThat(publication.isNew()).isTrue();
        assertThat(publication.version().number()).isEqualTo(2);
        assertThat(publication.version().signature()).isEqualTo(AN);
        assertThat(publication.version().origin()).isEqualTo(Origin.UPLOAD);
        assertThat(publishing.current().version()).isEqualTo(publication.version());
        assertThat(evaluate(before).outcomes()).extracting(Outcome::status).containsExactly(Status.MET);
        Evaluation now = evaluate(publishing.inForce());
        assertThat(now.outcomes()).extracting(Outcome::status).containsExactly(Status.MISSED);
        assertThat(now.rules()).isEqualTo(publication.version().rules());
    }

    @Test
    void keepsWhatIsInForceIfScenariosFail() throws Exception {
        Publishing publishing = RulesOnDisk.start(folder, register.versions(), KeptRules.inMemory(), Clock.systemUTC())
                .publishing();
        RuleFiles failing = SmallRules.with(300, 200);

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> publishing.publish(failing, AN))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .hasSize(3)
                        .containsExactlyInAnyOrderElementsOf(publishing.check(failing)));
        assertThat(publishing.current().version().number()).isEqualTo(1);
        assertThat(register.versions().all()).hasSize(1);
    }

    @Test
    void keepsWhatIsInForceIfTheCheckDoesNotComeToItsEnd() throws Exception {
        Publishing publishing = start(candidate -> {
            throw new IllegalStateException("no outcome");
        });

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> publishing.publish(B, AN))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(each -> each.message().en())
                        .containsExactly("cannot be checked to the end: no outcome"));
        assertThat(publishing.current().version().number()).isEqualTo(1);
    }

    @Test
    void makesNoVersionOfTheVeryFilesThatAreInForce() throws Exception {
        Publishing publishing = start();
        Publication publication = publishing.publish(A, AN);

        assertThat(publication).isEqualTo(new Publication(publishing.current().version(), false));
        assertThat(register.versions().all()).hasSize(1);
    }

    @Test
    void makesAVersionOfAnotherScenarioWithTheSameHash() throws Exception {
        Publishing publishing = start();
        Map<String, String> texts = SmallRules.texts(100, 100);
        texts.merge(SmallRules.SCENARIOS, "      - {figure: 101, outcome: MET}\n", String::concat);
        String hash = publishing.current().version().rules();
        Publication publication = publishing.publish(SmallRules.files(texts), AN);

        assertThat(publication.isNew()).isTrue();
        assertThat(publication.version().rules()).isEqualTo(hash);
    }

    @Test
    void makesAnEarlierVersionCurrentAgain() throws Exception {
        Publishing publishing = start();
        publishing.publish(B, AN);
        Publication restored = publishing.restore(1, AN);

        assertThat(restored.version().number()).isEqualTo(3);
        assertThat(restored.version().origin()).isEqualTo(Origin.restored(1));
        assertThat(restored.version().digest()).isEqualTo(A.digest());
        assertThat(evaluate(publishing.inForce()).outcomes())
                .extracting(Outcome::status)
                .containsExactly(Status.MET);
        assertThat(publishing.restore(3, AN).isNew()).isFalse();
    }

    @Test
    void restoresNoVersionThatThereIsNot() throws Exception {
        Publishing publishing = start();
        assertThatExceptionOfType(UnknownVersion.class)
                .isThrownBy(() -> publishing.restore(2, AN))
                .satisfies(unknown ->
                        assertThat(unknown.number() + " " + unknown.newest()).isEqualTo("2 1"));
    }

    @Test
    void restoresNoVersionThatHasFaultsByNow() throws Exception {
        var strict = new AtomicBoolean();
        Publishing publishing = start(candidate -> strict.get() ? FAULTS : List.of());
        publishing.publish(B, AN);
        strict.set(true);

        assertThatExceptionOfType(BrokenRuleBook.class).isThrownBy(() -> publishing.restore(1, AN));
        assertThat(publishing.current().version().number()).isEqualTo(2);
    }

    @Test
    void keepsWhatIsInForceIfTheRegisterFails() throws Exception {
        Publishing publishing = start();
        register.loseFiles();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> publishing.publish(B, AN));
        assertThat(publishing.current().version().number()).isEqualTo(1);
        assertThat(register.versions().all()).hasSize(1);
    }

    @Test
    void letsOnePublicationWaitForAnother() throws Exception {
        var checking = new AtomicInteger();
        var most = new AtomicInteger();
        Publishing publishing = start(candidate -> {
            most.accumulateAndGet(checking.incrementAndGet(), Math::max);
            List<Diagnostic> faults = QuickCheck.of(candidate);
            checking.decrementAndGet();
            return faults;
        });
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            var publications = new ArrayList<Future<Publication>>();
            for (RuleFiles files : List.of(B, SmallRules.atLeast(300), B)) {
                publications.add(threads.submit(() -> publishing.publish(files, AN)));
            }
            for (Future<Publication> publication : publications) {
                publication.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(1);
        assertThat(register.versions().newest()).hasValue(publishing.current().version());
        assertThat(publishing.current().rules().hash())
                .isEqualTo(publishing.current().version().rules());
    }

    @Test
    void leavesNoFilesBehind() throws Exception {
        var candidates = new ArrayList<Path>();
        Publishing publishing = start(candidate -> {
            assertThat(candidate.resolve("plan.yaml")).exists();
            candidates.add(candidate);
            return QuickCheck.of(candidate);
        });
        publishing.check(SmallRules.with(300, 200));
        publishing.publish(B, AN);

        assertThat(candidates).hasSize(2).noneMatch(Files::exists);
    }

    @Test
    void neitherMixesNorFailsEvaluationsWhileRuleBooksAreSwapped() throws Exception {
        Publishing publishing = start(candidate -> List.of());
        Evaluation byA = evaluate(publishing.inForce());
        publishing.publish(B, AN);
        Evaluation byB = evaluate(publishing.inForce());
        assertThat(byA).isNotEqualTo(byB);
        var swapping = new AtomicBoolean(true);
        var started = new CountDownLatch(3);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Map<Evaluation, Integer>> evaluating = () -> {
                var seen = new HashMap<Evaluation, Integer>();
                while (swapping.get()) {
                    seen.merge(evaluate(publishing.inForce()), 1, Integer::sum);
                    started.countDown();
                }
                return seen;
            };
            List<Future<Map<Evaluation, Integer>>> all =
                    Stream.generate(() -> threads.submit(evaluating)).limit(3).toList();
            started.await();
            for (int swap = 0; swap < 20; swap++) {
                assertThat(publishing.publish(swap % 2 == 0 ? A : B, AN).isNew())
                        .isTrue();
            }
            swapping.set(false);
            var seen = new HashMap<Evaluation, Integer>();
            for (Future<Map<Evaluation, Integer>> each : all) {
                each.get().forEach((evaluation, times) -> seen.merge(evaluation, times, Integer::sum));
            }
            assertThat(seen).containsOnlyKeys(byA, byB);
        } finally {
            swapping.set(false);
            threads.shutdownNow();
        }
        assertThat(register.versions().all()).hasSize(22);
    }
}

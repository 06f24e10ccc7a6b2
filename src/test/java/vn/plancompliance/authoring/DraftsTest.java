package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.register.AuditEntry;
import vn.plancompliance.register.AuditFilter;
import vn.plancompliance.register.Database;
import vn.plancompliance.register.Deed;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.register.Signature;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.SmallRules;

@ParameterizedClass
@EnumSource(Database.class)
class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:02:03.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Caller AN = officer("an");
    private static final Caller BINH = officer("binh");
    private static final RuleFiles FIRST = SmallRules.atLeast(100);
    private static final String CLAUSES = SmallRules.CLAUSES;
    private static final String GUIDE = "README.md";

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private TestRegister register;
    private Publishing publishing;
    private RuleBookHistory history;
    private Drafts drafts;
    /** What happens while rules are checked. */
    private Callable<?> meanwhile = () -> null;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(data, database);
        FIRST.writeTo(folder);
        Function<Path, List<Diagnostic>> check = candidate -> {
            try {
                meanwhile.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return QuickCheck.of(candidate);
        };
        publishing = RulesOnDisk.start(folder, register.versions(), KeptRules.inMemory(), CLOCK, check)
                .publishing();
        history = new RuleBookHistory(register.versions(), KeptRules.inMemory());
        drafts = new Drafts(register.drafts(), history, publishing, CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static Caller officer(String name) {
        return new Caller(name, Set.of(Role.POLICY_OFFICER), null);
    }

    private static String text(Draft draft, String file) {
        return draft.files().text(file).orElseThrow();
    }

    private static String digest(Draft draft, String file) {
        return draft.files().digest(file).orElseThrow();
    }

    private Draft kept(Caller by) throws Exception {
        return drafts.find(by).orElseThrow();
    }

    /** Writes another threshold into rules and scenarios. */
    private Draft atLeast(int threshold, Caller by) throws Exception {
        Draft draft = kept(by);
        RuleFiles wanted = SmallRules.atLeast(threshold);
        for (String file : List.of(CLAUSES, SmallRules.SCENARIOS)) {
            draft = drafts.save(by, file, wanted.text(file).orElseThrow(), digest(draft, file));
        }
        return draft;
    }

    private static void assertOther(ThrowingCallable change, Draft current) {
        assertThatExceptionOfType(OtherDraft.class)
                .isThrownBy(change)
                .satisfies(refusal ->
                        assertThat(refusal.current().orElseThrow().digest()).isEqualTo(current.digest()));
    }

    @Test
    void areOpenedFromAVersionAndKeptForTheNextSession() throws Exception {
        assertThat(drafts.find(AN)).isEmpty();
        Draft opened = drafts.open(AN, 1);

        assertThat(opened.base()).isEqualTo(1);
        assertThat(opened.openedAt()).isEqualTo(NOW);
        assertThat(opened.digest()).isEqualTo(FIRST.digest());
        register.close();
        register = TestRegister.in(data, database);
        Draft again = new Drafts(register.drafts(), history, publishing, CLOCK)
                .find(AN)
                .orElseThrow();
        assertThat(again.base()).isEqualTo(1);
        assertThat(again.openedAt()).isEqualTo(NOW);
        assertThat(again.digest()).isEqualTo(FIRST.digest());
    }

    @Test
    void areOneForEachOfficerWhichNobodyElseSees() throws Exception {
        drafts.open(AN, 1);
        Draft draft = drafts.save(AN, GUIDE, "của An", FIRST.digest(GUIDE).orElseThrow());

        assertOther(() -> drafts.open(AN, 1), draft);
        assertThat(drafts.find(BINH)).isEmpty();
        assertThat(text(drafts.open(BINH, 1), GUIDE)).isEqualTo("# Hướng dẫn\n");
        assertThat(text(kept(AN), GUIDE)).isEqualTo("của An");
    }

    @Test
    void areOpenedFromNoVersionThatThereIsNot() throws Exception {
        assertThatExceptionOfType(UnknownVersion.class).isThrownBy(() -> drafts.open(AN, 2));
        assertThat(drafts.find(AN)).isEmpty();
    }

    @Test
    void takeFilesInOutAndInPlaceOfOthers() throws Exception {
        Draft draft = drafts.open(AN, 1);
        drafts.save(AN, GUIDE, "# Quy tắc\r\n\r\ncủa huyện\r\n", digest(draft, GUIDE));
        drafts.save(AN, "clauses/thêm.drl", "package clauses\n", null);
        drafts.remove(AN, SmallRules.SCENARIOS, digest(draft, SmallRules.SCENARIOS));
        Draft changed = kept(AN);

        assertThat(changed.files().names())
                .containsExactly(GUIDE, CLAUSES, "clauses/thêm.drl", "judgement/targets.drl", "plan.yaml");
        assertThat(text(changed, GUIDE)).isEqualTo("# Quy tắc\n\ncủa huyện\n");
        assertThat(text(changed, "clauses/thêm.drl")).isEqualTo("package clauses\n");
        assertThat(history.changes(changed.base(), changed.files()))
                .extracting(each -> each.file() + " " + each.kind())
                .containsExactly(GUIDE + " CHANGED", "clauses/thêm.drl ADDED", SmallRules.SCENARIOS + " REMOVED");
    }

    @Test
    void takeNoFileThatARulesFolderDoesNotHold() throws Exception {
        Draft draft = drafts.open(AN, 1);

        for (String name : List.of("notes.txt", "clauses/../plan.yaml", "/plan.yaml", "clauses/ACCOUNTS.drl")) {
            assertThatExceptionOfType(BrokenRuleBook.class)
                    .as(name)
                    .isThrownBy(() -> drafts.save(AN, name, "a", null))
                    .satisfies(broken -> assertThat(broken.diagnostics())
                            .extracting(Diagnostic::file)
                            .containsExactly(name));
        }
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> drafts.save(AN, GUIDE, "a".repeat(5 * 1024 * 1024 + 1), digest(draft, GUIDE)));
        assertThat(kept(AN).digest()).isEqualTo(draft.digest());
    }

    @Test
    void refuseToReplaceWhatWasNotSeen() throws Exception {
        String seen = digest(drafts.open(AN, 1), GUIDE);
        Draft byFirstPage = drafts.save(AN, GUIDE, "trang thứ nhất", seen);

        assertOther(() -> drafts.save(AN, GUIDE, "trang thứ hai", seen), byFirstPage);
        assertOther(() -> drafts.save(AN, GUIDE, "trang thứ ba", null), byFirstPage);
        assertOther(() -> drafts.remove(AN, GUIDE, seen), byFirstPage);
        assertOther(() -> drafts.save(AN, "clauses/none.drl", "a", seen), byFirstPage);
        assertThat(text(kept(AN), GUIDE)).isEqualTo("trang thứ nhất");
        assertThat(text(drafts.save(AN, GUIDE, "trang thứ hai", digest(byFirstPage, GUIDE)), GUIDE))
                .isEqualTo("trang thứ hai");
    }

    @Test
    void letTwoPagesChangeDifferentFiles() throws Exception {
        Draft seen = drafts.open(AN, 1);
        drafts.save(AN, GUIDE, "trang thứ nhất", digest(seen, GUIDE));
        Draft both = drafts.save(AN, "plan.yaml", "trang thứ hai", digest(seen, "plan.yaml"));

        assertThat(text(both, GUIDE) + ", " + text(both, "plan.yaml")).isEqualTo("trang thứ nhất, trang thứ hai");
    }

    @Test
    void takeTheSameChangeTwice() throws Exception {
        Draft seen = drafts.open(AN, 1);
        drafts.save(AN, GUIDE, "một lần", digest(seen, GUIDE));
        drafts.save(AN, GUIDE, "một lần", digest(seen, GUIDE));
        drafts.remove(AN, "plan.yaml", digest(seen, "plan.yaml"));
        Draft draft = drafts.remove(AN, "plan.yaml", digest(seen, "plan.yaml"));

        assertThat(text(draft, GUIDE)).isEqualTo("một lần");
        assertThat(draft.files().names()).doesNotContain("plan.yaml");
    }

    @Test
    void takeOneOfTwoSavesAtOnce() throws Exception {
        String seen = digest(drafts.open(AN, 1), GUIDE);
        List<Boolean> saved = atOnce(page -> {
            try {
                drafts.save(AN, GUIDE, "trang " + page, seen);
                return true;
            } catch (OtherDraft e) {
                assertThat(text(e.current().orElseThrow(), GUIDE)).startsWith("trang ");
                return false;
            }
        });

        assertThat(saved).containsOnlyOnce(true);
        assertThat(text(kept(AN), GUIDE)).isEqualTo("trang " + saved.indexOf(true));
    }

    @Test
    void takeAllSavesOfDifferentFilesAtOnce() throws Exception {
        drafts.open(AN, 1);
        atOnce(page -> drafts.save(AN, "clauses/" + page + ".drl", "trang " + page, null) != null);

        assertThat(kept(AN).files().names())
                .containsAll(IntStream.range(0, 4)
                        .mapToObj(page -> "clauses/" + page + ".drl")
                        .toList());
    }

    private interface Work {
        boolean of(int page) throws Exception;
    }

    private static List<Boolean> atOnce(Work work) throws Exception {
        var start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 4; i++) {
                int page = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return work.of(page);
                }));
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

    @Test
    void areNotChangedWhereThereIsNone() throws Exception {
        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> drafts.save(AN, GUIDE, "a", null),
                () -> drafts.remove(AN, GUIDE, "a"),
                () -> drafts.publish(AN, "a", 1, "thử"))) {
            assertThatExceptionOfType(OtherDraft.class)
                    .isThrownBy(change)
                    .satisfies(refusal -> assertThat(refusal.current()).isEmpty());
        }
        drafts.discard(AN, "a");
        assertThat(drafts.find(AN)).isEmpty();
    }

    @Test
    void areDiscardedAsTheyWereSeen() throws Exception {
        String seen = drafts.open(AN, 1).digest();
        Draft changed = drafts.save(AN, GUIDE, "khác", FIRST.digest(GUIDE).orElseThrow());

        assertOther(() -> drafts.discard(AN, seen), changed);
        drafts.discard(AN, changed.digest());
        assertThat(drafts.find(AN)).isEmpty();
        assertThat(drafts.open(AN, 1).digest()).isEqualTo(seen);
    }

    @Test
    void mayBeBrokenAndArePublishedOnlyWhenMended() throws Exception {
        Draft draft = drafts.open(AN, 1);
        Draft broken = drafts.save(
                AN, CLAUSES, text(draft, CLAUSES).replaceFirst("rule \"", "rul \""), digest(draft, CLAUSES));

        assertThat(publishing.read(broken.files()))
                .extracting(fault -> fault.file() + ":" + fault.line() + ":" + fault.column())
                .contains(CLAUSES + ":6:1");
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> drafts.publish(AN, broken.digest(), 1, "thử"))
                .satisfies(refusal ->
                        assertThat(refusal.diagnostics().get(0).file()).isEqualTo(CLAUSES));
        assertThat(kept(AN).digest()).isEqualTo(broken.digest());
        assertThat(publishing.current().version().number()).isEqualTo(1);

        Draft mended = atLeast(200, AN);
        assertThat(drafts.publish(AN, mended.digest(), 1, "sửa xong").version().number())
                .isEqualTo(2);
    }

    @Test
    void comeIntoForceWithWhoAndWhyAndEndWithThat() throws Exception {
        drafts.open(AN, 1);
        Draft draft = atLeast(200, AN);
        Publication publication = drafts.publish(AN, draft.digest(), 1, "Quyết định số 1");

        assertThat(publication.isNew()).isTrue();
        RuleBookVersion version = publication.version();
        assertThat(version.number()).isEqualTo(2);
        assertThat(version.digest())
                .isEqualTo(draft.digest())
                .isEqualTo(SmallRules.atLeast(200).digest());
        assertThat(version.signature()).isEqualTo(new Signature("an", "Quyết định số 1"));
        assertThat(version.origin()).isEqualTo(Origin.DRAFT);
        assertThat(publishing.current().version()).isEqualTo(version);
        assertThat(register.versions().newest()).hasValue(version);
        assertThat(drafts.find(AN)).isEmpty();
        assertThat(register.trail().list(new AuditFilter("an", null), new Paging(0, 10)))
                .extracting(AuditEntry::at, AuditEntry::deed, AuditEntry::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(NOW, Deed.PUBLISHED, "rule book 2"));
    }

    @Test
    void areNotPublishedOtherwiseThanTheyWereSeen() throws Exception {
        String seen = drafts.open(AN, 1).digest();
        Draft draft = atLeast(200, AN);

        assertOther(() -> drafts.publish(AN, seen, 1, "thử"), draft);
        assertThat(publishing.current().version().number()).isEqualTo(1);
    }

    @Test
    void areNotPublishedWithoutReason() throws Exception {
        String seen = drafts.open(AN, 1).digest();
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.publish(AN, seen, 1, " "));
        assertThat(kept(AN).digest()).isEqualTo(seen);
    }

    @Test
    void replaceAVersionThatIsNotTheirBaseOnlyIfItWasSeen() throws Exception {
        drafts.open(AN, 1);
        drafts.open(BINH, 1);
        Draft ofBinh = atLeast(300, BINH);
        RuleBookVersion second =
                drafts.publish(BINH, ofBinh.digest(), 1, "Bình").version();
        Draft ofAn = atLeast(200, AN);

        assertThatExceptionOfType(OtherVersionInForce.class)
                .isThrownBy(() -> drafts.publish(AN, ofAn.digest(), ofAn.base(), "An"))
                .satisfies(refusal -> assertThat(refusal.version()).isEqualTo(second));
        assertThat(publishing.current().version()).isEqualTo(second);
        assertThat(kept(AN).base()).isEqualTo(1);
        assertThat(drafts.publish(AN, ofAn.digest(), 2, "An").version().number())
                .isEqualTo(3);
        assertThat(drafts.find(AN)).isEmpty();
    }

    @Test
    void canBeBasedOnAnOldVersion() throws Exception {
        publishing.publish(SmallRules.atLeast(200), new Signature("an", "thử"));
        Draft draft = drafts.open(AN, 1);

        assertThat(draft.base()).isEqualTo(1);
        assertThat(draft.digest()).isEqualTo(FIRST.digest());
        assertThatExceptionOfType(OtherVersionInForce.class)
                .isThrownBy(() -> drafts.publish(AN, draft.digest(), draft.base(), "thử"));
        Publication publication = drafts.publish(AN, draft.digest(), 2, "thử");
        assertThat(publication.version().number()).isEqualTo(3);
        assertThat(publication.version().digest()).isEqualTo(FIRST.digest());
    }

    @Test
    void areCountedAsPublishedIfTheirVeryFilesAreInForce() throws Exception {
        Draft draft = drafts.open(AN, 1);
        Publication publication = drafts.publish(AN, draft.digest(), 1, "thử");

        assertThat(publication.isNew()).isFalse();
        assertThat(publication.version().number()).isEqualTo(1);
        assertThat(drafts.find(AN)).isEmpty();
    }

    @Test
    void goOnIfTheyAreChangedWhileTheyAreChecked() throws Exception {
        drafts.open(AN, 1);
        Draft draft = atLeast(200, AN);
        meanwhile = () -> drafts.save(AN, GUIDE, "viết tiếp", digest(draft, GUIDE));
        Publication publication = drafts.publish(AN, draft.digest(), 1, "thử");

        assertThat(publication.version().digest()).isEqualTo(draft.digest());
        Draft goesOn = kept(AN);
        assertThat(goesOn.base()).isEqualTo(2);
        assertThat(text(goesOn, GUIDE)).isEqualTo("viết tiếp");
        assertThat(history.changes(2, goesOn.files()))
                .extracting(FileChange::file)
                .containsExactly(GUIDE);
    }

    @Test
    void areNoMoreIfTheyAreDiscardedWhileTheyAreChecked() throws Exception {
        drafts.open(AN, 1);
        Draft draft = atLeast(200, AN);
        meanwhile = () -> {
            drafts.discard(AN, draft.digest());
            return null;
        };

        assertThat(drafts.publish(AN, draft.digest(), 1, "thử").version().number())
                .isEqualTo(2);
        assertThat(drafts.find(AN)).isEmpty();
    }

    @Test
    void replaceTheSameVersionOnlyOnceAtOnce() throws Exception {
        var digests = new ArrayList<String>();
        for (Caller by : List.of(AN, BINH)) {
            drafts.open(by, 1);
            digests.add(atLeast(200 + digests.size(), by).digest());
        }
        List<Boolean> published = atOnce(officer -> {
            try {
                return officer > 1
                        || drafts.publish(officer == 0 ? AN : BINH, digests.get(officer), 1, "thử")
                                .isNew();
            } catch (OtherVersionInForce e) {
                assertThat(e.version().number()).isEqualTo(2);
                return false;
            }
        });

        assertThat(published.subList(0, 2)).containsExactlyInAnyOrder(true, false);
        assertThat(register.versions().all()).hasSize(2);
        assertThat(drafts.find(published.get(0) ? AN : BINH)).isEmpty();
        assertThat(drafts.find(published.get(0) ? BINH : AN)).isPresent();
    }

    @Test
    void areForPolicyOfficersOnly() throws Exception {
        drafts.open(AN, 1);
        Set<Role> others = EnumSet.complementOf(EnumSet.of(Role.POLICY_OFFICER));
        var other = new Caller("an", others, "hill");

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> drafts.find(other),
                () -> drafts.open(other, 1),
                () -> drafts.save(other, GUIDE, "a", FIRST.digest(GUIDE).orElseThrow()),
                () -> drafts.remove(other, GUIDE, FIRST.digest(GUIDE).orElseThrow()),
                () -> drafts.discard(other, FIRST.digest()),
                () -> drafts.publish(other, FIRST.digest(), 1, "thử"))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed);
        }
        assertThat(kept(AN).digest()).isEqualTo(FIRST.digest());
    }
}

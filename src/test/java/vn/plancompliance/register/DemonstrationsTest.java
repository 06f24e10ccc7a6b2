package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Demonstrations.Removal;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.QuarterRun.Order;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.reporting.Report;

@ParameterizedClass
@EnumSource(Database.class)
class DemonstrationsTest {

    /** What is there before a demonstration stays when it is gone. */
    private static final List<String> STAYING = List.of(
            "account",
            "account_gate",
            "account_role",
            "audit_entry",
            "demonstration",
            "explanation_gate",
            "flyway_schema_history",
            "quarter_gate",
            "report_gate",
            "rule_book_file",
            "rule_book_version",
            "rule_draft",
            "rule_draft_file",
            "rules_folder");

    private static final Instant NOW = Instant.parse("2024-01-01T02:00:00.123456Z");
    private static final Act BY = new Act("an", NOW);
    private static final Act LATER = new Act("ba", NOW.plusSeconds(1));
    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final String HASH = "sha256:" + "a".repeat(64);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private Demonstrations demonstrations;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        demonstrations = register.demonstrations();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static List<HandedIn> samples(String... contents) {
        return Stream.of(contents).map(DemonstrationsTest::sample).toList();
    }

    private static HandedIn sample(String content) {
        var report =
                new Report("hill", YearMonth.of(2023, 11), LocalDate.of(2023, 11, 10), List.of(), List.of(), List.of());
        return new HandedIn(new ReportFile("a.json", null, content.getBytes(StandardCharsets.UTF_8)), List.of(report));
    }

    private QuarterRun run() {
        var order = new Order(
                QUARTER,
                LocalDate.of(2024, 1, 1),
                HASH,
                1,
                "1-" + register.revisions().highest());
        return register.quarters().open(order, BY);
    }

    private List<String> trail() {
        return register.trail().list(new AuditFilter(null, null), new Paging(0, 50)).stream()
                .map(entry -> entry.who() + " " + entry.deed() + " " + entry.subject())
                .toList();
    }

    private int rows(String table) {
        return register.database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void knowOfEachTableWhetherItGoesOrStays() {
        List<String> tables = register.database()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        var known = new TreeSet<>(Demonstrations.TABLES);
        known.addAll(STAYING);
        assertThat(known).hasSize(Demonstrations.TABLES.size() + STAYING.size());
        assertThat(new TreeSet<>(tables)).isEqualTo(known);
    }

    @Test
    void areLoadedOnceAndKeptAsIfHandedIn() throws Exception {
        assertThat(demonstrations.loaded()).isEmpty();
        assertThat(demonstrations.isEmpty()).isTrue();
        assertThat(demonstrations.load(samples("one", "two"), BY).orElseThrow().added())
                .isEqualTo(2);
        assertThat(demonstrations.load(samples("three"), LATER)).isEmpty();

        register.close();
        register = TestRegister.in(folder, database);
        demonstrations = register.demonstrations();
        assertThat(demonstrations.loaded()).hasValue(BY);
        assertThat(demonstrations.isEmpty()).isFalse();
        assertThat(register.revisions().of("hill", YearMonth.of(2023, 11)))
                .extracting(each -> each.id() + " " + each.revision() + " "
                        + each.submission().by())
                .containsExactly("1 1 an", "2 2 an");
        assertThat(trail())
                .containsExactly(
                        "an SUBMITTED report 2", "an SUBMITTED report 1", "an DEMONSTRATION_LOADED demonstration");
    }

    @Test
    void areLoadedByOneOfManyWhoWantItAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> loading =
                () -> demonstrations.load(samples("one"), BY).isPresent();
        int loaded = 0;
        for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(8, loading))) {
            loaded += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(loaded).isEqualTo(1);
        assertThat(register.revisions().highest()).isEqualTo(1);
    }

    @Test
    void areNotLoadedWhereThereAreReportsOrRunsNorTakenOutThere() {
        run();
        assertThat(demonstrations.isEmpty()).isFalse();
        assertThat(demonstrations.load(samples("one"), BY)).isEmpty();
        assertThat(demonstrations.remove(BY)).isEqualTo(Removal.NOT_LOADED);
        assertThat(rows("quarter_run")).isEqualTo(1);
        assertThat(demonstrations.loaded()).isEmpty();

        register.database().sql("delete from quarter_run").update();
        assertThat(demonstrations.isEmpty()).isTrue();
        register.submissions().keep(samples("real"), BY);
        assertThat(demonstrations.isEmpty()).isFalse();
        assertThat(demonstrations.load(samples("one"), BY)).isEmpty();
        assertThat(demonstrations.remove(BY)).isEqualTo(Removal.NOT_LOADED);
        assertThat(rows("report_revision")).isEqualTo(1);
        assertThat(trail()).containsExactly("an SUBMITTED report 1", "an RAN quarter 2023-Q4 run 1");
    }

    @Test
    void leaveNothingBehindIfTheyCannotBeLoadedWholly() {
        var holdsNothing = new HandedIn(new ReportFile("b.json", null, new byte[] {1}), List.of());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> demonstrations.load(List.of(sample("one"), holdsNothing), BY));
        assertThat(demonstrations.loaded()).isEmpty();
        assertThat(demonstrations.isEmpty()).isTrue();
        assertThat(trail()).isEmpty();
    }

    @Test
    void areTakenOutWithAllThatCameOfThemAndNothingElse() {
        register.accounts().add(new Account("an", Set.of(Role.COORDINATOR), null, true, 1), "hash", BY);
        register.versions()
                .add(
                        new RuleBookVersion.Draft(
                                HASH, HASH, NOW, new Signature("an", "first"), new Origin(Origin.Kind.UPLOAD, null)),
                        Map.of("plan.yaml", new byte[] {1}));
        register.drafts().open(BY, 1, Map.of("plan.yaml", new byte[] {1}));
        demonstrations.load(samples("one"), BY);
        register.submissions().keep(samples("handed in meanwhile"), LATER);
        runInEveryTable();
        explain();
        assertThat(Demonstrations.TABLES)
                .allSatisfy(table -> assertThat(rows(table)).as(table).isPositive());
        Map<String, Integer> before = stayingRows();

        assertThat(demonstrations.remove(LATER)).isEqualTo(Removal.REMOVED);
        assertThat(Demonstrations.TABLES)
                .allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
        before.merge("audit_entry", 1, Integer::sum);
        assertThat(stayingRows()).isEqualTo(before);
        assertThat(trail())
                .startsWith(
                        "ba DEMONSTRATION_REMOVED demonstration",
                        "an EXPLANATION_GIVEN explanation 1",
                        "an RAN quarter 2023-Q4 run 1");
        assertThat(demonstrations.loaded()).isEmpty();
        assertThat(demonstrations.isEmpty()).isTrue();
        assertThat(demonstrations.remove(LATER)).isEqualTo(Removal.NOT_LOADED);
    }

    /** A run that is finished; its server was killed before it could let the quarter go. */
    private void runInEveryTable() {
        QuarterRuns runs = register.quarters();
        int run = run().id();
        Packed packed = Packed.of(out -> out.write(1));
        runs.keepPart(run, 0, packed);
        runs.finish(run, Map.of("evaluation.json", packed), NOW);
        runs.hold(QUARTER, "killed", Duration.ofMinutes(-1));
        for (String statement : List.of(
                "batch_job_instance (job_instance_id, job_name, job_key) values (1, 'quarter', 'x')",
                "batch_job_execution (job_execution_id, job_instance_id, create_time) values (1, 1, current_timestamp)",
                "batch_job_execution_params (job_execution_id, parameter_name, parameter_type, identifying)"
                        + " values (1, 'run', 'long', 'Y')",
                "batch_job_execution_context (job_execution_id, short_context) values (1, 'x')",
                "batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)"
                        + " values (1, 1, 'parts', 1, current_timestamp)",
                "batch_step_execution_context (step_execution_id, short_context) values (1, 'x')")) {
            register.database().sql("insert into " + statement).update();
        }
    }

    private void explain() {
        var given = new Given(1, BY, QUARTER, "hill", "Máy chủ hỏng.", "Đã thay.", LocalDate.of(2024, 3, 31));
        register.explanations().add(new Matter("I.1", "hill", "accounts", Kind.TARGET_MISSED), given);
    }

    private Map<String, Integer> stayingRows() {
        var rows = new TreeMap<String, Integer>();
        STAYING.forEach(table -> rows.put(table, rows(table)));
        assertThat(rows.values()).as(rows.toString()).doesNotContain(0);
        return rows;
    }

    @Test
    void areNotTakenOutWhileAQuarterIsJudgedOrStillHeld() {
        demonstrations.load(samples("one"), BY);
        QuarterRuns runs = register.quarters();
        int run = run().id();
        assertThat(demonstrations.remove(LATER)).isEqualTo(Removal.RUN_UNDER_WAY);
        runs.hold(QUARTER, "server", Duration.ofMinutes(10));
        runs.finish(run, Map.of(), NOW);
        assertThat(demonstrations.remove(LATER)).isEqualTo(Removal.RUN_UNDER_WAY);
        assertThat(demonstrations.loaded()).hasValue(BY);
        assertThat(rows("report_revision")).isEqualTo(1);
        assertThat(rows("quarter_run")).isEqualTo(1);
        runs.release(QUARTER, "server");
        assertThat(demonstrations.remove(LATER)).isEqualTo(Removal.REMOVED);
    }

    @Test
    void giveNoNumberTwiceThatTheAuditTrailNames() {
        demonstrations.load(samples("one", "two"), BY);
        QuarterRuns runs = register.quarters();
        runs.fail(run().id());
        explain();
        assertThat(demonstrations.remove(BY)).isEqualTo(Removal.REMOVED);
        assertThat(register.revisions().highest()).isZero();

        demonstrations.load(samples("one"), BY);
        assertThat(demonstrations.remove(BY)).isEqualTo(Removal.REMOVED);
        register.submissions().keep(samples("real", "and another"), LATER);
        assertThat(register.revisions().of("hill", YearMonth.of(2023, 11)))
                .extracting(each -> each.id() + " " + each.revision())
                .containsExactly("4 1", "5 2");
        assertThat(run().id()).isEqualTo(2);
        explain();
        assertThat(register.explanations().find(2)).isPresent();
    }
}

package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Demonstration.Stage;
import vn.plancompliance.assessment.Demonstration.State;
import vn.plancompliance.assessment.RefusedDemonstration.Reason;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.Database;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.ReportFilter;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.RuleBooks;

@ParameterizedClass
@EnumSource(Database.class)
class DemonstrationTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ReportFilter ALL = new ReportFilter(null, null);
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Caller AN = new Caller("an", Set.of(Role.ADMINISTRATOR), null);
    private static final Caller BA = new Caller("ba", Set.of(Role.COORDINATOR), null);
    private static final State NOT_OFFERED = new State(Stage.NOT_OFFERED, null);
    private static final State OFFERED = new State(Stage.OFFERED, null);

    private static Assessments assessments;

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    @TempDir
    private Path samples;

    private TestRegister register;
    private Demonstration demonstration;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        demonstration = of(samples);
        sample("2023-11", "nam-da.json", report("nam-da", "2023-11"));
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private Demonstration of(Path folder) {
        return new Demonstration(
                new Submitting(register.submissions(), register.revisions()), register.demonstrations(), folder);
    }

    private void sample(String month, String name, String content) throws IOException {
        Files.createDirectories(samples.resolve(month));
        Files.writeString(samples.resolve(month).resolve(name), content);
    }

    private static String report(String unit, String month) {
        return "{\"unit\": \"%1$s\", \"period\": \"%2$s\", \"submittedOn\": \"%2$s-10\", \"measurements\": []}"
                .formatted(unit, month);
    }

    private void load(Caller by) throws Exception {
        demonstration.load(assessments, by, NOW, TODAY);
    }

    private List<ReportRevision> kept() {
        return register.revisions().list(ALL, new Paging(0, Paging.LARGEST));
    }

    private static void assertRefused(ThrowingCallable asked, Reason reason) {
        assertThatExceptionOfType(RefusedDemonstration.class)
                .isThrownBy(asked)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void showsTheSampleMonthsAsTheyWereHandedInThen() throws Exception {
        demonstration = of(FIXTURES);
        assertThat(demonstration.state()).isEqualTo(OFFERED);
        load(AN);
        assertThat(demonstration.state()).isEqualTo(new State(Stage.LOADED, new Act("an", NOW)));
        assertThat(kept()).hasSize(206).allSatisfy(revision -> {
            assertThat(revision.revision()).isEqualTo(1);
            assertThat(revision.submittedOn()).isBetween("2022-12-01", "2026-01-31");
            assertThat(revision.submission().receivedAt()).isEqualTo(NOW);
            assertThat(register.revisions().file(revision.id()).orElseThrow().content())
                    .isEqualTo(Files.readAllBytes(FIXTURES.resolve(
                            revision.month() + "/" + revision.submission().fileName())));
        });

        demonstration.remove(BA, NOW);
        assertThat(kept()).isEmpty();
        assertThat(demonstration.state()).isEqualTo(OFFERED);
    }

    @Test
    void isOfferedOnlyWithSampleReports() throws Exception {
        for (Path none : List.of(samples.resolve("2023-11"), samples.resolve("none"), Path.of(""))) {
            demonstration = of(none);
            assertThat(demonstration.state()).isEqualTo(NOT_OFFERED);
            assertRefused(() -> load(AN), Reason.NO_FILES);
        }
        assertThat(demonstration.state()).isEqualTo(NOT_OFFERED);
    }

    @Test
    void takesNoOtherFilesThanReportsOfMonths() throws Exception {
        sample("expected", "2023-11.json", "{}");
        sample("2023-11", "README.md", "reports");
        sample("2023-10", "nam-da.json", report("nam-da", "2023-10"));
        Files.writeString(samples.resolve("nam-da.json"), report("nam-da", "2023-12"));
        load(AN);
        assertThat(kept())
                .extracting(each ->
                        each.id() + " " + each.month() + " " + each.submission().fileName())
                .containsExactly("2 2023-11 nam-da.json", "1 2023-10 nam-da.json");
    }

    @Test
    void isLoadedWhollyOrNotAtAll() throws Exception {
        sample("2023-12", "nam-da.json", report("nam-da", "2023-13"));
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> load(AN))
                .satisfies(refusal -> assertThat(refusal.faults().get(0).at()).startsWith("2023-12/nam-da.json"));
        assertThat(demonstration.state()).isEqualTo(OFFERED);
        assertThat(kept()).isEmpty();
    }

    @Test
    void isNotForARegisterInUse() throws Exception {
        load(AN);
        assertRefused(() -> load(BA), Reason.LOADED);
        assertThat(demonstration.state().loaded()).isEqualTo(new Act("an", NOW));
        demonstration.remove(AN, NOW);
        assertRefused(() -> demonstration.remove(AN, NOW), Reason.NOT_LOADED);

        register.quarters()
                .open(new QuarterRun.Order(Period.parse("2023-Q4"), TODAY, "sha256:x", 1, "1-0"), new Act("an", NOW));
        assertThat(demonstration.state()).isEqualTo(NOT_OFFERED);
        assertRefused(() -> load(AN), Reason.IN_USE);
        assertRefused(() -> demonstration.remove(AN, NOW), Reason.NOT_LOADED);
        assertThat(register.quarters().find(1)).isPresent();
    }

    @Test
    void isNotTakenOutWhileAQuarterIsJudged() throws Exception {
        load(AN);
        var order = new QuarterRun.Order(Period.parse("2023-Q4"), TODAY, "sha256:x", 1, "1-1");
        register.quarters().open(order, new Act("an", NOW));
        assertRefused(() -> demonstration.remove(AN, NOW), Reason.RUN_UNDER_WAY);
        assertThat(kept()).hasSize(1);
        assertThat(demonstration.state().stage()).isEqualTo(Stage.LOADED);
    }

    @Test
    void isForAdministratorsAndCoordinatorsAlone() throws Exception {
        var others = new Caller("ca", Set.of(Role.REPORTER, Role.LEADER, Role.POLICY_OFFICER), "nam-da");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> load(others));
        assertThat(demonstration.state()).isEqualTo(OFFERED);
        load(BA);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> demonstration.remove(others, NOW));
        assertThat(demonstration.state().stage()).isEqualTo(Stage.LOADED);
        demonstration.remove(AN, NOW);
        assertThat(demonstration.state()).isEqualTo(OFFERED);
    }
}

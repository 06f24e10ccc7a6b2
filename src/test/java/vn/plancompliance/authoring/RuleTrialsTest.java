package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.authoring.Performance.Difference;
import vn.plancompliance.authoring.RuleComparison.ClauseChange;
import vn.plancompliance.authoring.RuleComparison.Demanded;
import vn.plancompliance.authoring.RuleComparison.StatusChange;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.SmallRules;

/** Rules that somebody is writing, run in another process. */
class RuleTrialsTest {

    private static final Caller AN = new Caller("an", Set.of(Role.POLICY_OFFICER), null);

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private TestRegister register;
    private RuleTrials trials;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(data);
        SmallRules.atLeast(100).writeTo(folder);
        RulesOnDisk.start(folder, register.versions(), KeptRules.inMemory(), Clock.systemUTC(), QuickCheck::of);
        trials = trials(new SeparateCheck(KeptRules.inMemory()));
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private RuleTrials trials(SeparateCheck check) {
        return new RuleTrials(
                new RuleBookHistory(register.versions(), KeptRules.inMemory()), register.revisions(), check);
    }

    private void keep(YearMonth month, long accounts) {
        var report = new Report(
                "hill",
                month,
                LocalDate.of(2023, 12, 1),
                List.of(new Measurement("accounts", Figure.Count.of(accounts))),
                List.of(),
                List.of());
        byte[] content = (month + " " + accounts).getBytes(StandardCharsets.UTF_8);
        var file = new ReportFile("a.json", "application/json", content);
        register.submissions().keep(List.of(new HandedIn(file, List.of(report))), new Act("hill", Instant.EPOCH));
    }

    private static RuleFiles broken() throws Exception {
        RuleFiles files = SmallRules.atLeast(200);
        return files.with(
                SmallRules.CLAUSES,
                files.text(SmallRules.CLAUSES).orElseThrow().replace("atLeast(200)", "atLeast(\"a\")"));
    }

    @Test
    void showWhichScenariosComeOut() throws Exception {
        Rehearsal rehearsal = trials.rehearse(AN, SmallRules.with(300, 200));

        assertThat(rehearsal.performances())
                .extracting(Performance::place, Performance::differences)
                .containsExactly(
                        tuple(place("II.1 – việc thường xuyên – NOT_STARTED, open", 8), List.of()),
                        tuple(place("I.1 – đủ tài khoản – UNDETERMINED", 15), List.of()),
                        tuple(
                                place("I.1 – đủ tài khoản – 200, MET", 16),
                                List.of(
                                        new Difference(
                                                false,
                                                "VIOLATION TARGET_MISSED I.1 hill 2023-11 indicator accounts observed 200 missing 100"),
                                        new Difference(false, "MISSED I.1 hill"),
                                        new Difference(true, "MET I.1 hill"))),
                        tuple(
                                place("I.1 – đủ tài khoản – 199, MISSED, TARGET_MISSED, 1", 17),
                                List.of(
                                        new Difference(true, "VIOLATION TARGET_MISSED I.1 hill 2023-11 missing 1"),
                                        new Difference(
                                                false,
                                                "VIOLATION TARGET_MISSED I.1 hill 2023-11 indicator accounts observed 199 missing 101"))));
        // With 300 none of the scenarios comes to the rule by which a target is met.
        assertThat(rehearsal.unproven()).extracting(RuleReference::name).containsExactly("Chỉ tiêu – đạt");
    }

    private static RuleReference place(String name, int line) {
        return new RuleReference(name, SmallRules.SCENARIOS, line);
    }

    @Test
    void showWhatAChangeDoesToTheReportsThatCount() throws Exception {
        keep(YearMonth.of(2023, 10), 150);
        keep(YearMonth.of(2023, 11), 90);
        keep(YearMonth.of(2023, 11), 250);

        PastComparison comparison = trials.compare(AN, 1, SmallRules.atLeast(200));

        assertThat(comparison.months()).containsExactly(YearMonth.of(2023, 10), YearMonth.of(2023, 11));
        RuleComparison shown = comparison.shown();
        assertThat(shown.clauses())
                .containsExactly(new ClauseChange(
                        new ClauseId("I.1"),
                        List.of(new Demanded("hill", "accounts AT_LEAST 100 from 2022-04-01")),
                        List.of(new Demanded("hill", "accounts AT_LEAST 200 from 2022-04-01"))));
        assertThat(shown.statuses())
                .containsExactly(new StatusChange("I.1", "hill", Period.parse("2023-10"), Status.MET, Status.MISSED));
        assertThat(shown.findings())
                .extracting(
                        change -> change.before() == null,
                        change -> change.finding().period().label())
                .containsExactly(tuple(true, "2023-10"));
    }

    @Test
    void showThatNothingChangesWhereNothingWasReported() throws Exception {
        PastComparison comparison = trials.compare(AN, 1, SmallRules.atLeast(200));

        assertThat(comparison)
                .isEqualTo(new PastComparison(List.of(), 0, 0, new RuleComparison(List.of(), List.of(), List.of())));
    }

    @Test
    void tellWhyRulesCannotJudgeTheReports() throws Exception {
        keep(YearMonth.of(2023, 10), 150);
        Map<String, String> texts = SmallRules.texts(100, 100);
        texts.computeIfPresent(
                "judgement/targets.drl", (name, text) -> text.replace("conclusive, !reached", "conclusive"));

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> trials.compare(AN, 1, SmallRules.files(texts)))
                .satisfies(refusal -> assertThat(refusal.diagnostics())
                        .extracting(fault -> fault.file() + " " + fault.code() + " "
                                + fault.message().en())
                        .first()
                        .asString()
                        .startsWith("clauses RULE past reports cannot be judged: "
                                + "the judgement rules give 2 outcomes instead of 1 for "));
    }

    @Test
    void tellWhatSpeaksAgainstBrokenRules() throws Exception {
        RuleFiles broken = broken();

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> trials.rehearse(AN, broken))
                .satisfies(refusal -> assertThat(refusal.diagnostics())
                        .extracting(Diagnostic::file)
                        .containsOnly(SmallRules.CLAUSES));
        assertThatExceptionOfType(BrokenRuleBook.class).isThrownBy(() -> trials.compare(AN, 1, broken));
        assertThatExceptionOfType(UnknownVersion.class).isThrownBy(() -> trials.compare(AN, 2, broken));
    }

    @Test
    void endWithTheirTime() {
        RuleTrials hasty = trials(new SeparateCheck(Duration.ofMillis(1), 768));

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> hasty.rehearse(AN, SmallRules.atLeast(200)))
                .satisfies(
                        refusal -> assertThat(refusal.diagnostics())
                                .extracting(fault -> fault.message().en())
                                .containsExactly(
                                        "trying the rules took more than 0 seconds or 768 MB of memory and was stopped; which rule joins too much?"));
    }

    @Test
    void areForPolicyOfficersOnly() {
        var other = new Caller("an", EnumSet.complementOf(EnumSet.of(Role.POLICY_OFFICER)), null);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> trials.rehearse(other, SmallRules.atLeast(200)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> trials.compare(other, 1, SmallRules.atLeast(200)));
    }
}

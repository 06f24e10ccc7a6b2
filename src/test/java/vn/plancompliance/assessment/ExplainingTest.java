package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.RefusedExplanation.Fault;
import vn.plancompliance.assessment.RefusedExplanation.Field;
import vn.plancompliance.assessment.RefusedExplanation.Flaw;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.AuditFilter;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.State;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.RuleBooks;

/** Nam Đà issued too few electronic identities in November and December 2023, and none too few in October. */
class ExplainingTest {

    /** In Việt Nam it is the 5th by now, in Greenwich not yet. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2024-01-05T06:00:00+07:00");

    private static final Instant AT = NOW.toInstant();
    private static final Period OCTOBER = Period.parse("2023-10");
    private static final Period NOVEMBER = Period.parse("2023-11");
    private static final Period DECEMBER = Period.parse("2023-12");
    private static final LocalDate MARCH_31 = LocalDate.of(2024, 3, 31);

    private static final Caller NAM_DA = new Caller("nam-da", Set.of(Role.REPORTER), "nam-da");
    private static final Caller LEAD = new Caller("cong-an", Set.of(Role.REPORTER), "cong-an");
    private static final Caller COORDINATOR = new Caller("binh", Set.of(Role.COORDINATOR), null);
    private static final Caller LEADER = new Caller("chi", Set.of(Role.LEADER), "nam-da");

    private static final Matter EID = new Matter("I.2.a/2022/8a", "nam-da", "onestop.eid-issued", Kind.TARGET_MISSED);
    private static final Matter ACCOUNTS = new Matter("I.2.c/2023-2025/1", null, "vneid.accounts", Kind.TARGET_MISSED);
    private static final ExplanationDraft DRAFT =
            new ExplanationDraft("Máy chủ hỏng.", "Đã thay máy chủ.", "2024-02-29");

    private static Assessments assessments;

    @TempDir
    private Path folder;

    private TestRegister register;
    private Explaining explaining;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder);
        explaining = new Explaining(register.explanations(), register.revisions());
        submit(issued("2023-10", 120), issued("2023-11", 118), issued("2023-12", 119));
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private void submit(String... reports) throws Exception {
        byte[] content = ("[" + String.join(",", reports) + "]").getBytes(StandardCharsets.UTF_8);
        var file = new Submitted(
                new Source("reports.json", content), new ReportFile("reports.json", "application/json", content));
        new Submitting(register.submissions(), register.revisions())
                .submit(assessments, List.of(file), COORDINATOR, Choice.of(null, null, null), AT, NOW.toLocalDate());
    }

    private static String issued(String month, int numerator) {
        return """
                {"unit": "nam-da", "period": "%s", "submittedOn": "%s-10", "measurements": [
                {"indicator": "onestop.eid-issued", "numerator": %d, "denominator": 120}]}""".formatted(month, month, numerator);
    }

    private static String accounts(String unit) {
        return """
                {"unit": "%s", "period": "2025-12", "submittedOn": "2025-12-10", "measurements": [
                {"indicator": "vneid.accounts", "value": 1000}]}""".formatted(unit);
    }

    private Explanation give(Caller by, Violation violation, int seen) throws Exception {
        return explaining.give(assessments, by, violation, seen, DRAFT, NOW);
    }

    private Explanation give(int seen, ExplanationDraft draft) throws Exception {
        return explaining.give(assessments, NAM_DA, new Violation(EID, NOVEMBER), seen, draft, NOW);
    }

    private static Given given(int number) {
        return new Given(
                number,
                new Act("nam-da", AT),
                NOVEMBER,
                "nam-da",
                "Máy chủ hỏng.",
                "Đã thay máy chủ.",
                LocalDate.of(2024, 2, 29));
    }

    private Explanation accept(int seen, String until) throws Exception {
        return explaining.accept(COORDINATOR, 1, seen, until, null, NOW);
    }

    private static Accepted accepted(int number) {
        return new Accepted(number, new Act("binh", AT), NOVEMBER, MARCH_31, null);
    }

    private Explanation sendBack(int seen, @Nullable String reason) throws Exception {
        return explaining.sendBack(COORDINATOR, 1, seen, reason, NOW);
    }

    private void assertUnchanged(Matter matter, int length) {
        assertThat(register.explanations().of(matter).length()).isEqualTo(length);
    }

    @Test
    void keepsWhatIsSaidOfAViolationThatIsThere() throws Exception {
        Explanation kept = give(
                0,
                new ExplanationDraft(" Máy chủ hỏng.\r\nThiếu người.\t\n", "\u00A0Đã thay máy chủ.", " 2024-02-29 "));

        assertThat(kept)
                .isEqualTo(new Explanation(
                        1,
                        EID,
                        List.of(new Given(
                                1,
                                new Act("nam-da", AT),
                                NOVEMBER,
                                "nam-da",
                                "Máy chủ hỏng.\nThiếu người.",
                                "\u00A0Đã thay máy chủ.",
                                LocalDate.of(2024, 2, 29)))));
        assertThat(register.explanations().of(EID)).isEqualTo(kept);
    }

    @Test
    void coversTheSameViolationInTheMonthsUpToTheDay() throws Exception {
        give(NAM_DA, new Violation(EID, NOVEMBER), 0);
        accept(1, "2024-03-31");

        Finding december = assessments.findings(register.revisions().counting(), "nam-da", DECEMBER, MARCH_31).stream()
                .filter(finding -> finding.kind() == Kind.TARGET_MISSED)
                .findFirst()
                .orElseThrow();
        Vocabulary vocabulary = assessments.vocabulary();
        assertThat(Violation.of(december, vocabulary)).isEqualTo(new Violation(EID, DECEMBER));
        Explanation explained = new GivenExplanations(register.explanations())
                .of(vocabulary, NAM_DA, List.of(december))
                .get(EID);
        assertThat(explained.steps()).containsExactly(given(1), accepted(2));
        assertThat(explained.state(MARCH_31)).isEqualTo(State.ACCEPTED);
        assertThat(explained.state(MARCH_31.plusDays(1))).isEqualTo(State.LAPSED);
    }

    @Test
    void keepsEveryStepUntilAnExplanationIsAccepted() throws Exception {
        give(NAM_DA, new Violation(EID, NOVEMBER), 0);
        sendBack(1, " Chưa nêu nguyên nhân chủ quan. ");
        give(NAM_DA, new Violation(EID, DECEMBER), 2);
        Explanation kept = explaining.accept(COORDINATOR, 1, 3, "2024-03-31", "Theo dõi.", NOW);

        var coordinator = new Act("binh", AT);
        Given again = given(3);
        assertThat(kept.steps())
                .containsExactly(
                        given(1),
                        new Returned(2, coordinator, NOVEMBER, "Chưa nêu nguyên nhân chủ quan."),
                        new Given(
                                3,
                                again.by(),
                                DECEMBER,
                                again.answerable(),
                                again.cause(),
                                again.remedy(),
                                again.day()),
                        new Accepted(4, coordinator, DECEMBER, MARCH_31, "Theo dõi."));
        assertThat(register.trail().list(new AuditFilter(null, null), new Paging(0, 4)))
                .extracting(entry -> entry.who() + " " + entry.deed() + " " + entry.subject())
                .containsExactly(
                        "binh EXPLANATION_ACCEPTED explanation 1",
                        "nam-da EXPLANATION_GIVEN explanation 1",
                        "binh EXPLANATION_RETURNED explanation 1",
                        "nam-da EXPLANATION_GIVEN explanation 1");
    }

    @Test
    void waitsAnewWhenSomethingAcceptedIsExplainedAnew() throws Exception {
        give(NAM_DA, new Violation(EID, NOVEMBER), 0);
        accept(1, "2024-03-31");
        assertThat(give(2, DRAFT).state(NOW.toLocalDate())).isEqualTo(State.GIVEN);
    }

    private void assertNoViolation(Violation violation) {
        assertThatExceptionOfType(UnknownViolation.class)
                .isThrownBy(() -> give(COORDINATOR, violation, 0))
                .satisfies(refusal -> assertThat(refusal.violation()).isEqualTo(violation));
        assertUnchanged(violation.matter(), 0);
    }

    @Test
    void explainsNothingThatIsNoViolationNow() throws Exception {
        assertNoViolation(new Violation(EID, OCTOBER));
        assertNoViolation(new Violation(EID, Period.parse("2023-09")));
        assertNoViolation(new Violation(
                new Matter("I.2.a/2022/8a", "nam-xuan", "onestop.eid-issued", Kind.TARGET_MISSED), NOVEMBER));
        assertNoViolation(new Violation(
                new Matter("I.2.a/2022/8a", "nowhere", "onestop.eid-issued", Kind.TARGET_MISSED), NOVEMBER));
        assertNoViolation(new Violation(
                new Matter("I.2.a/2022/8a", "nam-da", "onestop.eid-issued", Kind.TASK_OVERDUE), NOVEMBER));
        assertNoViolation(new Violation(ACCOUNTS, NOVEMBER));

        submit(issued("2023-11", 120));
        assertNoViolation(new Violation(EID, NOVEMBER));
        assertThatExceptionOfType(PeriodOutsidePlan.class)
                .isThrownBy(() -> give(NAM_DA, new Violation(EID, Period.parse("2031-01")), 0));
    }

    @Test
    void explainsNoAlert() throws Exception {
        submit("""
                {"unit": "nam-da", "period": "2023-11", "submittedOn": "2023-11-20", "measurements": [
                {"indicator": "onestop.authenticated", "numerator": 0, "denominator": 10}]}""");
        var behind = new Matter("I.2.a/2023-2025/4a", "nam-da", "onestop.authenticated", Kind.TARGET_MISSED);
        assertThat(assessments.findings(register.revisions().counting(), "nam-da", NOVEMBER, NOW.toLocalDate()))
                .filteredOn(
                        finding -> Matter.of(finding, assessments.vocabulary()).equals(behind))
                .extracting(Finding::kind)
                .containsExactly(Kind.TARGET_BEHIND_PACE);
        assertNoViolation(new Violation(behind, NOVEMBER));
    }

    @Test
    void explainsTheMissingReportOfAMonth() throws Exception {
        var missing = new Violation(new Matter("IV.2.k", "nam-xuan", null, Kind.REPORT_MISSING), DECEMBER);
        assertThat(give(COORDINATOR, missing, 0).newest().orElseThrow().period())
                .isEqualTo(DECEMBER);

        // Due on the 13th of the month.
        var january = new Violation(missing.matter(), Period.parse("2024-01"));
        assertThatExceptionOfType(UnknownViolation.class).isThrownBy(() -> give(COORDINATOR, january, 1));
    }

    private static void assertNotAllowed(ThrowingCallable call) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(call);
    }

    @Test
    void letsWhoeverReportsForTheUnitExplainWhetherThereIsAnythingToExplainOrNot() throws Exception {
        for (Period period : List.of(OCTOBER, NOVEMBER)) {
            assertNotAllowed(() -> give(LEAD, new Violation(EID, period), 0));
            assertNotAllowed(() -> give(LEADER, new Violation(EID, period), 0));
        }
        assertUnchanged(EID, 0);
        assertThat(give(COORDINATOR, new Violation(EID, NOVEMBER), 0).given().orElseThrow())
                .extracting(Given::answerable, given -> given.by().who())
                .containsExactly("nam-da", "binh");
    }

    @Test
    void letsTheLeadExplainWhatSeveralAreJudgedByTogether() throws Exception {
        var violation = new Violation(ACCOUNTS, Period.parse("2025-12"));
        assertNotAllowed(() -> give(NAM_DA, violation, 0));
        assertNotAllowed(() -> give(LEAD, violation, 0));

        submit(assessments.vocabulary().units().stream()
                .filter(unit -> unit.reports("vneid.accounts"))
                .map(Unit::code)
                .map(ExplainingTest::accounts)
                .collect(Collectors.joining(",")));
        assertNotAllowed(() -> give(NAM_DA, violation, 0));
        assertThat(give(LEAD, violation, 0).given().orElseThrow().answerable()).isEqualTo("cong-an");
    }

    private void assertFlawed(int length, ThrowingCallable call, Flaw... flaws) {
        assertThatExceptionOfType(RefusedExplanation.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.flaws()).containsExactly(flaws));
        assertUnchanged(EID, length);
    }

    @Test
    void tellsAllFieldsInWhichNothingIsWritten() {
        var flaws = new Flaw[] {
            new Flaw(Field.CAUSE, Fault.MISSING),
            new Flaw(Field.REMEDY, Fault.MISSING),
            new Flaw(Field.DAY, Fault.MISSING)
        };
        assertFlawed(0, () -> give(0, new ExplanationDraft(null, null, null)), flaws);
        assertFlawed(0, () -> give(0, new ExplanationDraft("", " \r\n\t", "")), flaws);
        assertFlawed(0, () -> give(0, new ExplanationDraft("\u00A0", "\u3000 ", "  ")), flaws);
    }

    @Test
    void takesFourThousandCharactersAndNoneMore() throws Exception {
        assertFlawed(
                0,
                () -> give(0, new ExplanationDraft("x".repeat(4_001), "😀".repeat(4_001), "2024-02-29")),
                new Flaw(Field.CAUSE, Fault.TOO_LONG),
                new Flaw(Field.REMEDY, Fault.TOO_LONG));
        Explanation kept =
                give(0, new ExplanationDraft("x\r\n".repeat(1_999) + "xx", "😀".repeat(4_000), "2024-02-29"));
        assertThat(kept.given().orElseThrow())
                .extracting(Given::cause, Given::remedy)
                .containsExactly("x\n".repeat(1_999) + "xx", "😀".repeat(4_000));

        assertFlawed(1, () -> sendBack(1, "x".repeat(4_001)), new Flaw(Field.REASON, Fault.TOO_LONG));
        assertFlawed(
                1,
                () -> explaining.accept(COORDINATOR, 1, 1, "2024-03-31", "x".repeat(4_001), NOW),
                new Flaw(Field.REMARK, Fault.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "\uD800", "a\uDC00", "\u0000"})
    void takesTextOnly(String written) throws Exception {
        give(0, DRAFT);
        assertThatExceptionOfType(RefusedExplanation.class)
                .isThrownBy(() -> give(1, new ExplanationDraft(written, "Đã sửa.", "2024-02-29")))
                .satisfies(
                        refusal -> assertThat(refusal.flaws()).containsExactly(new Flaw(Field.CAUSE, Fault.NO_TEXT)));
        assertFlawed(1, () -> sendBack(1, written), new Flaw(Field.REASON, Fault.NO_TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-04, PAST",
        "2024-02-30, NO_DAY",
        "29/02/2024, NO_DAY",
        "2024-2-9, NO_DAY",
        "soon, NO_DAY",
        "'', MISSING"
    })
    void takesNoDayThatIsOverOrNone(String day, Fault fault) throws Exception {
        assertFlawed(0, () -> give(0, new ExplanationDraft("a", "b", day)), new Flaw(Field.DAY, fault));
        give(0, DRAFT);
        assertFlawed(1, () -> accept(1, day), new Flaw(Field.UNTIL, fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-05", "2024-01-06", "2024-02-29"})
    void takesTodayAndEveryDayAfterIt(String day) throws Exception {
        assertThat(give(0, new ExplanationDraft("a", "b", day))
                        .given()
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
        assertThat(accept(1, day).newest().orElseThrow())
                .isEqualTo(new Accepted(2, new Act("binh", AT), NOVEMBER, LocalDate.parse(day), null));
    }

    @Test
    void letsTheCoordinatorDecideAndNobodyElse() throws Exception {
        give(0, DRAFT);
        for (Caller each : List.of(NAM_DA, LEAD, LEADER)) {
            assertNotAllowed(() -> explaining.accept(each, 1, 1, "2024-03-31", null, NOW));
            assertNotAllowed(() -> explaining.sendBack(each, 1, 1, "Chưa rõ.", NOW));
            assertNotAllowed(() -> explaining.accept(each, 7, 1, "2024-03-31", null, NOW));
        }
        assertThatExceptionOfType(UnknownExplanation.class)
                .isThrownBy(() -> explaining.accept(COORDINATOR, 7, 1, "2024-03-31", null, NOW))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(7));
        assertUnchanged(EID, 1);
    }

    @Test
    void sendsBackOnlyWithAReason() throws Exception {
        give(0, DRAFT);
        assertFlawed(1, () -> sendBack(1, null), new Flaw(Field.REASON, Fault.MISSING));
        assertFlawed(1, () -> sendBack(1, " \n"), new Flaw(Field.REASON, Fault.MISSING));
    }

    private void assertOtherwise(State state, int length, ThrowingCallable call) {
        assertThatExceptionOfType(UnexpectedState.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.present())
                        .isEqualTo(register.explanations().of(EID))
                        .returns(state, present -> present.state(NOW.toLocalDate())));
        assertUnchanged(EID, length);
    }

    @Test
    void decidesOnlyOnWhatWaits() throws Exception {
        give(0, DRAFT);
        accept(1, "2024-03-31");
        assertOtherwise(State.ACCEPTED, 2, () -> accept(1, "2024-04-30"));
        assertOtherwise(State.ACCEPTED, 2, () -> accept(2, "2024-04-30"));
        assertOtherwise(State.ACCEPTED, 2, () -> sendBack(2, "Chưa rõ."));
        give(2, DRAFT);
        sendBack(3, "Chưa rõ.");
        assertOtherwise(State.RETURNED, 4, () -> accept(4, "2024-04-30"));
    }

    @Test
    void decidesOnlyOnWhatWasSeen() throws Exception {
        give(0, DRAFT);
        give(1, new ExplanationDraft("Nguyên nhân khác.", "Biện pháp khác.", "2024-02-29"));
        assertOtherwise(State.GIVEN, 2, () -> accept(1, "2024-03-31"));
        assertOtherwise(State.GIVEN, 2, () -> sendBack(1, "Chưa rõ."));
        assertOtherwise(State.GIVEN, 2, () -> accept(3, "2024-03-31"));
    }

    @Test
    void explainsAnewOnlyByWhoeverHasSeenWhatWasDecided() throws Exception {
        assertOtherwise(State.NONE, 0, () -> give(1, DRAFT));
        give(0, DRAFT);
        assertOtherwise(State.GIVEN, 1, () -> give(0, DRAFT));
        accept(1, "2024-03-31");
        assertOtherwise(State.ACCEPTED, 2, () -> give(1, DRAFT));
        assertOtherwise(State.ACCEPTED, 2, () -> give(-1, DRAFT));
    }
}

package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Grounds;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Nature;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.TestRegister;

/** Hill and river explain for themselves; for the communes together the hill leads, or all communes. */
class GivenExplanationsTest {

    private static final Act BY = new Act("an", Instant.parse("2024-01-05T02:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final Period NOVEMBER = Period.parse("2023-11");
    private static final Vocabulary VOCABULARY = SmallPlan.vocabulary();

    private static final Caller HILL = new Caller("hill", Set.of(Role.REPORTER), "hill");
    private static final Caller RIVER = new Caller("river", Set.of(Role.REPORTER), "river");
    private static final Caller LEADER = new Caller("chi", Set.of(Role.LEADER), null);
    private static final Caller OFFICER = new Caller("dung", Set.of(Role.POLICY_OFFICER), null);

    private static final Finding HILLS = report(SmallPlan.HILL, "2023-11");
    private static final Finding HILLS_NEXT = report(SmallPlan.HILL, "2023-12");
    private static final Finding RIVERS = report(SmallPlan.RIVER, "2023-11");
    private static final Finding LED_BY_HILL = target(SmallPlan.COMMUNES, null, "hill");
    private static final Finding LED_BY_ALL = target(SmallPlan.COMMUNES, null, "communes");

    @TempDir
    private Path folder;

    private TestRegister register;
    private GivenExplanations given;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder);
        given = new GivenExplanations(register.explanations());
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static Grounds grounds(String lead) {
        return new Grounds(lead, List.of(), new RuleReference("rule", "clauses/rule.drl", 1), List.of());
    }

    private static Finding report(Unit unit, String month) {
        Period of = Period.parse(month);
        var duty = new ReportDuty(new ClauseId("IV.2"), unit, of.first(), of.end(), false);
        return new Finding.OfReport(Severity.VIOLATION, Kind.REPORT_MISSING, duty, null, grounds("office"));
    }

    private static Finding target(Obligor obligor, @Nullable String judged, String lead) {
        var target = new Target(
                new ClauseId("I.1"),
                obligor,
                "accounts",
                Nature.MILESTONE,
                Comparison.AT_LEAST,
                BigDecimal.TEN,
                LocalDate.of(2022, 4, 1),
                LocalDate.of(2022, 12, 31));
        return new Finding.OfTarget(
                Severity.VIOLATION,
                Kind.TARGET_MISSED,
                target,
                judged,
                NOVEMBER,
                SmallPlan.ACCOUNTS,
                null,
                null,
                null,
                List.of(),
                grounds(lead));
    }

    private static Matter matter(Finding finding) {
        return Matter.of(finding, VOCABULARY);
    }

    private Explanation explain(Finding finding) {
        var step = new Given(1, BY, finding.period(), finding.answerable(), "cause", "remedy", DAY);
        return register.explanations().add(matter(finding), step).orElseThrow();
    }

    private static void assertNotAllowed(ThrowingCallable call) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(call);
    }

    @Test
    void areToldOfManyFindingsBeItThatThereAreNone() throws Exception {
        Explanation hills = explain(HILLS);
        Explanation led = explain(LED_BY_HILL);
        explain(target(SmallPlan.OFFICE, "office", "office"));

        assertThat(given.of(VOCABULARY, LEADER, List.of(HILLS, HILLS_NEXT, RIVERS, LED_BY_HILL)))
                .isEqualTo(Map.of(
                        matter(HILLS),
                        hills,
                        matter(RIVERS),
                        Explanation.none(matter(RIVERS)),
                        matter(LED_BY_HILL),
                        led));
        assertThat(given.of(VOCABULARY, HILL, List.of())).isEmpty();
    }

    @Test
    void areToldWhoeverMayReadWhatTheAnswerableUnitReports() throws Exception {
        assertThat(given.of(VOCABULARY, HILL, List.of(HILLS, LED_BY_HILL))).hasSize(2);
        assertNotAllowed(() -> given.of(VOCABULARY, HILL, List.of(HILLS, RIVERS)));
        assertNotAllowed(() -> given.of(VOCABULARY, RIVER, List.of(LED_BY_HILL)));
        assertNotAllowed(() -> given.of(VOCABULARY, HILL, List.of(LED_BY_ALL)));
        assertNotAllowed(() -> given.of(VOCABULARY, OFFICER, List.of(HILLS)));
        assertThat(given.of(VOCABULARY, LEADER, List.of(LED_BY_ALL)))
                .containsOnlyKeys(matter(LED_BY_ALL))
                .containsValue(Explanation.none(matter(LED_BY_ALL)));
    }

    @Test
    void areFoundByTheirNumberByWhoeverMayReadThem() throws Exception {
        Explanation led = explain(LED_BY_HILL);
        assertThat(given.find(HILL, 1)).isEqualTo(led);
        assertThat(given.find(LEADER, 1)).isEqualTo(led);
        assertNotAllowed(() -> given.find(RIVER, 1));
        assertNotAllowed(() -> given.find(RIVER, 2));
        assertThatExceptionOfType(UnknownExplanation.class)
                .isThrownBy(() -> given.find(LEADER, 2))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(2));
    }

    @Test
    void areListedAsLongAsTheyWait() throws Exception {
        Explanation hills = explain(HILLS);
        explain(RIVERS);
        register.explanations().add(matter(RIVERS), new Returned(2, BY, NOVEMBER, "reason"));

        assertThat(given.waiting(LEADER)).containsExactly(hills);
        assertNotAllowed(() -> given.waiting(HILL));
    }

    @Test
    void areListedForTheUnitThatGaveThem() throws Exception {
        Explanation hills = explain(HILLS);
        Explanation rivers = explain(RIVERS);
        Explanation led = explain(LED_BY_HILL);

        assertThat(given.ofUnit(HILL, "hill")).containsExactly(hills, led);
        assertThat(given.ofUnit(LEADER, "river")).containsExactly(rivers);
        assertThat(given.ofUnit(LEADER, "nowhere")).isEmpty();
        assertNotAllowed(() -> given.ofUnit(RIVER, "hill"));
    }
}

package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Grounds;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Nature;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Unit;

/** In a plan that begins in April 2022. */
class ChangesTest {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final Grounds GROUNDS =
            new Grounds("office", List.of(), new RuleReference("rule", "clauses/rule.drl", 1), List.of());

    private final Map<String, List<Finding>> past = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void aFindingThatWasNotThereIsNew() {
        past(
                "2023-Q3",
                target(Kind.TARGET_MISSED, SmallPlan.RIVER),
                task(Kind.TASK_OVERDUE, SmallPlan.HILL, "III.1/2023"));

        assertThat(told(target(Kind.TARGET_MISSED, SmallPlan.HILL)))
                .containsExactly(
                        "NEW TARGET_MISSED hill 2023-Q4 null",
                        "RESOLVED TARGET_MISSED river null null",
                        "RESOLVED TASK_OVERDUE hill null null");
    }

    @Test
    void aFindingGoesOnSinceTheFirstQuarterOfTheUnbrokenRow() {
        Finding finding = target(Kind.TARGET_MISSED, SmallPlan.HILL);
        past("2023-Q3", finding);
        past("2023-Q2", finding);
        past("2022-Q4", finding);

        assertThat(told(finding)).containsExactly("CONTINUING TARGET_MISSED hill 2023-Q2 null");
    }

    @Test
    void goesBackAsFarAsThePlan() {
        Finding finding = target(Kind.TARGET_MISSED, SmallPlan.HILL);
        for (Period at = QUARTER.previous(); at.first().getYear() > 2020; at = at.previous()) {
            past(at.label(), finding);
        }

        assertThat(told(finding)).containsExactly("CONTINUING TARGET_MISSED hill 2022-Q2 null");
        assertThat(asked).last().isEqualTo("2022-Q2 [hill]");
    }

    @Test
    void theFirstQuarterOfThePlanHasNothingBeforeIt() {
        var changes = new Changes(SmallPlan.vocabulary(), Period.parse("2022-Q2"), this::past);

        assertThat(changes.of(List.of(target(Kind.TARGET_MISSED, SmallPlan.HILL)), Set.of("hill")))
                .extracting(ChangesTest::told)
                .containsExactly("NEW TARGET_MISSED hill 2022-Q2 null");
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForOneQuarterIfNothingGoesOnAndThenOnlyForUnitsOfWhichSomethingDoes() {
        past("2023-Q3", target(Kind.TARGET_MISSED, SmallPlan.HILL), target(Kind.TARGET_MISSED, SmallPlan.RIVER));
        past("2023-Q2", target(Kind.TARGET_MISSED, SmallPlan.HILL));

        told(task(Kind.TASK_LATE, SmallPlan.HILL, "III.1/2023"));
        assertThat(asked).containsExactly("2023-Q3 [hill, office, river]");
        asked.clear();
        told(target(Kind.TARGET_MISSED, SmallPlan.HILL), target(Kind.TARGET_MISSED, SmallPlan.RIVER));
        assertThat(asked).containsExactly("2023-Q3 [hill, office, river]", "2023-Q2 [hill, river]", "2023-Q1 [hill]");
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_MISSED, TARGET_BEHIND_PACE",
        "TARGET_BEHIND_PACE, TARGET_MISSED",
        "TASK_LATE, TASK_OVERDUE",
        "TASK_OVERDUE, TASK_DUE_SOON",
        "TASK_OVERDUE, TASK_UNREPORTED",
        "TASK_UNREPORTED, TASK_DUE_SOON",
    })
    void whatFollowsOnAnotherKindGoesOnAndTellsThatKind(Kind now, Kind before) {
        past("2023-Q3", finding(before));

        assertThat(told(finding(now))).containsExactly("CONTINUING %s hill 2023-Q3 %s".formatted(now, before));
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_MISSED, SHARE_BELOW_TARGET",
        "TARGET_MISSED, TARGET_UNDETERMINED",
        "FIGURE_MISSING, FIGURE_INVALID",
        "FIGURE_INVALID, FIGURE_DROPPED",
        "REPORT_LATE, REPORT_MISSING",
    })
    void whatIsOfAnotherKindIsNew(Kind now, Kind before) {
        past("2023-Q3", finding(before));

        assertThat(told(finding(now)))
                .containsExactly(
                        "NEW %s hill 2023-Q4 null".formatted(now), "RESOLVED %s hill null null".formatted(before));
    }

    @Test
    void tellsNoOtherKindIfAnyOccurrenceHadTheSame() {
        past(
                "2023-Q3",
                task(Kind.TASK_UNREPORTED, SmallPlan.OFFICE, "IV.1/2023-08"),
                task(Kind.TASK_OVERDUE, SmallPlan.OFFICE, "IV.1/2023-09"));

        assertThat(told(task(Kind.TASK_OVERDUE, SmallPlan.OFFICE, "IV.1/2023-12")))
                .containsExactly("CONTINUING TASK_OVERDUE office 2023-Q3 null");
        assertThat(told(task(Kind.TASK_DUE_SOON, SmallPlan.OFFICE, "IV.1/2024-01")))
                .containsExactly("CONTINUING TASK_DUE_SOON office 2023-Q3 TASK_UNREPORTED");
    }

    @Test
    void monthsOfOneUnitGoOnTogetherAndEachIsTold() {
        past("2023-Q3", report(Kind.REPORT_MISSING, "2023-07"));
        past("2023-Q2", report(Kind.REPORT_MISSING, "2023-05"), report(Kind.REPORT_MISSING, "2023-06"));

        assertThat(told(report(Kind.REPORT_MISSING, "2023-10"), report(Kind.REPORT_MISSING, "2023-12")))
                .containsExactly(
                        "CONTINUING REPORT_MISSING hill 2023-Q2 null", "CONTINUING REPORT_MISSING hill 2023-Q2 null");
    }

    @Test
    void everyFindingOfWhatIsResolvedIsTold() {
        past("2023-Q3", report(Kind.REPORT_MISSING, "2023-09"), report(Kind.REPORT_MISSING, "2023-07"));

        assertThat(new Changes(SmallPlan.vocabulary(), QUARTER, this::past).of(List.of(), Set.of("hill")))
                .extracting(change -> change.novelty() + " " + change.finding().period())
                .containsExactly("RESOLVED 2023-07", "RESOLVED 2023-09");
    }

    private void past(String quarter, Finding... findings) {
        past.put(quarter, List.of(findings));
    }

    private List<Finding> past(Period quarter, Set<String> units) {
        asked.add(quarter + " " + new TreeSet<>(units));
        return past.getOrDefault(quarter.label(), List.of());
    }

    private List<String> told(Finding... now) {
        return new Changes(SmallPlan.vocabulary(), QUARTER, this::past)
                .of(List.of(now), Set.of("hill", "river", "office")).stream()
                        .map(ChangesTest::told)
                        .toList();
    }

    private static String told(Change change) {
        return "%s %s %s %s %s"
                .formatted(
                        change.novelty(),
                        change.finding().kind(),
                        change.finding().unit().orElse("-"),
                        change.since(),
                        change.before());
    }

    private static Finding finding(Kind kind) {
        return switch (kind) {
            case TASK_LATE, TASK_OVERDUE, TASK_DUE_SOON, TASK_UNREPORTED -> task(kind, SmallPlan.HILL, "III.1/2023");
            case FIGURE_DROPPED, FIGURE_INVALID, FIGURE_MISSING ->
                new Finding.OfFigure(Severity.ALERT, kind, "hill", QUARTER, "accounts", null, null, List.of(), GROUNDS);
            case REPORT_LATE, REPORT_MISSING -> report(kind, "2023-10");
            default -> target(kind, SmallPlan.HILL);
        };
    }

    private static Finding target(Kind kind, Unit unit) {
        var target = new Target(
                new ClauseId("I.1"),
                unit,
                "accounts",
                Nature.MILESTONE,
                Comparison.AT_LEAST,
                BigDecimal.TEN,
                LocalDate.of(2022, 4, 1),
                LocalDate.of(2022, 12, 31));
        return new Finding.OfTarget(
                Severity.VIOLATION,
                kind,
                target,
                unit.code(),
                QUARTER,
                SmallPlan.ACCOUNTS,
                null,
                null,
                null,
                List.of(),
                GROUNDS);
    }

    private static Finding task(Kind kind, Unit unit, String code) {
        var duty = new TaskDuty(new ClauseId("II.1"), unit, code, TaskDuty.Stage.DONE, null, null);
        return new Finding.OfTask(Severity.ALERT, kind, duty, QUARTER, LocalDate.of(2024, 1, 2), null, GROUNDS);
    }

    private static Finding report(Kind kind, String month) {
        Period of = Period.parse(month);
        var duty = new ReportDuty(new ClauseId("IV.2"), SmallPlan.HILL, of.first(), of.end(), false);
        return new Finding.OfReport(Severity.VIOLATION, kind, duty, null, GROUNDS);
    }
}

package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Nature;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.UnitReports;
import vn.plancompliance.rulebook.Rule;

/** How figures stand to each kind of threshold, just under it, at it, and just beyond it; and to a ceiling's pace. */
class CeilingTest {

    private static final Indicator PAPER = indicator(Form.COUNT, Accumulation.FLOW);
    private static final Indicator LATE = indicator(Form.RATIO, Accumulation.FLOW);
    private static final Period QUARTER = Period.parse("2026-Q4");

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 12.49, false",
        "AT_LEAST, 12.5, true",
        "AT_LEAST, 12.51, true",
        "MORE_THAN, 12.49, false",
        "MORE_THAN, 12.5, false",
        "MORE_THAN, 12.51, true",
        "AT_MOST, 12.49, true",
        "AT_MOST, 12.5, true",
        "AT_MOST, 12.51, false",
        "LESS_THAN, 12.49, true",
        "LESS_THAN, 12.5, false",
        "LESS_THAN, 12.51, false"
    })
    void isReachedOnItsSideOfTheThreshold(Comparison comparison, String value, boolean reached) {
        Standing standing = alone(PAPER, always(comparison, "12.5"), count(value), count("0"), count("0"));

        assertThat(standing.isReached()).isEqualTo(reached);
        assertThat(standing.isMustHold()).isTrue();
        assertThat(standing.isConclusive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // months of a quarter that are known, and whether they are beyond remedy
        "AT_MOST, 20, false",
        "AT_MOST, 21, true",
        "LESS_THAN, 19, false",
        "LESS_THAN, 20, true",
        "AT_LEAST, 0, false",
        "MORE_THAN, 0, false"
    })
    void isBeyondRemedyOnceACountHasExceededItsCeiling(Comparison comparison, String sum, boolean beyondRemedy) {
        Standing standing = alone(PAPER, always(comparison, "20"), count(sum), count("0"), null);

        assertThat(standing.isComplete()).isFalse();
        assertThat(standing.isConclusive()).isFalse();
        assertThat(standing.isBeyondRemedy()).isEqualTo(beyondRemedy);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 0, 0, false",
        "AT_MOST, 0, 1, true",
        "AT_MOST, 1, 50, false",
        "AT_LEAST, 100, 999, true",
        "AT_LEAST, 100, 1000, false",
        "LESS_THAN, 1, 50, false"
    })
    void isBeyondRemedyWhereEveryCaseCountsAndOneIsWrong(
            Comparison comparison, String threshold, long numerator, boolean beyondRemedy) {
        Standing standing = alone(LATE, always(comparison, threshold), Figure.Ratio.of(numerator, 1000), null, null);

        assertThat(standing.isBeyondRemedy()).isEqualTo(beyondRemedy);
    }

    @Test
    void isNotBeyondRemedyBeforeACeilingIsDue() {
        Target later = ceiling("20", "2026-01-01", "2027-06-30", "90");

        assertThat(alone(PAPER, later, count("21"), null, null).isBeyondRemedy())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true"})
    void isConclusiveTogetherOnceTheSumSoFarIsBeyondTheCeiling(String sum, boolean conclusive) {
        Standing standing = together(PAPER, always(Comparison.AT_MOST, "20"), count(sum));

        assertThat(standing.isComplete()).isFalse();
        assertThat(standing.isConclusive()).isEqualTo(conclusive);
        assertThat(standing.isCountable()).isFalse();
    }

    @Test
    void isNeverConclusiveTogetherByAPartOfARatioOrBeforeItsDueDay() {
        assertThat(together(LATE, always(Comparison.AT_MOST, "0"), Figure.Ratio.of(9, 10))
                        .isConclusive())
                .isFalse();
        assertThat(together(PAPER, ceiling("20", "2026-01-01", "2027-06-30", "90"), count("500"))
                        .isConclusive())
                .isFalse();
        assertThat(together(PAPER, always(Comparison.AT_LEAST, "20"), count("21"))
                        .isConclusive())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-12-31 is day 364 of 545: 90 - 70 * 364 / 545 = 43.2477…
        "20, true, false",
        "20.01, false, false",
        "43.24, false, false",
        "43.25, false, true"
    })
    void comesDownAtAnEvenPace(String value, boolean reached, boolean behind) {
        Target milestone = ceiling("20", "2026-01-01", "2027-06-30", "90");
        Standing standing = alone(PAPER, milestone, count(value), count("0"), count("0"));

        assertThat(standing.isMustHold()).isFalse();
        assertThat(standing.isReached()).isEqualTo(reached);
        assertThat(standing.isBehindPace()).isEqualTo(behind);
        assertThat(standing.expected().orElseThrow().expected())
                .isEqualTo(BigFraction.of(90).subtract(BigFraction.of(70 * 364, 545)));
    }

    @Test
    void isOnItsPaceExactlyOnTheLine() {
        Target milestone = ceiling("0", "2026-12-01", "2027-01-30", "60");

        assertThat(alone(PAPER, milestone, count("30"), count("0"), count("0")).isBehindPace())
                .isFalse();
        assertThat(alone(PAPER, milestone, count("30.01"), count("0"), count("0"))
                        .isBehindPace())
                .isTrue();
    }

    @Test
    void startsItsPaceWhereItsRuleSaysElseAtTheEarlierCeilingElseNowhere() {
        Target earlier = ceiling("40", "2026-01-01", "2026-06-30", "90");
        Target told = ceiling("20", "2026-07-01", "2027-06-30", "30");
        Target silent = ceiling("20", "2026-07-01", "2027-06-30", null);
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(Pace.expected(told, earlier, day).base()).isEqualTo(new BigDecimal("30"));
        assertThat(Pace.expected(told, earlier, day).baseClause()).isEmpty();
        assertThat(Pace.expected(silent, earlier, day).base()).isEqualTo(new BigDecimal("40"));
        assertThat(Pace.expected(silent, earlier, day).baseClause()).contains(new ClauseId("I.1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pace.expected(silent, null, day))
                .withMessage("nothing says from where a ceiling comes down: I.1");
    }

    private static Standing alone(Indicator indicator, Target target, @Nullable Figure... months) {
        return Standing.alone(derived(target), figure("hill", indicator, months));
    }

    /** Two units, of which the second reported nothing. */
    private static Standing together(Indicator indicator, Target target, Figure first) {
        return Standing.together(
                derived(target),
                indicator,
                QUARTER,
                List.of(
                        figure(
                                "hill",
                                indicator,
                                first,
                                first.getClass() == Figure.Count.class ? count("0") : first,
                                null),
                        figure("river", indicator)));
    }

    private static PeriodFigure figure(String unit, Indicator indicator, @Nullable Figure... months) {
        var reports = new ArrayList<Report>();
        for (int i = 0; i < months.length; i++) {
            YearMonth month = QUARTER.first().plusMonths(i);
            if (months[i] != null) {
                reports.add(new Report(
                        unit,
                        month,
                        month.atDay(10),
                        List.of(new Measurement(indicator.code(), months[i])),
                        List.of(),
                        List.of()));
            }
        }
        return new UnitReports(new Reports(reports), unit, QUARTER, Set.copyOf(QUARTER.months())).figure(indicator);
    }

    private static DerivedTarget derived(Target target) {
        var rule = new Rule(new RuleReference("r", "clauses/a.drl", 1), target.clause(), "office", List.of());
        return new DerivedTarget(target, rule, null, List.of());
    }

    private static Figure count(String value) {
        return new Figure.Count(new BigDecimal(value));
    }

    private static Indicator indicator(Form form, Accumulation accumulation) {
        Text text = new Text("x", "y");
        return new Indicator("x", form, accumulation, new Numbers(2), Set.of("hill", "river"), text, text, text, text);
    }

    private static Target always(Comparison comparison, String threshold) {
        return new Target(
                new ClauseId("I.1"),
                SmallPlan.HILL,
                "x",
                Nature.CONTINUOUS,
                comparison,
                new BigDecimal(threshold),
                LocalDate.of(2026, 1, 1),
                null);
    }

    private static Target ceiling(String threshold, String from, String due, @Nullable String start) {
        return new Target(
                new ClauseId("I.1"),
                SmallPlan.HILL,
                "x",
                Nature.MILESTONE,
                Comparison.AT_MOST,
                new BigDecimal(threshold),
                LocalDate.parse(from),
                LocalDate.parse(due),
                start == null ? null : new BigDecimal(start));
    }
}

package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How milestones follow on each other, where the count goes on and where it starts again every year. */
class CourseTest {

    private static final Target HALF_YEAR = milestone(Comparison.AT_LEAST, "40", "2026-01-01", "2026-06-30");
    private static final Target YEAR = milestone(Comparison.AT_LEAST, "95", "2026-07-01", "2026-12-31");
    private static final Target NEXT_YEAR = milestone(Comparison.AT_LEAST, "90", "2027-01-01", "2027-12-31");
    private static final List<Target> ALL = List.of(NEXT_YEAR, YEAR, HALF_YEAR);

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, true, false, false",
        "2026-06-30, true, false, false",
        "2026-07-31, true, true, false",
        "2026-11-30, true, true, false",
        "2026-12-31, false, true, false",
        "2027-01-31, false, false, true",
        "2027-12-31, false, false, true",
        "2028-01-31, false, false, false"
    })
    void endsWithTheYearWhereTheCountStartsAgain(LocalDate end, boolean halfYear, boolean year, boolean nextYear) {
        var course = course(Accumulation.YEARLY);

        assertThat(course.isInForceOn(end, HALF_YEAR)).isEqualTo(halfYear);
        assertThat(course.isInForceOn(end, YEAR)).isEqualTo(year);
        assertThat(course.isInForceOn(end, NEXT_YEAR)).isEqualTo(nextYear);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, true", "2027-01-31, true", "2027-11-30, true", "2027-12-31, false"})
    void keepsAMilestoneUntilALaterOneFallsDueWhereTheCountGoesOn(LocalDate end, boolean inForce) {
        assertThat(course(Accumulation.STOCK).isInForceOn(end, YEAR)).isEqualTo(inForce);
    }

    @Test
    void followsOnlyOnMilestonesOfTheSameYearWhereTheCountStartsAgain() {
        var course = course(Accumulation.YEARLY);

        assertThat(course.predecessorOf(HALF_YEAR)).isEmpty();
        assertThat(course.predecessorOf(YEAR)).contains(HALF_YEAR);
        assertThat(course.predecessorOf(NEXT_YEAR)).isEmpty();
        assertThat(course(Accumulation.STOCK).predecessorOf(NEXT_YEAR)).contains(YEAR);
    }

    @Test
    void neverEndsAContinuousTargetWithAYear() {
        var always = Commitments.continuous("I.1", SmallPlan.HILL, "spent")
                .from("2026-01-01")
                .atMost(5);

        assertThat(new Course(spent(Accumulation.YEARLY), List.of(always))
                        .isInForceOn(LocalDate.of(2030, 12, 31), always))
                .isTrue();
    }

    @Test
    void keepsFloorsAndCeilingsApart() {
        Target floor = milestone(Comparison.AT_LEAST, "40", "2026-01-01", "2026-06-30");
        Target ceiling = milestone(Comparison.LESS_THAN, "80", "2026-01-01", "2026-12-31");
        var course = new Course(spent(Accumulation.STOCK), List.of(floor, ceiling));

        assertThat(course.predecessorOf(ceiling)).isEmpty();
        assertThat(course.isInForceOn(LocalDate.of(2027, 1, 31), floor)).isTrue();
    }

    private static Course course(Accumulation accumulation) {
        return new Course(spent(accumulation), ALL);
    }

    private static Indicator spent(Accumulation accumulation) {
        Text text = new Text("Đã chi", "Spent");
        return new Indicator("spent", Form.COUNT, accumulation, Numbers.WHOLE, Set.of("hill"), text, null, null, text);
    }

    private static Target milestone(Comparison comparison, String threshold, String from, String due) {
        return new Target(
                new ClauseId("I.1"),
                SmallPlan.HILL,
                "spent",
                Nature.MILESTONE,
                comparison,
                new BigDecimal(threshold),
                LocalDate.parse(from),
                LocalDate.parse(due));
    }
}

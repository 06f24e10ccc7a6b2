package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Numbers;

class TargetCourseTest {

    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "24, 2024-12-31, 2",
        "25, 2024-12-31, 3",
        "25, 2024-12-30, 3",
        "22, 2024-12-30, 2",
        "23, 2024-12-30, 3",
        "9, 2024-02-29, 5",
        "9, 2024-02-28, 9",
        "9, 2024-01-31, 9",
        "9, 2024-01-30, 9",
        "9, 2024-01-01, 9",
        "9, 2023-12-31,",
        "9, 2023-12-30,",
        "9, ,",
        "0, 2024-12-31,",
        ", 2024-12-31,",
    })
    void tellsWhatIsNeededInEachMonthThatIsOverByTheDueDay(String missing, String due, BigDecimal perMonth) {
        assertThat(needed(new SomeRun().missing(missing).due(due))).isEqualTo(perMonth);
    }

    @Test
    void roundsUpToTheNumbersOfTheFigures() {
        var run = new SomeRun()
                .of(Form.COUNT, Accumulation.STOCK, new Numbers(2))
                .missing("10")
                .due("2024-03-31");
        assertThat(needed(run)).isEqualTo(new BigDecimal("3.34"));
    }

    @Test
    void isNeededOnlyWhereAMonthTellsHowFarItIs() {
        assertThat(needed(new SomeRun().of(Accumulation.FLOW).missing("10"))).isNull();
        assertThat(needed(new SomeRun().of(Accumulation.YEARLY).missing("10"))).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void aCeilingIsToBeComeDownToUnlessTheCountOnlyRises() {
        assertThat(needed(new SomeRun().to(Comparison.AT_MOST, "5").missing("10")))
                .isEqualTo(BigDecimal.ONE);
        assertThat(needed(new SomeRun()
                        .of(Accumulation.YEARLY)
                        .to(Comparison.AT_MOST, "5")
                        .missing("10")))
                .isNull();
    }

    private static BigDecimal needed(SomeRun run) {
        return TargetCourse.of(run.run(), END).neededPerMonth();
    }
}

package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.evaluation.District.ratio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Period;

class RunsTest {

    /** 100 % by the end of 2025 from 2023-01-01 on: 1,095 days, of which 30 are over in January, 364 in December. */
    private static final String ELECTRONIC = "I.2.a/2023-2025/10";

    /** 60 % by the end of 2025 from 2023-01-01 on, of all communes together. */
    private static final String ONLINE = "I.2.a/2023-2025/9b";

    @Test
    void hasAPointForEachMonthOfWhichAFigureIsKnown() {
        var district = new District()
                .report("nam-da", "2022-11", ratio("population-files.electronic", 1, 10))
                .report("nam-da", "2023-01", ratio("population-files.electronic", 2, 10))
                .report("nam-da", "2023-02")
                .report("nam-da", "2023-12", ratio("population-files.electronic", 3, 10))
                .report("nam-da", "2024-01", ratio("population-files.electronic", 9, 10));

        List<TargetRun> runs = district.runs("2023-Q4", ELECTRONIC, "nam-da");

        assertThat(runs).hasSize(1);
        // Before its first day nothing is expected; 100·30/1095 and 100·364/1095 are cut.
        assertThat(told(runs.get(0)))
                .containsExactly(
                        "2022-11 Ratio[numerator=1, denominator=10] true null",
                        "2023-01 Ratio[numerator=2, denominator=10] true 2.73",
                        "2023-12 Ratio[numerator=3, denominator=10] true 33.24");
    }

    @Test
    void expectsNothingAnyMoreOnTheDueDay() {
        var district = new District()
                .report("nam-da", "2025-11", ratio("population-files.electronic", 9, 10))
                .report("nam-da", "2025-12", ratio("population-files.electronic", 9, 10));

        assertThat(told(district.runs("2025-Q4", ELECTRONIC, "nam-da").get(0)))
                .containsExactly(
                        "2025-11 Ratio[numerator=9, denominator=10] true 97.16",
                        "2025-12 Ratio[numerator=9, denominator=10] true null");
    }

    @Test
    void aMonthWithAnImpossibleFigureIsIncomplete() {
        var district = new District()
                .report("nam-da", "2023-11", ratio("population-files.electronic", 11, 10))
                .report("nam-da", "2023-12", ratio("population-files.electronic", 10, 10));

        assertThat(told(district.runs("2023-Q4", ELECTRONIC, "nam-da").get(0)))
                .containsExactly("2023-11 null false 30.41", "2023-12 Ratio[numerator=10, denominator=10] true 33.24");
    }

    @Test
    void addsUpTheReportersOfAMonthAndIsCompleteWithTheLastOfThem() {
        var district = new District()
                .reportOfCommunes("2023-10", ratio("workfiles.online", 1, 4))
                .report("nam-da", "2023-11", ratio("workfiles.online", 1, 5))
                .report("tan-thanh", "2023-11", ratio("workfiles.online", 2, 5))
                .report("dak-sor", "2023-11", ratio("workfiles.online", 6, 5))
                .report("tu-phap", "2023-11", ratio("workfiles.online", 5, 5));

        assertThat(told(district.runs("2023-Q4", ONLINE).get(0)))
                .containsExactly(
                        "2023-10 Ratio[numerator=12, denominator=48] true 16.6",
                        "2023-11 Ratio[numerator=3, denominator=10] false 18.24");
    }

    @Test
    void tellsTheGapWhereTheFiguresAllowIt() {
        var complete = new District()
                .report("nam-da", "2023-10", ratio("population-files.electronic", 3, 10))
                .report("nam-da", "2023-11", ratio("population-files.electronic", 3, 10))
                .report("nam-da", "2023-12", ratio("population-files.electronic", 4, 10));
        var incomplete = new District().report("nam-da", "2023-12", ratio("population-files.electronic", 4, 10));
        var noCases = new District()
                .report("nam-da", "2023-10", ratio("population-files.electronic", 0, 0))
                .report("nam-da", "2023-11", ratio("population-files.electronic", 0, 0))
                .report("nam-da", "2023-12", ratio("population-files.electronic", 0, 0));

        assertThat(run(complete).missing()).contains(new BigDecimal(20));
        assertThat(run(complete).outcome().status()).isEqualTo(Status.ON_PACE);
        assertThat(run(incomplete).missing()).isEmpty();
        assertThat(run(noCases).missing()).isEmpty();
    }

    @Test
    void hasOneRunForEachOutcomeInItsOrder() {
        Sitting sitting = District.JUDGE.sitting(
                RandomReports.of(District.JUDGE.rules().vocabulary(), Period.parse("2023-Q4"), 1),
                Period.parse("2023-Q4"),
                LocalDate.of(2023, 12, 31));
        JudgedPart units = sitting.of(District.JUDGE.rules().vocabulary().units());

        assertThat(units.runs())
                .extracting(TargetRun::outcome)
                .isEqualTo(units.evaluation().outcomes());
        assertThat(sitting.together().runs())
                .extracting(TargetRun::outcome)
                .isEqualTo(sitting.together().evaluation().outcomes());
    }

    private static TargetRun run(District district) {
        return district.runs("2023-Q4", ELECTRONIC, "nam-da").get(0);
    }

    private static List<String> told(TargetRun run) {
        return run.points().stream()
                .map(point -> "%s %s %s %s"
                        .formatted(
                                point.month(),
                                point.figure(),
                                point.complete(),
                                point.expected() == null ? null : Cut.twoDecimals(point.expected())))
                .toList();
    }
}

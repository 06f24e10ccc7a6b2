package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.plancompliance.authoring.RuleComparison.StatusChange;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;

class PastComparisonTest {

    private static List<YearMonth> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(YearMonth.of(2022, 4)::plusMonths)
                .toList();
    }

    private static RuleComparison comparison(int changes) {
        return new RuleComparison(
                List.of(),
                IntStream.range(0, changes)
                        .mapToObj(each -> new StatusChange(
                                "I.1", "unit" + each, Period.parse("2023-11"), Status.MET, Status.MISSED))
                        .toList(),
                List.of());
    }

    @Test
    void judgesThreeYearsAndNoMore() {
        assertThat(PastComparison.newest(List.of())).isEmpty();
        assertThat(PastComparison.newest(months(36))).isEqualTo(months(36));
        assertThat(PastComparison.newest(months(37)))
                .hasSize(36)
                .startsWith(YearMonth.of(2022, 5))
                .endsWith(YearMonth.of(2025, 4));
    }

    @Test
    void countsAllAndShowsNoMoreThanAnybodyReads() {
        PastComparison all = PastComparison.of(months(1), comparison(5_000));
        assertThat(all.statuses()).isEqualTo(5_000);
        assertThat(all.shown()).isEqualTo(comparison(5_000));
        PastComparison more = PastComparison.of(months(1), comparison(5_001));
        assertThat(more.statuses()).isEqualTo(5_001);
        assertThat(more.findings()).isZero();
        assertThat(more.shown()).isEqualTo(comparison(5_000));
    }
}

package vn.plancompliance.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.evaluation.RandomReports;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;

class HandWrittenTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2022-04, 0",
        "2, 2022-Q2, 5",
        "3, 2022-07, -3",
        "4, 2022-Q4, 5",
        "5, 2023-01, 0",
        "6, 2023-Q4, 13",
        "7, 2025-11, 0",
        "8, 2025-Q4, 5",
        "9, 2026-Q1, 20",
        "10, 2028-06, 5",
        "11, 2030-Q4, 5"
    })
    void saysOfRandomReportsWhatTheRulesSay(long seed, String label, int days) throws Exception {
        var judge = new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE));
        var vocabulary = judge.rules().vocabulary();
        Period period = Period.parse(label);
        var byHand = new HandWritten(vocabulary);
        for (int i = 0; i < 20; i++) {
            Reports reports = RandomReports.of(vocabulary, period, 100 * seed + i);
            var asOf = period.end().plusDays(days);
            Judged byRules = Judged.of(judge.evaluate(reports, period, asOf, Scope.DISTRICT));
            Judged hand = byHand.judge(reports, period, asOf);
            assertThat(hand.outcomes()).isEqualTo(byRules.outcomes());
            assertThat(hand.findings()).isEqualTo(byRules.findings());
        }
    }
}

package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.benchmark.LargeDistrict;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.ProjectRules;
import vn.plancompliance.rulebook.RuleBooks;

class SittingTest {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 5);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 7", "4, 29", "5, 30", "6, 100"})
    void partsOfTheProjectsDistrictAreTheWhole(long seed, int size) {
        Reports reports = RandomReports.of(District.JUDGE.rules().vocabulary(), QUARTER, seed);

        assertThat(inParts(District.JUDGE, reports, QUARTER, AS_OF, size))
                .isEqualTo(District.JUDGE.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT));
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-Q4, 1", "2, 2026-12, 2", "3, 2027-Q2, 4", "4, 2028-Q2, 6"})
    void partsOfAProvinceAreTheWhole(long seed, String label, int size) throws Exception {
        Period period = Period.parse(label);
        var judge = new Judge(RuleBooks.load(ProjectRules.PROVINCE, Judge.LANGUAGE));
        Reports reports = RandomReports.of(judge.rules().vocabulary(), period, seed);

        assertThat(inParts(judge, reports, period, period.end(), size))
                .isEqualTo(judge.evaluate(reports, period, period.end(), Scope.DISTRICT));
    }

    @Test
    void aLargeDistrictIsJudgedTheSameByOneThreadAndByTwoAndInParts(@TempDir Path folder) throws Exception {
        var judge = new Judge(RuleBooks.load(LargeDistrict.rules(folder, 150), Judge.LANGUAGE));
        Reports reports = RandomReports.of(judge.rules().vocabulary(), QUARTER, 7);

        Evaluation byOne = new ForkJoinPool(1)
                .submit(() -> judge.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT))
                .get();
        Evaluation byTwo = new ForkJoinPool(2)
                .submit(() -> judge.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT))
                .get();

        assertThat(byOne.outcomes()).hasSizeGreaterThan(150 * 19);
        assertThat(byTwo).isEqualTo(byOne);
        assertThat(inParts(judge, reports, QUARTER, AS_OF, 50)).isEqualTo(byOne);
        assertThat(inParts(judge, reports, QUARTER, AS_OF, 168)).isEqualTo(byOne);
    }

    @Test
    void aCommuneOfALargeDistrictHasNoMoreFactsThanOneOfASmallOne(@TempDir Path small, @TempDir Path large)
            throws Exception {
        assertThat(factsOfACommune(large, 60))
                .isEqualTo(factsOfACommune(small, 20))
                .isGreaterThan(40);
    }

    @Test
    void knowsOfAUnitOnlyWhatConcernsIt() {
        Sitting sitting = District.JUDGE.sitting(new Reports(List.of()), QUARTER, AS_OF);

        assertThat(sitting.of(units().subList(3, 5)).evaluation().findings())
                .extracting(finding -> finding.unit().orElseThrow())
                .containsOnly(units().get(3).code(), units().get(4).code());
        assertThat(sitting.together().evaluation().findings())
                .isNotEmpty()
                .allMatch(finding -> finding.unit().isEmpty());
        assertThat(sitting.of(List.of()).evaluation().findings()).isEmpty();
    }

    @Test
    void partsOfDifferentEvaluationsAreNoWhole() {
        var none = new Reports(List.of());
        Evaluation one = District.JUDGE.sitting(none, QUARTER, AS_OF).together().evaluation();
        Evaluation nextDay = District.JUDGE
                .sitting(none, QUARTER, AS_OF.plusDays(1))
                .together()
                .evaluation();

        assertThatThrownBy(() -> Evaluation.joined(List.of(one, nextDay))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evaluation.joined(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static int factsOfACommune(Path folder, int communes) throws Exception {
        var judge = new Judge(RuleBooks.load(LargeDistrict.rules(folder, communes), Judge.LANGUAGE));
        var vocabulary = judge.rules().vocabulary();
        Reports reports = LargeDistrict.reports(vocabulary, QUARTER.months(), 7);
        var facts = new Facts(vocabulary, new Derivation(judge.rules()), reports, QUARTER, AS_OF, Scope.DISTRICT);
        return facts.of(List.of(vocabulary.unit("xa-00013").orElseThrow())).size();
    }

    private static List<Unit> units() {
        return List.copyOf(District.JUDGE.rules().vocabulary().units());
    }

    /** Judges parts of so many units each, in another order than the plan's. */
    private static Evaluation inParts(Judge judge, Reports reports, Period period, LocalDate asOf, int size) {
        Sitting sitting = judge.sitting(reports, period, asOf);
        var units = new ArrayList<>(judge.rules().vocabulary().units());
        Collections.shuffle(units, new Random(size));
        var parts = new ArrayList<Evaluation>();
        for (int from = 0; from < units.size(); from += size) {
            parts.add(sitting.of(units.subList(from, Math.min(units.size(), from + size)))
                    .evaluation());
        }
        parts.add(sitting.together().evaluation());
        return Evaluation.joined(parts);
    }
}

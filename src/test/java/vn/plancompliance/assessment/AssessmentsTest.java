package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;
import vn.plancompliance.rulebook.RuleBooks;

class AssessmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 1);
    private static final Choice NOTHING_CHOSEN = choice(null, null, null);

    private static Assessments assessments;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    @Test
    void takesTheNewestMonthAndTodayAndTheUnitByDefault() throws Exception {
        Evaluation evaluation = assessments.assess(
                files(report("thanh-tra", "2023-11"), report("thanh-tra", "2023-10")), NOTHING_CHOSEN, TODAY);
        assertThat(evaluation.period()).isEqualTo(Period.parse("2023-11"));
        assertThat(evaluation.asOf()).isEqualTo(TODAY);
        assertThat(evaluation.scope()).isEqualTo(Scope.UNIT);
    }

    @Test
    void takesTheDistrictByDefaultForMoreThanOneUnit() throws Exception {
        Evaluation evaluation = assessments.assess(
                files(report("thanh-tra", "2023-11"), report("thong-ke", "2023-10")), NOTHING_CHOSEN, TODAY);
        assertThat(evaluation.scope()).isEqualTo(Scope.DISTRICT);
    }

    @Test
    void takesWhatIsChosen() throws Exception {
        Evaluation evaluation = assessments.assess(
                files(report("thanh-tra", "2023-11")), choice("2023-Q4", "2023-11-13", "district"), TODAY);
        assertThat(evaluation.period()).isEqualTo(Period.parse("2023-Q4"));
        assertThat(evaluation.asOf()).isEqualTo(LocalDate.of(2023, 11, 13));
        assertThat(evaluation.scope()).isEqualTo(Scope.DISTRICT);
    }

    @Test
    void readsAReportWithoutItsDayAsSentToday() throws Exception {
        Evaluation evaluation = assessments.assess(files(report("thanh-tra", "2023-11")), NOTHING_CHOSEN, TODAY);
        assertThat(evaluation.findings())
                .extracting(finding -> finding.kind().name())
                .containsExactly("REPORT_LATE");
    }

    @Test
    void assessesNothingIfOneFileOfSeveralIsRefused() {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> assessments.assess(
                        files(report("thanh-tra", "2023-11"), report("thanh-tro", "2023-11")), NOTHING_CHOSEN, TODAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(fault -> fault.at())
                        .containsExactly("1.json#/unit"));
    }

    @ParameterizedTest
    @CsvSource({"2022-03, false", "2022-04, true", "2022-Q1, false", "2022-Q2, true", "2030-12, true", "2031-01, false"
    })
    void coversThePeriodsThatEndWithinThePlan(String period, boolean covered) throws Exception {
        try {
            assertThat(assessments.demands("thanh-tra", Period.parse(period))).isNotNull();
            assertThat(covered).isTrue();
        } catch (PeriodOutsidePlan e) {
            assertThat(covered).isFalse();
            assertThat(e.first()).hasToString("2022-04");
            assertThat(e.last()).hasToString("2030-12");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-13, , , PERIOD",
        "2023-Q5, , , PERIOD",
        "11/2023, , , PERIOD",
        ", 2023-02-29, , AS_OF",
        ", 29/11/2023, , AS_OF",
        ", , province, SCOPE"
    })
    void refusesAChoiceThatCannotBeRead(String period, String asOf, String scope, UnreadableChoice.Part part) {
        assertThatExceptionOfType(UnreadableChoice.class)
                .isThrownBy(() -> Choice.of(period, asOf, scope))
                .satisfies(refusal -> assertThat(refusal.part()).isEqualTo(part));
    }

    @Test
    void knowsNoOtherUnitsThanThePlans() {
        assertThatExceptionOfType(UnknownUnit.class)
                .isThrownBy(() -> assessments.demands("thanh-tro", Period.parse("2023-11")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("thanh-tro"));
    }

    private static Choice choice(String period, String asOf, String scope) {
        try {
            return Choice.of(period, asOf, scope);
        } catch (UnreadableChoice e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String report(String unit, String month) {
        return "{\"unit\": \"%s\", \"period\": \"%s\", \"measurements\": []}".formatted(unit, month);
    }

    private static List<Source> files(String... reports) {
        var numbers = Stream.iterate(0, i -> i + 1).iterator();
        return Stream.of(reports)
                .map(report -> new Source(numbers.next() + ".json", report.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}

package vn.plancompliance.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.QuarterAssessment;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;

/** The fourth quarter of 2023 by the project's own reports, and two quarters of the province. */
class QuarterPartsTest {

    private static final JsonMapper JSON = Answers.writer();
    private static final RefusedJson REFUSED =
            new RefusedJson("broken.json", List.of(new Refusals.FaultJson("/unit", "x", "y")));

    private static Assessments district;
    private static Assessments province;

    @BeforeAll
    static void compile() throws Exception {
        district = RuleBookInForce.open(Path.of("rules")).assessments();
        province = RuleBookInForce.open(Path.of("src/test/resources/province/rules"))
                .assessments();
    }

    @ParameterizedTest
    @CsvSource({"1, VI", "7, EN", "30, VI"})
    void partsThatWereKeptAreTheWholeQuarter(int size, Language language) throws Exception {
        QuarterJson whole = joined(district, sources(Path.of("fixtures")), "2023-Q4", language, size);

        assertThat(JSON.writeValueAsString(whole.evaluation()))
                .isEqualTo(evaluated(district, sources(Path.of("fixtures")), "2023-Q4", language));
        assertThat(JSON.writeValueAsString(whole))
                .isEqualTo(JSON.writeValueAsString(
                        joined(district, sources(Path.of("fixtures")), "2023-Q4", language, 12)));
        assertThat(whole.refused()).containsExactly(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"2026-Q4, 1", "2027-Q2, 4"})
    void partsOfAProvinceAreItsQuarter(String quarter, int size) throws Exception {
        List<Source> files = sources(Path.of("src/test/resources/province/reports"));

        assertThat(JSON.writeValueAsString(
                        joined(province, files, quarter, Language.VI, size).evaluation()))
                .isEqualTo(evaluated(province, files, quarter, Language.VI));
    }

    @Test
    void changesNameTheirFindingsByPlaceAndResolvedOnesCarryThem() throws Exception {
        List<ChangeJson> changes = joined(
                        province, sources(Path.of("src/test/resources/province/reports")), "2026-Q4", Language.VI, 2)
                .changes();
        List<ChangeJson> there = changes.stream()
                .filter(change -> change.change() != Novelty.RESOLVED)
                .toList();
        List<ChangeJson> resolved = changes.subList(there.size(), changes.size());

        assertThat(there).isNotEmpty().allMatch(change -> change.finding() == null);
        for (int i = 0; i < there.size(); i++) {
            assertThat(there.get(i).position()).isEqualTo(i);
        }
        assertThat(resolved).isNotEmpty().allMatch(change -> change.position() == null && change.since() == null);
        assertThat(resolved)
                .extracting(ChangeJson::finding)
                .extracting(FindingJson::severity)
                .isSorted();
    }

    @Test
    void thereIsACourseForEachOutcome() throws Exception {
        QuarterJson whole =
                joined(province, sources(Path.of("src/test/resources/province/reports")), "2026-Q4", Language.VI, 2);

        assertThat(whole.courses())
                .extracting(course -> course.clause() + " " + course.unit() + " " + course.status())
                .isEqualTo(whole.evaluation().outcomes().stream()
                        .map(outcome -> outcome.clause() + " " + outcome.unit() + " " + outcome.status())
                        .toList());
    }

    @Test
    void partsOfDifferentDaysAreNoWhole() throws Exception {
        List<Source> none = sources(Path.of("src/test/resources/province/reports"));
        QuarterAssessment one = quarter(province, none, "2026-Q4", LocalDate.of(2027, 1, 1));
        QuarterAssessment other = quarter(province, none, "2026-Q4", LocalDate.of(2027, 1, 2));

        assertThatThrownBy(() -> QuarterParts.joined(List.of(
                        answers(province).quarter(one.of(one.units()), List.of(), Language.VI),
                        answers(province).quarter(other.together(), List.of(), Language.VI))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuarterParts.joined(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** What was kept of the parts, written and read again, in no order. */
    private static QuarterJson joined(
            Assessments assessments, List<Source> files, String label, Language language, int size) throws Exception {
        QuarterAssessment quarter = quarter(assessments, files, label, end(label));
        Answers answers = answers(assessments);
        var kept = new ArrayList<byte[]>();
        kept.add(JSON.writeValueAsBytes(answers.quarter(quarter.together(), List.of(REFUSED), language)));
        List<String> units = quarter.units();
        for (int from = 0; from < units.size(); from += size) {
            List<String> part = units.subList(from, Math.min(units.size(), from + size));
            kept.add(JSON.writeValueAsBytes(answers.quarter(quarter.of(part), List.of(), language)));
        }
        Collections.shuffle(kept, new Random(size));
        return QuarterParts.joined(kept.stream()
                .map(part -> JSON.readValue(part, QuarterJson.class))
                .toList());
    }

    private static QuarterAssessment quarter(Assessments assessments, List<Source> files, String label, LocalDate asOf)
            throws Exception {
        return assessments.quarter(assessments.read(files, end(label)), Period.parse(label), asOf);
    }

    private static String evaluated(Assessments assessments, List<Source> files, String label, Language language)
            throws Exception {
        var evaluation = assessments.assess(files, Choice.of(label, end(label).toString(), "DISTRICT"), end(label));
        return JSON.writeValueAsString(answers(assessments).evaluation(evaluation, language));
    }

    private static Answers answers(Assessments assessments) {
        return new Answers(assessments.vocabulary());
    }

    private static LocalDate end(String label) {
        return Period.parse(label).end();
    }

    private static List<Source> sources(Path folder) throws IOException {
        var files = new ArrayList<Source>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(each -> each.toString().matches(".*/20\\d\\d-\\d\\d(/[^/]+)?\\.(json|csv|xlsx)"))
                    .sorted()
                    .toList()) {
                files.add(new Source(path.toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }
}

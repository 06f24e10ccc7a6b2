package vn.plancompliance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.intake.Source;
import vn.plancompliance.rulebook.BrokenRuleBook;

/**
 * The sample months against what is expected of them, finding by finding. The expectations were not made by this program
 * but by another one, written from the plan's register and the data contract alone.
 */
class FixturesTest {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final Assessments ASSESSMENTS = assessments();

    private static Assessments assessments() {
        try {
            return RuleBookInForce.open(Path.of("rules")).assessments();
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> expectations() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve("expected"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void judgesTheSampleMonthsAsExpected(Path expectation) throws Exception {
        Map<String, Object> expected = map(yaml(Files.readString(expectation)));
        var evaluation = ASSESSMENTS.assess(
                reportsUpTo(String.valueOf(expected.get("period"))),
                Choice.of(String.valueOf(expected.get("period")), String.valueOf(expected.get("asOf")), "DISTRICT"),
                LocalDate.EPOCH);
        String json = Answers.writer()
                .writeValueAsString(new Answers(ASSESSMENTS.vocabulary()).evaluation(evaluation, Language.VI));
        Map<String, Object> actual = map(yaml(json));
        List<Map<String, Object>> expectedFindings = list(expected.get("findings"));
        List<Map<String, Object>> actualFindings = list(actual.get("findings"));
        for (int i = 0; i < Math.min(expectedFindings.size(), actualFindings.size()); i++) {
            assertThat(only(actualFindings.get(i), expectedFindings.get(i))).isEqualTo(expectedFindings.get(i));
        }
        assertThat(actualFindings).hasSameSizeAs(expectedFindings);
        List<Map<String, Object>> expectedOutcomes = list(expected.get("outcomes"));
        List<Map<String, Object>> actualOutcomes = list(actual.get("outcomes"));
        actualOutcomes.forEach(outcome -> outcome.remove("period"));
        assertThat(actualOutcomes).isEqualTo(expectedOutcomes);
    }

    /** What is expected says nothing of wording, rules and reasons. */
    private static Map<String, Object> only(Map<String, Object> finding, Map<String, Object> expected) {
        var kept = new TreeMap<>(finding);
        kept.keySet().retainAll(expected.keySet());
        return kept;
    }

    private static List<Source> reportsUpTo(String period) throws IOException {
        String last = period.replace("-Q4", "-12");
        var files = new ArrayList<Source>();
        try (Stream<Path> paths = Files.walk(FIXTURES)) {
            List<Path> reports = paths.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> path.getParent().getFileName().toString().compareTo(last) <= 0)
                    .toList();
            for (Path report : reports) {
                files.add(new Source(report.toString(), Files.readAllBytes(report)));
            }
        }
        return files;
    }

    private static Object yaml(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) exact(value);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    /** Numbers by value, however they were written. */
    private static Object exact(Object value) {
        if (value instanceof Map<?, ?> map) {
            var exact = new TreeMap<String, Object>();
            map.forEach((key, each) -> exact.put(String.valueOf(key), exact(each)));
            return exact;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FixturesTest::exact).toList();
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}

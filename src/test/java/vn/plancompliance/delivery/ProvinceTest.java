package vn.plancompliance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.authoring.RuleCheck;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;
import vn.plancompliance.rulebook.BrokenRuleBook;

/**
 * A second plan of another kind, a province's: ceilings, money with decimals, counts that start again every year, amounts
 * for each unit. What is expected of its months was not made by this program but by another one, which knows the plan only.
 */
class ProvinceTest {

    private static final Path PROVINCE = Path.of("src/test/resources/province");
    private static final Path RULES = PROVINCE.resolve("rules");
    private static final Assessments ASSESSMENTS = assessments();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static Assessments assessments() {
        try {
            return RuleBookInForce.open(RULES).assessments();
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void passesEveryCheckOfARulesFolder() {
        assertThat(RuleCheck.of(RULES)).isEmpty();
    }

    @Test
    void isJudgedByTheSameRulesAsTheProjectsOwnPlan() throws IOException {
        assertThat(texts(RULES.resolve("judgement")))
                .as("copy rules/judgement to " + RULES + " after it was changed")
                .isEqualTo(texts(Path.of("rules/judgement")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06", "2026-12", "2026-Q4", "2027-01", "2027-06"})
    void judgesItsMonthsAsExpected(String period) throws Exception {
        Map<String, Object> expected = json(Files.readString(PROVINCE.resolve("expected/" + period + ".json")));
        Evaluation evaluation = evaluate(period, String.valueOf(expected.get("asOf")));
        Map<String, Object> actual = json(Answers.writer()
                .writeValueAsString(new Answers(ASSESSMENTS.vocabulary()).evaluation(evaluation, Language.VI)));

        List<Map<String, Object>> findings = list(expected, "findings");
        List<Map<String, Object>> found = list(actual, "findings");
        for (int i = 0; i < Math.min(findings.size(), found.size()); i++) {
            assertThat(only(found.get(i), findings.get(i))).isEqualTo(findings.get(i));
        }
        assertThat(found).hasSameSizeAs(findings);
        List<Map<String, Object>> outcomes = list(expected, "outcomes");
        assertThat(list(actual, "outcomes"))
                .extracting(outcome -> only(outcome, outcomes.get(0)))
                .isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-06 | VI | TARGET_MISSED binh-son | Xã Bình Sơn: «Giải ngân vốn chuyển đổi số» đạt 39,17% (180,5/460,75), kế hoạch yêu cầu tối thiểu 40% từ hạn 30/06/2026; còn thiếu 3,8.
                    2026-06 | VI | TARGET_MISSED phu-loc | Xã Phú Lộc: «Hồ sơ còn nộp bằng giấy» là 22, kế hoạch yêu cầu tối đa 20; phải giảm 2.
                    2026-06 | EN | TARGET_MISSED phu-loc | Phú Lộc Commune: "Files still on paper" is at 22, the plan requires at most 20; it has to fall by 2.
                    2026-06 | VI | TARGET_BEHIND_PACE phu-loc | Xã Phú Lộc: «Doanh thu kinh tế số» đạt 40,25; để kịp tối thiểu 86,25 vào 31/12/2026, đến 30/06/2026 cần 42,651; còn thiếu 2,402.
                    2026-06 | VI | TARGET_BEHIND_PACE hanh-chinh-cong | Trung tâm Phục vụ hành chính công tỉnh: «Thời gian giải quyết bình quân một hồ sơ» là 2,39; để kịp dưới 1,5 vào 31/12/2026, đến 30/06/2026 không được quá 2,38; phải giảm 0,01.
                    2026-06 | EN | TARGET_BEHIND_PACE hanh-chinh-cong | Provincial Public Service Center: "Average time to handle a file" is at 2.39; to come down to less than 1.5 by 2026-12-31, no more than 2.38 is allowed by 2026-06-30; it has to fall by 0.01.
                    2026-12 | VI | TARGET_MISSED so-khcn | Sở Khoa học và Công nghệ: «Chi thuê hạ tầng số» là 1.850,76, kế hoạch yêu cầu tối đa 1.850,75; phải giảm 0,01.
                    2026-12 | EN | TARGET_MISSED hanh-chinh-cong | Provincial Public Service Center: "Average time to handle a file" is at 1.5, the plan requires less than 1.5 from 2026-12-31 on; it has to fall by 0.01.
                    2027-06 | VI | SHARE_BELOW_TARGET tan-an | Phường Tân An: phần của đơn vị trong «Hồ sơ giải quyết trễ hạn» là 2,5% (1/40), vượt mức chung tối đa 2%; phải giảm 1.
                    2027-06 | EN | SHARE_BELOW_TARGET tan-an | Tân An Ward: the unit's own share of "Files handled late" is 2.5% (1/40), above the common at most 2%; it has to fall by 1.
                    """)
    void saysWhatACeilingDemandsAndWritesDecimals(String period, Language language, String name, String message)
            throws Exception {
        var wording = new Wording(ASSESSMENTS.vocabulary(), language);

        assertThat(named(period, name)).extracting(wording::message).contains(message);
    }

    @Test
    void namesAShareBeyondACeilingAsSuch() throws Exception {
        Finding share = named("2027-06", "SHARE_BELOW_TARGET tan-an").get(0);

        assertThat(new Wording(ASSESSMENTS.vocabulary(), Language.VI).kind(share))
                .isEqualTo("vượt mức chung");
        assertThat(new Wording(ASSESSMENTS.vocabulary(), Language.EN).kind(share))
                .isEqualTo("share above target");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-06 | TARGET_BEHIND_PACE hanh-chinh-cong | Tiến độ đều từ 3,25 (01/01/2026) đến 1,5 (31/12/2026): 180/364 ngày, không được quá 2,38.
                    2026-06 | TARGET_BEHIND_PACE phu-loc         | Tiến độ đều từ 0 (01/01/2026) đến 86,25 (31/12/2026): 180/364 ngày, cần 42,651.
                    2026-06 | TARGET_BEHIND_PACE -               | Tiến độ đều từ 24.000 (01/01/2026) đến 60.000 (31/12/2027): 180/729 ngày, cần 32.888,88.
                    2027-12 | TARGET_BEHIND_PACE -               | Tiến độ đều từ 2 theo CT.4/a (01/07/2027) đến 1 (30/06/2028): 183/365 ngày, không được quá 1,49.
                    """)
    void tellsFromWhereAPaceStarts(String period, String name, String reason) throws Exception {
        var wording = new Wording(ASSESSMENTS.vocabulary(), Language.VI);

        assertThat(named(period, name))
                .flatExtracting(finding -> finding.grounds().because())
                .extracting(wording::reason)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "tan-an, CT.1/2026, AT_LEAST, 120.5",
        "phu-loc, CT.1/2026, AT_LEAST, 86.25",
        "phu-loc, CT.1/2026-tinh, AT_LEAST, 260.125",
        "so-tai-chinh, CT.2/b, MORE_THAN, 95",
        "hanh-chinh-cong, CT.3, AT_MOST, 420",
        "hanh-chinh-cong, CT.8, LESS_THAN, 1.5"
    })
    void tellsWhatIsDemandedOfEachUnitInItsOwnAmount(String unit, String clause, String comparator, String threshold)
            throws Exception {
        var demands = new Answers(ASSESSMENTS.vocabulary()).demands(ASSESSMENTS.demands(unit, Period.parse("2026-12")));
        String json = Answers.writer()
                .writeValueAsString(demands.stream()
                        .filter(demand -> demand.clause().equals(clause))
                        .toList());

        assertThat(json).contains("\"comparator\":\"" + comparator + "\",\"threshold\":" + threshold + ",");
    }

    private static List<Finding> named(String period, String name) throws Exception {
        return evaluate(period, Period.parse(period).end().toString()).findings().stream()
                .filter(finding ->
                        name.equals(finding.kind() + " " + finding.unit().orElse("-")))
                .toList();
    }

    private static Evaluation evaluate(String period, String asOf) throws Exception {
        String last = period.replace("-Q4", "-12");
        var files = new ArrayList<Source>();
        try (Stream<Path> paths = Files.list(PROVINCE.resolve("reports"))) {
            List<Path> reports = paths.filter(
                            path -> path.getFileName().toString().compareTo(last + ".json") <= 0)
                    .sorted()
                    .toList();
            for (Path report : reports) {
                files.add(new Source(report.getFileName().toString(), Files.readAllBytes(report)));
            }
        }
        return ASSESSMENTS.assess(files, Choice.of(period, asOf, "DISTRICT"), LocalDate.EPOCH);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                texts.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return texts;
    }

    /** What is expected says nothing of wording, rules and reasons. */
    private static Map<String, Object> only(Map<String, Object> found, Map<String, Object> expected) {
        var kept = new LinkedHashMap<>(found);
        kept.keySet().retainAll(expected.keySet());
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return JSON.readValue(text, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> object, String key) {
        return (List<Map<String, Object>>) object.get(key);
    }
}

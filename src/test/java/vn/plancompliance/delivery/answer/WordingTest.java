package vn.plancompliance.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.intake.Source;

/** What a reader is told. */
class WordingTest {

    private static final String REPORTS = """
            [{"unit": "nam-da", "period": "2025-11", "submittedOn": "2025-11-10", "measurements": [
                {"indicator": "vneid.accounts", "value": 2900}]},
             {"unit": "nam-da", "period": "2025-12", "submittedOn": "2025-12-16", "measurements": [
                {"indicator": "onestop.eid-issued", "numerator": 118, "denominator": 120},
                {"indicator": "onestop.authenticated", "numerator": 12, "denominator": 7},
                {"indicator": "workfiles.online", "numerator": 1, "denominator": 3},
                {"indicator": "vneid.accounts", "value": 2870}]},
             {"unit": "van-phong", "period": "2025-11", "submittedOn": "2025-11-10", "measurements": [
                {"indicator": "procedures.online-level4", "numerator": 1, "denominator": 1000}]}]
            """;

    private static Assessments assessments;
    private static Evaluation december;
    private static Evaluation november;

    @BeforeAll
    static void judge() throws Exception {
        assessments = RuleBookInForce.open(Path.of("rules")).assessments();
        List<Source> files = List.of(new Source("", REPORTS.getBytes(StandardCharsets.UTF_8)));
        december = assessments.assess(files, Choice.of("2025-12", "2025-12-31", "DISTRICT"), LocalDate.EPOCH);
        november = assessments.assess(files, Choice.of("2025-11", "2025-12-31", "DISTRICT"), LocalDate.EPOCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TARGET_MISSED nam-da      | Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một cửa» đạt 98,33% (118/120), kế hoạch yêu cầu tối thiểu 100%; còn thiếu 2.
                    SHARE_BELOW_TARGET nam-da | Xã Nam Đà: phần của đơn vị trong «Hồ sơ công việc liên quan đến quản lý dân cư được xử lý trên môi trường mạng» là 33,33% (1/3), thấp hơn mức chung tối thiểu 60%; còn thiếu 1.
                    FIGURE_INVALID nam-da     | Xã Nam Đà: số liệu «Công dân được định danh, xác thực điện tử tại Bộ phận một cửa» tháng 12/2025 không hợp lý: tử số lớn hơn mẫu số.
                    FIGURE_DROPPED nam-da     | Xã Nam Đà: «Tài khoản VNEID» tháng 12/2025 là 2.870, giảm so với lần báo cáo trước (2.900).
                    REPORT_LATE nam-da        | Xã Nam Đà: báo cáo tháng 12/2025 nộp ngày 16/12/2025, trễ 3 ngày (hạn 13/12/2025).
                    REPORT_MISSING thanh-tra  | Thanh tra huyện: chưa nộp báo cáo tháng 12/2025 (hạn 13/12/2025).
                    REPORT_MISSING vien-kiem-sat | Viện kiểm sát nhân dân huyện: chưa nộp báo cáo tháng 12/2025 (đề nghị chậm nhất 13/12/2025).
                    """)
    void saysAFindingInVietnamese(String finding, String message) {
        assertThat(messages(december, finding, Language.VI)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TARGET_MISSED nam-da      | Nam Đà Commune: "Citizens given an eID at the one-stop counter" is at 98.33% (118/120), the plan requires at least 100%; 2 missing.
                    SHARE_BELOW_TARGET nam-da | Nam Đà Commune: the unit's own share of "Population work files handled online" is 33.33% (1/3), below the common at least 60%; 1 missing.
                    FIGURE_DROPPED nam-da     | Nam Đà Commune: "VNEID accounts" is 2,870 in 2025-12, lower than reported before (2,900).
                    REPORT_LATE nam-da        | Nam Đà Commune: the report of 2025-12 was sent on 2025-12-16, 3 days late (due 2025-12-13).
                    REPORT_MISSING vien-kiem-sat | District People's Procuracy: the report of 2025-12 has not been sent (asked for by 2025-12-13).
                    """)
    void saysAFindingInEnglish(String finding, String message) {
        assertThat(messages(december, finding, Language.EN)).contains(message);
    }

    @Test
    void saysWhatIsNeededByNowOfAMilestoneBehindItsPace() {
        assertThat(messages(november, "TARGET_BEHIND_PACE van-phong", Language.VI))
                .containsExactly(
                        "Văn phòng HĐND&UBND huyện: «Thủ tục hành chính đủ điều kiện được cung cấp trực tuyến mức độ 4»"
                                + " đạt 0,1% (1/1.000); để kịp tối thiểu 100% vào 31/12/2025, đến 30/11/2025 cần 97,16%; còn thiếu 971.");
    }

    @Test
    void namesTheUnitsWhoseFiguresAreLacking() {
        assertThat(messages(december, "TARGET_UNDETERMINED -", Language.VI))
                .anyMatch(message -> message.startsWith(
                                "UBND các xã, thị trấn (tính chung): chưa kết luận được «Tài khoản VNEID» (yêu cầu trên 35.000),"
                                        + " do chưa có số liệu dùng được của: Xã Buôn Choáh, ")
                        && !message.contains("Xã Nam Đà"));
    }

    @Test
    void tellsTheChainFromTheFigureToTheJudgement() {
        Finding finding = named(december, "TARGET_MISSED nam-da").findFirst().orElseThrow();
        Wording wording = new Wording(assessments.vocabulary(), Language.VI);
        assertThat(finding.grounds().because().stream().map(wording::reason).map(WordingTest::withoutLine))
                .containsExactly(
                        "Xã Nam Đà báo cáo tháng 12/2025 (nộp ngày 16/12/2025): «Công dân được cấp định danh điện tử tại Bộ phận một cửa»"
                                + " = 98,33% (118/120).",
                        "Điều khoản I.2.a/2022/8a, quy tắc «I.2.a/2022/8a – 100% người dân chưa có được cấp định danh điện tử tại một cửa»"
                                + " (clauses/I.2.a-2022.drl).",
                        "Kết luận theo quy tắc «Chỉ tiêu – chưa đạt khi phải đạt» (judgement/targets.drl).");
    }

    @Test
    void tellsThePaceAndItsBase() {
        Finding finding =
                named(november, "TARGET_BEHIND_PACE van-phong").findFirst().orElseThrow();
        Wording wording = new Wording(assessments.vocabulary(), Language.EN);
        assertThat(finding.grounds().because().stream().map(wording::reason))
                .contains("Even pace from 0 (2023-01-01) to 100 (2025-12-31): 1,064 of 1,095 days, 97.16 needed.");
    }

    @ParameterizedTest
    @CsvSource({"VI", "EN"})
    void leavesNoGapInAnySentence(Language language) throws IOException {
        Wording wording = new Wording(assessments.vocabulary(), language);
        Stream<String> sentences = Stream.of(december, november)
                .flatMap(evaluation -> evaluation.findings().stream())
                .flatMap(finding -> Stream.concat(
                        Stream.of(wording.message(finding)),
                        finding.grounds().because().stream().map(wording::reason)));
        assertThat(sentences)
                .hasSizeGreaterThan(100)
                .noneMatch(sentence -> sentence.contains("null") || sentence.contains("{") || sentence.contains("  "));
    }

    private static String withoutLine(String reason) {
        return reason.replaceAll(":\\d+\\)", ")");
    }

    private static List<String> messages(Evaluation evaluation, String finding, Language language) {
        Wording wording = new Wording(assessments.vocabulary(), language);
        return named(evaluation, finding).map(wording::message).toList();
    }

    private static Stream<Finding> named(Evaluation evaluation, String name) {
        return evaluation.findings().stream()
                .filter(finding ->
                        name.equals(finding.kind() + " " + finding.unit().orElse("-")));
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.plan.Amount;
import vn.plancompliance.plan.Level;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Vocabulary;

/** What a vocabulary says of decimals, and of numbers that are assigned to units and groups, each its own. */
class NumbersAndAmountsTest {

    private static final String AMOUNTS = """
            amounts:
              - code: rain-2023
                indicator: rainfall
                name: {vi: Mưa 2023, en: Rain 2023}
                of: {hill: 120.50, everybody: 300}
              - code: files-2023
                indicator: files.online
                name: {vi: Hồ sơ 2023, en: Files 2023}
                of:
                  police: 62.125
                  hill: 100
              - code: budget
                name: {vi: Ngân sách, en: Budget}
                of: {police: 0}
            """;
    private static final int LINES_BEFORE = (int) PlanYaml.FINE.lines().count();

    private final Diagnostics faults = new Diagnostics();

    @Test
    void readsAmountsOfUnitsAndOfGroupsAsAWhole() {
        Vocabulary vocabulary = VocabularyReader.read(PlanYaml.file(PlanYaml.FINE + AMOUNTS), faults)
                .orElseThrow();

        assertThat(vocabulary.unit("hill").orElseThrow().amounts())
                .isEqualTo(Map.of("rain-2023", new BigDecimal("120.5"), "files-2023", new BigDecimal("100")));
        assertThat(vocabulary.unit("police").orElseThrow().amounts())
                .isEqualTo(Map.of("files-2023", new BigDecimal("62.125"), "budget", BigDecimal.ZERO));
        assertThat(vocabulary.group("everybody").orElseThrow().amounts())
                .isEqualTo(Map.of("rain-2023", new BigDecimal("300")));
        assertThat(vocabulary.amounts())
                .first()
                .isEqualTo(new Amount(
                        "rain-2023",
                        new Text("Mưa 2023", "Rain 2023"),
                        "rainfall",
                        Map.of("hill", new BigDecimal("120.5"), "everybody", new BigDecimal("300"))));
        assertThat(vocabulary.amounts())
                .last()
                .matches(amount -> amount.indicator().isEmpty());
        assertThat(vocabulary.codes()).contains("rain-2023", "files-2023", "budget");
    }

    @Test
    void needsNoAmounts() {
        Vocabulary vocabulary =
                VocabularyReader.read(PlanYaml.file(PlanYaml.FINE), faults).orElseThrow();

        assertThat(vocabulary.amounts()).isEmpty();
        assertThat(vocabulary.unit("hill").orElseThrow().amounts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`hill: 120.50`      | `hil: 120.50`            | 5:10  | UNKNOWN   | không có đơn vị hoặc nhóm «hil» | there is no unit or group 'hil'",
                "`hill: 120.50`      | `COMMUNE: 120.50`        | 5:10  | UNKNOWN   | không có đơn vị hoặc nhóm «COMMUNE» | there is no unit or group 'COMMUNE'",
                "`hill: 120.50`      | `police: 120.50`         | 5:10  | VALUE     | police không báo cáo chỉ tiêu «rainfall» | police does not report the indicator 'rainfall'",
                "`hill: 120.50`      | `hill: 1, hill: 2`       | 5:19  | DUPLICATE | khóa «hill» lặp lại | the key 'hill' is repeated",
                "`hill: 120.50`      | `hill: -1`               | 5:16  | VALUE     | «-1» không phải số từ 0 đến 10^12, không quá 1 chữ số lẻ, dạng 1250 hoặc 12.5 | '-1' is not a number from 0 to 10^12 with at most 1 decimals, such as 1250 or 12.5",
                "`hill: 120.50`      | `hill: 120.55`           | 5:16  | VALUE     | «120.55» không phải số từ 0 đến 10^12, không quá 1 chữ số lẻ, dạng 1250 hoặc 12.5 | '120.55' is not a number from 0 to 10^12 with at most 1 decimals, such as 1250 or 12.5",
                "`hill: 120.50`      | `hill: 1000000000001`    | 5:16  | VALUE     | «1000000000001» không phải số từ 0 đến 10^12, không quá 1 chữ số lẻ, dạng 1250 hoặc 12.5 | '1000000000001' is not a number from 0 to 10^12 with at most 1 decimals, such as 1250 or 12.5",
                "`hill: 100`         | `hill: 100.1`            | 11:13 | VALUE     | «100.1» không phải số từ 0 đến 100, không quá 6 chữ số lẻ, dạng 1250 hoặc 12.5 | '100.1' is not a number from 0 to 100 with at most 6 decimals, such as 1250 or 12.5",
                "`{police: 0}`       | `{police: 1e3}`          | 14:18 | VALUE     | «1e3» không phải số từ 0 đến 10^12, không quá 6 chữ số lẻ, dạng 1250 hoặc 12.5 | '1e3' is not a number from 0 to 10^12 with at most 6 decimals, such as 1250 or 12.5",
                "`{police: 0}`       | `[police]`               | 14:9  | VALUE     | cần một nhóm «khóa: giá trị» | expected a mapping (key: value)",
                "`    of: {police: 0}⏎` | ``                    | 12:5  | KEY       | thiếu khóa «of» | the key 'of' is missing",
                "`code: budget`      | `code: rain-2023`        | 12:11 | DUPLICATE | mã «rain-2023» lặp lại trong «amounts» | the code 'rain-2023' occurs twice in 'amounts'",
                "`indicator: rainfall` | `indicator: rain`      | 3:16  | UNKNOWN   | plan.yaml không có chỉ tiêu «rain» | plan.yaml has no indicator 'rain'",
                "`indicator: rainfall` | `unit: rainfall`       | 3:5   | KEY       | khóa lạ «unit»; có thể dùng: code, indicator, name, of | unknown key 'unit'; known: code, indicator, name, of"
            })
    void refusesAnAmountAtItsPlace(String from, String to, String place, String code, String vi, String en) {
        String piece = from.replace('⏎', '\n');
        assertThat(AMOUNTS).contains(piece);
        int colon = place.indexOf(':');
        String at = LINES_BEFORE + Integer.parseInt(place.substring(0, colon)) + place.substring(colon);

        assertThat(VocabularyReader.read(PlanYaml.file(PlanYaml.FINE + AMOUNTS.replace(piece, to)), faults))
                .isEmpty();

        assertThat(told()).containsExactly("plan.yaml:" + at + ": " + code + " " + vi + " / " + en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`    decimals: 1⏎` | ``               | 28:5  | KEY   | thiếu khóa «decimals» | the key 'decimals' is missing",
                "`decimals: 1`      | `decimals: 0`    | 32:15 | VALUE | «0» không đúng dạng 1, 2, 3, 4, 5, 6 | '0' is not of the form 1, 2, 3, 4, 5, 6",
                "`decimals: 1`      | `decimals: 7`    | 32:15 | VALUE | «7» không đúng dạng 1, 2, 3, 4, 5, 6 | '7' is not of the form 1, 2, 3, 4, 5, 6",
                "`decimals: 1`      | `decimals: two`  | 32:15 | VALUE | «two» không đúng dạng 1, 2, 3, 4, 5, 6 | 'two' is not of the form 1, 2, 3, 4, 5, 6",
                "`numbers: DECIMAL` | `numbers: WHOLE` | 32:15 | KEY   | chỉ chỉ tiêu có «numbers: DECIMAL» mới có «decimals» | only an indicator with 'numbers: DECIMAL' has 'decimals'",
                "`form: RATIO`      | `form: RATIO⏎    decimals: 2` | 23:15 | KEY | chỉ chỉ tiêu có «numbers: DECIMAL» mới có «decimals» | only an indicator with 'numbers: DECIMAL' has 'decimals'",
                "`form: RATIO`      | `form: RATIO⏎    numbers: REAL` | 23:14 | VALUE | «REAL» không hợp lệ; cần một trong: WHOLE, DECIMAL | 'REAL' is not one of: WHOLE, DECIMAL"
            })
    void refusesDecimalsThatAreNotDeclared(String from, String to, String place, String code, String vi, String en) {
        String piece = from.replace('⏎', '\n');
        assertThat(PlanYaml.FINE).contains(piece);

        assertThat(VocabularyReader.read(PlanYaml.file(PlanYaml.FINE.replace(piece, to.replace('⏎', '\n'))), faults))
                .isEmpty();

        assertThat(told()).containsExactly("plan.yaml:" + place + ": " + code + " " + vi + " / " + en);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void readsARatioOfDecimals(int decimals) {
        String ratio = PlanYaml.FINE.replace(
                "form: RATIO\n", "form: RATIO\n    numbers: DECIMAL\n    decimals: " + decimals + "\n");

        assertThat(VocabularyReader.read(PlanYaml.file(ratio), faults)
                        .orElseThrow()
                        .indicator("files.online")
                        .orElseThrow()
                        .numbers())
                .isEqualTo(new Numbers(decimals));
    }

    @Test
    void readsAUnitOfAProvince() {
        assertThat(VocabularyReader.read(
                                PlanYaml.file(PlanYaml.FINE.replace("level: DISTRICT", "level: PROVINCE")), faults)
                        .orElseThrow()
                        .unit("police")
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.PROVINCE);
    }

    private List<String> told() {
        try {
            faults.refuse();
            return List.of();
        } catch (BrokenRuleBook e) {
            return e.diagnostics().stream().map(Diagnostic::toString).toList();
        }
    }
}

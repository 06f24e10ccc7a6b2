package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyFaultsTest {

    private final Diagnostics faults = new Diagnostics();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  coordinator'              | '  owner: x⏎  coordinator'    | 5:3",
                "'events:⏎'                   | 'history: x⏎events:⏎'         | 45:1",
                "'level: COMMUNE'             | 'levels: COMMUNE'             | 11:5 12:5",
                "'en: Plan}'                  | 'en: Plan, fr: Plan}'         | 2:35",
                "'title: '                    | '? [a]⏎  : b⏎  title: '       | 2:5"
            })
    void refusesAnUnknownKeyAtItsPlace(String from, String to, String places) {
        assertThat(read(from, to)).isEqualTo(expected("KEY", places));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  title: {vi: Kế hoạch, en: Plan}⏎'      | 2:3",
                "'  start: 2022-04-01⏎'                    | 2:3",
                "'  end: 2030-12-31⏎'                      | 2:3",
                "'  coordinator: police⏎'                  | 2:3",
                "', en: Police'                            | 10:11",
                "'    level: DISTRICT⏎'                    | 7:5",
                "'    officialCode: \"24697\"⏎'            | 11:5",
                "'    members: [police, COMMUNE]⏎'         | 17:5",
                "'    form: RATIO⏎'                        | 21:5",
                "'    accumulation: FLOW⏎'                 | 21:5",
                "'    reportedBy: [everybody]⏎'            | 21:5",
                "'    numerator: {vi: Trực tuyến, en: Online}⏎' | 21:5",
                "'    numbers: DECIMAL⏎'                   | 28:5",
                "'    value: {vi: Milimét, en: Millimeters}⏎' | 28:5",
                "'    leads: [police]⏎'                    | 42:5",
                "'    of: UNIT⏎'                           | 46:5",
                "'code: II.1⏎    '                         | 42:5",
                "'events:⏎  - code: connected⏎    of: UNIT⏎    name: {vi: Kết nối, en: Connected}⏎' | 1:1"
            })
    void reportsAMissingKeyAtThePlaceOfItsMapping(String missing, String place) {
        assertThat(read(missing, "")).isEqualTo(expected("KEY", place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'code: rainfall'    | 'code: files.online'          | 28:11",
                "'code: II.1'        | 'code: III.1'                 | 42:11",
                "'form: COUNT'       | 'form: COUNT⏎    form: COUNT' | 30:5",
                "'en: Plan}'         | 'en: Plan, en: Plan}'         | 2:35"
            })
    void refusesACodeOrAKeyASecondTime(String from, String to, String place) {
        assertThat(read(from, to)).isEqualTo(expected("DUPLICATE", place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "COMMUNE"})
    void refusesTheCodeOfAUnitOrLevelForAGroup(String code) {
        assertThat(read("code: everybody", "code: " + code).get(0)).isEqualTo("plan.yaml:17:11: DUPLICATE");
    }

    @Test
    void refusesTheNameOfALevelForAUnit() {
        assertThat(read("code: hill", "code: COMMUNE"))
                .containsExactly("plan.yaml:11:11: DUPLICATE", "plan.yaml:33:18: UNKNOWN", "plan.yaml:40:13: UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coordinator: police    | coordinator: nobody    | 5:16",
                "coordinator: police    | coordinator: everybody | 5:16",
                "members: [police       | members: [polis        | 19:15",
                "members: [police       | members: [everybody    | 19:15",
                "reportedBy: [hill]     | reportedBy: [hill, x]  | 33:24",
                "leads: [police]        | leads: [connected]     | 44:13",
                "partners: [everybody]  | partners: [anybody]    | 41:16"
            })
    void refusesAReferenceToNothing(String from, String to, String place) {
        assertThat(read(from, to)).isEqualTo(expected("UNKNOWN", place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: COMMUNE      | level: TOWN         | 12:12",
                "form: RATIO         | form: RATE          | 22:11",
                "accumulation: FLOW  | accumulation: flow  | 23:19",
                "numbers: DECIMAL    | numbers: REAL       | 31:14",
                "recurs: YEARLY      | recurs: WEEKLY      | 38:13",
                "of: UNIT            | of: COMMUNE         | 47:9",
                "start: 2022-04-01   | start: 2022-02-30   | 3:10",
                "start: 2022-04-01   | start: 01/04/2022   | 3:10",
                "end: 2030-12-31     | end: 2022-03-31     | 4:8",
                "end: 2030-12-31     | end: 2072-04-02     | 4:8",
                "end: 2030-12-31     | end: 3030-12-31     | 4:8",
                "code: II.1          | code: ''            | 42:11",
                "leads: [police]     | leads: police       | 44:12",
                "spellings: [Đồi,    | spellings: [[Đồi],  | 15:17"
            })
    void refusesAValueOfTheWrongKind(String from, String to, String place) {
        assertThat(read(from, to)).isEqualTo(expected("VALUE", place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'form: COUNT' | 'form: COUNT⏎    numerator: {vi: Tử, en: Top}'       | 30:16",
                "'form: COUNT' | 'form: COUNT⏎    denominator: {vi: Mẫu, en: Bottom}' | 30:18",
                "'form: RATIO' | 'form: RATIO⏎    value: {vi: Số, en: Value}'         | 23:12"
            })
    void refusesWhatAnIndicatorOfTheOtherFormHas(String from, String to, String place) {
        assertThat(read(from, to)).isEqualTo(expected("KEY", place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  issuer: Ủy ban⏎'   | ''                       | KEY   | 58:3",
                "'  post: Chủ tịch⏎'   | ''                       | KEY   | 58:3",
                "'  place: Đồi⏎'       | '  places: Đồi⏎'         | KEY   | 58:3 60:3",
                "'symbol: BC-UBND'     | 'symbol: [BC-UBND]'      | VALUE | 59:11",
                "'copies: [Huyện ủy]'  | 'copies: Huyện ủy'       | VALUE | 63:11",
                "'post: Chủ tịch'      | 'post: Chủ tịch⏎  superior: \"\"' | VALUE | 63:13"
            })
    void refusesAnOfficeThatCannotBeReadAtItsPlace(String from, String to, String code, String places) {
        String office = PlanYaml.FINE + PlanYaml.OFFICE;
        String piece = from.replace('⏎', '\n');
        assertThat(office).contains(piece);
        assertThat(places(office.replace(piece, to.replace('⏎', '\n')))).isEqualTo(expected(code, places));
    }

    @Test
    void reportsSeveralFaultsInTheOrderOfTheirPlaces() {
        assertThat(places(PlanYaml.FINE
                        .replace("of: UNIT", "of: TOWN")
                        .replace("partners: [everybody]", "partners: [anybody]")
                        .replace("end: 2030", "ends: 2030")))
                .containsExactly(
                        "plan.yaml:2:3: KEY",
                        "plan.yaml:4:3: KEY",
                        "plan.yaml:41:16: UNKNOWN",
                        "plan.yaml:47:9: VALUE");
    }

    private List<String> read(String from, String to) {
        String piece = from.replace('⏎', '\n');
        assertThat(PlanYaml.FINE).contains(piece);
        return places(PlanYaml.FINE.replace(piece, to.replace('⏎', '\n')));
    }

    private List<String> places(String text) {
        assertThat(VocabularyReader.read(PlanYaml.file(text), faults)).isEmpty();
        return ProjectRules.places(faults);
    }

    private static List<String> expected(String code, String places) {
        return List.of(places.split(" ")).stream()
                .map(place -> "plan.yaml:" + place + ": " + code)
                .toList();
    }
}

package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Level;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.plan.Office;
import vn.plancompliance.plan.Recurrence;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;

class VocabularyReaderTest {

    private static final Vocabulary VOCABULARY = read(PlanYaml.FINE);

    private static Vocabulary read(String text) {
        return VocabularyReader.read(PlanYaml.file(text), new Diagnostics()).orElseThrow();
    }

    @Test
    void readsThePlan() {
        assertThat(VOCABULARY.title()).isEqualTo(new Text("Kế hoạch", "Plan"));
        assertThat(VOCABULARY.start()).isEqualTo(LocalDate.of(2022, 4, 1));
        assertThat(VOCABULARY.end()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(VOCABULARY.coordinator()).isEqualTo("police");
    }

    @Test
    void readsTheBodyThatAccountsForThePlanIfItIsNamed() {
        assertThat(VOCABULARY.office()).isEmpty();
        assertThat(read(PlanYaml.FINE + PlanYaml.OFFICE).office())
                .hasValue(new Office(
                        null, "Ủy ban", "BC-UBND", "Đồi", "Tỉnh", null, "Chủ tịch", null, List.of("Huyện ủy")));
    }

    @Test
    void readsUnitsWithTheIndicatorsThatNameThem() {
        assertThat(VOCABULARY.units()).extracting(Unit::code).containsExactly("police", "hill");
        Unit hill = VOCABULARY.unit("hill").orElseThrow();
        assertThat(hill.level()).isEqualTo(Level.COMMUNE);
        assertThat(hill.officialCode()).isEqualTo("24697");
        assertThat(hill.name()).isEqualTo(new Text("Xã Đồi", "Hill"));
        assertThat(hill.spellings()).isEqualTo(Set.of("Đồi", "Doi"));
        assertThat(hill.indicators()).isEqualTo(Set.of("files.online", "rainfall"));
        assertThat(VOCABULARY.unit("police").orElseThrow().indicators()).isEqualTo(Set.of("files.online"));
    }

    @Test
    void readsGroupsOfUnitsLevelsAndEarlierGroups() {
        Vocabulary vocabulary = read(PlanYaml.FINE.replace("indicators:\n", """
                  - code: all
                    name: {vi: Mọi, en: All}
                    members: [everybody, DISTRICT]
                indicators:
                """));

        assertThat(vocabulary.group("everybody").orElseThrow().members()).isEqualTo(Set.of("police", "hill"));
        assertThat(vocabulary.group("all").orElseThrow().members()).isEqualTo(Set.of("police", "hill"));
    }

    @Test
    void readsARatioInWholeNumbersIfItSaysNothing() {
        Indicator files = VOCABULARY.indicator("files.online").orElseThrow();

        assertThat(files.form()).isEqualTo(Form.RATIO);
        assertThat(files.accumulation()).isEqualTo(Accumulation.FLOW);
        assertThat(files.numbers()).isEqualTo(Numbers.WHOLE);
        assertThat(files.reporters()).isEqualTo(Set.of("police", "hill"));
        assertThat(files.numerator()).isEqualTo(new Text("Trực tuyến", "Online"));
        assertThat(files.denominator()).isEqualTo(new Text("Tất cả", "All"));
        assertThat(files.value()).isNull();
    }

    @Test
    void readsACountInTheNumbersThatItDeclares() {
        Indicator rainfall = VOCABULARY.indicator("rainfall").orElseThrow();

        assertThat(rainfall.form()).isEqualTo(Form.COUNT);
        assertThat(rainfall.accumulation()).isEqualTo(Accumulation.STOCK);
        assertThat(rainfall.numbers()).isEqualTo(new Numbers(1));
        assertThat(rainfall.reporters()).isEqualTo(Set.of("hill"));
        assertThat(rainfall.numerator()).isNull();
        assertThat(rainfall.value()).isEqualTo(new Text("Milimét", "Millimeters"));
    }

    @Test
    void readsTasksWithThoseWhoLeadThemAndTakePart() {
        var estimate = VOCABULARY.task("III.1/2024").orElseThrow();

        assertThat(estimate.recurrence()).isEqualTo(Recurrence.YEARLY);
        assertThat(estimate.leads()).isEqualTo(Set.of("police", "hill"));
        assertThat(estimate.partners()).isEqualTo(List.of("everybody"));
        var work = VOCABULARY.task("II.1").orElseThrow();
        assertThat(work.recurrence()).isEqualTo(Recurrence.ONCE);
        assertThat(work.leads()).isEqualTo(Set.of("police"));
        assertThat(work.partners()).isEmpty();
    }

    @Test
    void readsEvents() {
        assertThat(VOCABULARY.events())
                .containsExactly(new EventType("connected", EventType.Owner.UNIT, new Text("Kết nối", "Connected")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-01", "2022-04-02"})
    void acceptsAPlanThatEndsOnItsFirstDayOrLater(String end) {
        assertThat(read(PlanYaml.FINE.replace("2030-12-31", end)).end()).isEqualTo(LocalDate.parse(end));
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(read("\uFEFF" + PlanYaml.FINE).units()).hasSize(2);
    }

    @Test
    void readsTheProjectsOwnVocabulary() {
        Vocabulary own = ProjectRules.vocabulary();

        assertThat(own.units()).hasSize(30);
        assertThat(own.group("district-units").orElseThrow().members()).hasSize(18);
        assertThat(own.group("communes").orElseThrow().members()).hasSize(12);
        assertThat(own.group("one-stop").orElseThrow().members()).hasSize(13).contains("van-phong", "nam-da");
        assertThat(own.group("all-but-police").orElseThrow().members())
                .hasSize(29)
                .doesNotContain("cong-an");
        assertThat(own.indicators()).hasSize(22);
        assertThat(own.coordinator()).isEqualTo("cong-an");
    }
}

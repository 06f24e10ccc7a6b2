package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularySyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | 1:1",
                "'# nothing⏎'        | 1:1",
                "'plan: [⏎'          | 2:1",
                "'plan: a: b⏎'       | 1:8",
                "'plan:⏎\t- a⏎'     | 2:1",
                "'a: 1⏎---⏎b: 2⏎'    | 2:1",
                "'a: *b⏎'            | 1:4",
                "'a: \u0001⏎'       | 1:1"
            })
    void refusesWhatIsNoYamlOrEmpty(String text, String place) {
        assertThat(places(text.replace('⏎', '\n'))).containsExactly("plan.yaml:" + place + ": SYNTAX");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(places("[".repeat(25) + "]".repeat(25))).containsExactly("plan.yaml:1:1: SYNTAX");
    }

    @Test
    void refusesAFileThatIsNoMapping() {
        assertThat(places("- units\n")).contains("plan.yaml:1:1: VALUE");
    }

    private static List<String> places(String text) {
        var faults = new Diagnostics();
        assertThat(VocabularyReader.read(PlanYaml.file(text), faults)).isEmpty();
        return ProjectRules.places(faults);
    }
}

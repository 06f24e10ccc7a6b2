package vn.plancompliance.delivery.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.plancompliance.authoring.FileChange;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.rules.DiffView.Line;

class DiffViewTest {

    private static DiffView of(String before, String after) {
        return DiffView.of(
                FileChange.of("plan.yaml", Optional.of(before), Optional.of(after))
                        .orElseThrow(),
                Language.VI);
    }

    @Test
    void tellsLinesByTheirMarksAndNotTheFileTwice() {
        DiffView view = of("a\n--b\n", "a\n++c\n");
        assertThat(view.lines())
                .containsExactly(
                        new Line(Line.Kind.PLACE, "@@ -1,2 +1,2 @@"),
                        new Line(Line.Kind.SAME, " a"),
                        new Line(Line.Kind.REMOVED, "---b"),
                        new Line(Line.Kind.ADDED, "+++c"));
        assertThat(view.more()).isEmpty();
    }

    @Test
    void showsAThousandLinesAndHowManyThereAreMore() {
        DiffView view = of("", "x\n".repeat(2_500));
        assertThat(view.lines()).hasSize(1_000);
        assertThat(view.more()).isEqualTo("1.501");
    }

    @Test
    void showsNoLinesOfAFileThatIsTooLong() {
        DiffView view = of("", "x\n".repeat(30_000));
        assertThat(view.lines()).isEmpty();
        assertThat(view.more()).isEmpty();
    }
}

package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileChangeTest {

    private static Optional<FileChange> change(String before, String after) {
        return FileChange.of("a.drl", Optional.ofNullable(before), Optional.ofNullable(after));
    }

    @Test
    void isNoneBetweenTheSameTexts() {
        assertThat(change("a\n", "a\n")).isEmpty();
        assertThat(change("", "")).isEmpty();
    }

    @Test
    void showsChangedLinesWithWhatStandsAround() {
        assertThat(change("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nfünf\n"))
                .hasValue(new FileChange("a.drl", FileChange.Kind.CHANGED, """
                        --- a/a.drl
                        +++ b/a.drl
                        @@ -2,4 +2,4 @@
                         2
                         3
                         4
                        -5
                        +fünf
                        """));
    }

    @Test
    void showsWhatWasAddedAndWhatWasRemoved() {
        assertThat(change(null, "1\n")).hasValue(new FileChange("a.drl", FileChange.Kind.ADDED, """
                        --- /dev/null
                        +++ b/a.drl
                        @@ -1,0 +1,1 @@
                        +1
                        """));
        assertThat(change("1\n", null)).hasValue(new FileChange("a.drl", FileChange.Kind.REMOVED, """
                        --- a/a.drl
                        +++ /dev/null
                        @@ -1,1 +1,0 @@
                        -1
                        """));
    }

    @Test
    void tellsLineBreaksApart() {
        assertThat(change("1\n", "1\r\n").orElseThrow().diff()).contains("-1\n+1\r\n");
        assertThat(change("1", "1\n").orElseThrow().diff()).contains("-1\n\\ No newline at end of file\n+1\n");
    }

    @Test
    void comparesTwentyThousandLinesAndNoMore() {
        String text = "a\n".repeat(9_999);
        assertThat(change(text, text + "b\n").orElseThrow().diff()).endsWith(" a\n+b\n");
        assertThat(change(text, text + "b\nb\nb\n").orElseThrow())
                .isEqualTo(new FileChange("a.drl", FileChange.Kind.CHANGED, null));
    }
}

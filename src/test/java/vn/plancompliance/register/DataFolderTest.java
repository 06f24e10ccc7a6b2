package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void isMadeWhereThereIsNone() throws Exception {
        try (var folder = DataFolder.open(parent.resolve("a/b"))) {
            assertThat(folder.url()).startsWith("jdbc:h2:file:" + parent.resolve("a/b/plan-compliance") + ";");
        }
    }

    @Test
    void isHeldByOneServerAtATime() throws Exception {
        var first = DataFolder.open(parent);
        assertUnusable(parent, UnusableDataFolder.Reason.IN_USE);
        first.close();
        DataFolder.open(parent).close();
    }

    @Test
    void cannotBeAFileOrHaveASemicolonInItsName() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertUnusable(file, UnusableDataFolder.Reason.NOT_WRITABLE);
        assertUnusable(parent.resolve("a;INIT=x"), UnusableDataFolder.Reason.NOT_WRITABLE);
    }

    private static void assertUnusable(Path folder, UnusableDataFolder.Reason reason) {
        assertThatExceptionOfType(UnusableDataFolder.class)
                .isThrownBy(() -> DataFolder.open(folder))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}

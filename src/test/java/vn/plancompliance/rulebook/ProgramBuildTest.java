package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramBuildTest {

    @TempDir
    private Path folder;

    @AfterEach
    void setNothing() {
        System.clearProperty("drools.test");
    }

    private static String name(Path classPath) {
        return ProgramBuild.name(classPath.toString(), null);
    }

    /** Of the same size and the same age, whatever it holds. */
    private Path archive(String name, String content) throws IOException {
        Path archive = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(archive);
                var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry("A.class");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return archive;
    }

    @Test
    void isTheSameWhereverTheSameProgramLies() throws IOException {
        assertThat(name(archive("one.jar", "x"))).isEqualTo(name(archive("other.jar", "x")));
        assertThat(ProgramBuild.name()).isEqualTo(ProgramBuild.name()).matches("[0-9a-f]{64}");
    }

    @Test
    void isAnotherForAnyOtherClassInAnArchive() throws IOException {
        assertThat(name(archive("one.jar", "x"))).isNotEqualTo(name(archive("one.jar", "y")));
    }

    @Test
    void isAnotherForAnyOtherClassInAFolder() throws IOException {
        Files.writeString(folder.resolve("A.class"), "x");
        String one = name(folder);
        Files.writeString(folder.resolve("A.class"), "y");

        assertThat(name(folder)).isNotEqualTo(one);
    }

    @Test
    void isAnotherOnAnotherPlatform() throws IOException {
        Path archive = archive("one.jar", "x");
        String one = name(archive);
        String version = System.getProperty("java.runtime.version");
        try {
            System.setProperty("java.runtime.version", "17.0.99+1");
            assertThat(name(archive)).isNotEqualTo(one);
        } finally {
            System.setProperty("java.runtime.version", version);
        }
    }

    @Test
    void isAnotherWhereTheEngineIsSetOtherwise() throws IOException {
        Path archive = archive("one.jar", "x");
        String one = name(archive);
        System.setProperty("drools.test", "true");

        assertThat(name(archive)).isNotEqualTo(one);
    }
}

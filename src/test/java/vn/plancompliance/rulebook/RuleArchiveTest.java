package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of rules folders, honest ones and others. */
class RuleArchiveTest {

    private static final RuleFiles SMALL = SmallRules.atLeast(100);
    private static final int LINK = 0120777;

    @Test
    void givesBackWhatWasPutIn() throws Exception {
        byte[] archive = RuleArchive.write(SMALL, Instant.parse("2026-11-25T01:00:00Z"));

        assertThat(RuleArchive.read(archive).digest()).isEqualTo(SMALL.digest());
        assertThat(RuleArchive.write(SMALL, Instant.parse("2026-11-25T01:00:00Z")))
                .isEqualTo(archive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/", "rules-thử/"})
    void mayHoldTheFolderItselfAndWhatToolsAdd(String top) throws Exception {
        var zip = new Zip();
        zip.add(top, "").add("__MACOSX/" + top + "._plan.yaml", "x").add(top + ".DS_Store", "x");
        for (String name : SMALL.names()) {
            zip.add(top + name, SMALL.text(name).orElseThrow());
        }

        assertThat(RuleArchive.read(zip.bytes()).digest()).isEqualTo(SMALL.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plan.yaml",
                "../plan.yaml",
                "clauses/../../x.drl",
                "clauses/../x.drl",
                "clauses\\x.drl",
                "clauses/x.java",
                "other/x.drl",
                "clauses/deep/x.drl",
                ".git",
                "clauses/.x.drl",
                "PLAN.YAML",
                "C:/x.drl",
                "clauses/x.drl\n"
            })
    void refusesWhatIsNoRuleFileByItsName(String name) throws Exception {
        byte[] archive = new Zip().add("plan.yaml", "").add(name, "").bytes();

        assertThat(faults(archive)).containsExactly(name.replace("\n", "?") + " MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../", "./", "C:/", "/", ".git/", "clauses/"})
    void takesNoSuchFolderForTheRulesFolder(String top) throws Exception {
        byte[] archive = new Zip().add(top + "plan.yaml", "").bytes();

        assertThat(faults(archive)).containsExactly(top + "plan.yaml MISSING");
    }

    @Test
    void refusesSymbolicLinks() throws Exception {
        var link = new ZipArchiveEntry("clauses/x.drl");
        link.setUnixMode(LINK);
        byte[] archive = new Zip().add("plan.yaml", "").add(link, "/etc/passwd").bytes();

        assertThat(faults(archive)).containsExactly("clauses/x.drl MISSING");
    }

    @Test
    void refusesTheSameNameTwice() throws Exception {
        byte[] archive = new Zip()
                .add("plan.yaml", "1")
                .add("plan.yaml", "2")
                .add("clauses/a.drl", "")
                .add("clauses/A.drl", "")
                .bytes();

        assertThat(faults(archive)).containsExactly("clauses/A.drl DUPLICATE", "plan.yaml DUPLICATE");
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanFiveMegabytes() throws Exception {
        byte[] archive = new Zip()
                .add("plan.yaml", " ".repeat(RuleFilesFound.LARGEST_FILE + 1))
                .bytes();

        assertThat(archive).hasSizeLessThan(20_000);
        assertThat(faults(archive)).containsExactly("plan.yaml MISSING");
    }

    @Test
    void countsWhatIsUnpackedAndBelievesNoHeader() throws Exception {
        byte[] archive = new Zip()
                .add("plan.yaml", " ".repeat(RuleFilesFound.LARGEST_FILE + 1))
                .bytes();
        // The size unpacked, in the list at the archive's end.
        int size = indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 24;
        Arrays.fill(archive, size, size + 4, (byte) 0);
        archive[size] = 1;

        assertThat(faults(archive)).containsExactly("plan.yaml MISSING");
    }

    @Test
    void stopsAtTwentyMegabytes() throws Exception {
        var zip = new Zip();
        for (int i = 0; i < 100; i++) {
            zip.add("clauses/%02d.drl".formatted(i), " ".repeat(RuleFilesFound.LARGEST_FILE));
        }

        assertThat(faults(zip.bytes())).containsExactly("clauses/04.drl MISSING");
    }

    @Test
    void refusesMoreThanTwoThousandEntries() throws Exception {
        var zip = new Zip();
        for (int i = 0; i < RuleFilesFound.MOST_FILES; i++) {
            zip.add("clauses/%d.drl".formatted(i), "");
        }
        byte[] most = zip.bytes();
        assertThat(RuleArchive.read(most).names()).hasSize(RuleFilesFound.MOST_FILES);

        zip = new Zip();
        for (int i = 0; i <= RuleFilesFound.MOST_FILES; i++) {
            zip.add("__MACOSX/%d".formatted(i), "");
        }
        assertThat(faults(zip.bytes())).containsExactly("plan.yaml MISSING");
    }

    @Test
    void doesNotReadWhatIsNoArchive() {
        assertUnreadable(new byte[0]);
        assertUnreadable("plan: {}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void doesNotReadADamagedArchive() throws Exception {
        byte[] archive = stored("plan.yaml", "plan: {}");
        assertThat(RuleArchive.read(archive).text("plan.yaml")).hasValue("plan: {}");
        archive[indexOf(archive, "plan: {}".getBytes(StandardCharsets.UTF_8))] = 'q';

        assertUnreadable(archive);
        byte[] whole = RuleArchive.write(SMALL, Instant.EPOCH);
        assertUnreadable(Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void doesNotReadAnEncryptedArchive() throws Exception {
        byte[] archive = stored("plan.yaml", "plan: {}");
        // The first flag, in the list at the archive's end.
        archive[indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

        assertUnreadable(archive);
    }

    private static void assertUnreadable(byte[] archive) {
        assertThatExceptionOfType(UnreadableArchive.class).isThrownBy(() -> RuleArchive.read(archive));
    }

    private static List<String> faults(byte[] archive) throws UnreadableArchive {
        try {
            RuleArchive.read(archive);
            return List.of();
        } catch (BrokenRuleBook e) {
            return e.diagnostics().stream()
                    .map(each -> each.file() + " " + each.code())
                    .toList();
        }
    }

    private static byte[] stored(String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        var crc = new java.util.zip.CRC32();
        crc.update(content);
        var entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return new Zip().add(entry, text).bytes();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("it is not there");
    }

    /** Writes whatever it is told, under any name. */
    private static final class Zip {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

        Zip add(String name, String text) throws IOException {
            return add(new RawName(name), text);
        }

        Zip add(ZipArchiveEntry entry, String text) throws IOException {
            zip.putArchiveEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
            return this;
        }

        byte[] bytes() throws IOException {
            zip.finish();
            return bytes.toByteArray();
        }
    }

    /** The library would turn backslashes into slashes. */
    private static final class RawName extends ZipArchiveEntry {

        RawName(String name) {
            super(name);
            setUnixMode(0100644);
            setName(name);
        }
    }
}

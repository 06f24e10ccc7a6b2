package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.reporting.Report;

class BackupsTest {

    private static final Instant AT = Instant.parse("2023-11-10T01:02:03.123456789Z");

    @TempDir
    private Path folder;

    /** Not there yet. */
    private Path other;

    private TestRegister register;
    private Backups backups;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder.resolve("data"));
        backups = new Backups(register.database(), folder.resolve("copies"), true);
        other = folder.resolve("other");
        keep("first");
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private void keep(String content) {
        var report =
                new Report("hill", YearMonth.of(2023, 11), LocalDate.of(2023, 11, 10), List.of(), List.of(), List.of());
        var file = new ReportFile("a.json", "application/json", content.getBytes(StandardCharsets.UTF_8));
        register.submissions().keep(List.of(new HandedIn(file, List.of(report))), new Act("an", AT));
    }

    private Explanation explain() {
        var matter = new Matter("IV.2", "hill", null, Kind.REPORT_MISSING);
        var day = LocalDate.of(2023, 12, 31);
        var given = new Given(1, new Act("an", AT), Period.parse("2023-11"), "hill", "Máy chủ hỏng.", "Đã sửa.", day);
        return register.explanations().add(matter, given).orElseThrow();
    }

    private Path made() throws Exception {
        return folder.resolve("copies").resolve(backups.make(AT).name());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void areNamedByTheirTimeAndDescribedByTheirBytes() throws Exception {
        Backup backup = backups.make(AT);
        assertThat(backup.name()).isEqualTo("plan-compliance-2023-11-10T010203.123456Z.zip");
        assertThat(backup.madeAt()).isEqualTo("2023-11-10T01:02:03.123456Z");
        byte[] written = Files.readAllBytes(folder.resolve("copies").resolve(backup.name()));
        assertThat(backup.size()).isEqualTo(written.length);
        assertThat(backup.sha256()).isEqualTo(new ReportFile("", null, written).sha256());
        assertThat(names(folder.resolve("copies"))).containsExactly(backup.name());
    }

    @Test
    void areRestoredToAFolderThatIsNotThereYet() throws Exception {
        Explanation explained = explain();
        Path backup = made();
        keep("later");
        assertThat(new Restoration(backup).into(other)).isEqualTo(new Restoration.Restored(1, 0));
        assertThat(names(other)).containsExactly("in-use.lock", "plan-compliance.mv.db");
        try (var restored = TestRegister.in(other)) {
            assertThat(restored.revisions().list(new ReportFilter(null, null), new Paging(0, 10)))
                    .containsExactly(register.revisions().find(1).orElseThrow());
            assertThat(restored.revisions().file(1).orElseThrow().content())
                    .asString()
                    .isEqualTo("first");
            assertThat(restored.explanations().find(1)).hasValue(explained);
        }
    }

    @Test
    void ofADemonstrationAreOneAgainWhenTheyAreRestored() throws Exception {
        try (var shown = TestRegister.in(folder.resolve("shown"))) {
            var by = new Act("an", AT);
            var report = new Report(
                    "hill", YearMonth.of(2023, 11), LocalDate.of(2023, 11, 10), List.of(), List.of(), List.of());
            shown.demonstrations()
                    .load(List.of(new HandedIn(new ReportFile("a.json", null, new byte[] {1}), List.of(report))), by);
            new Restoration(shown.backup(folder.resolve("copies"))).into(other);
            try (var restored = TestRegister.in(other)) {
                assertThat(restored.demonstrations().loaded()).hasValue(by);
            }
        }
    }

    @Test
    void leaveNothingBehindThatIsNotWhole() throws Exception {
        Files.createDirectories(folder.resolve("copies/plan-compliance-2023-11-10T010203.123456Z.zip.part/full"));
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> backups.make(AT));
        assertThat(names(folder.resolve("copies"))).noneMatch(name -> name.endsWith(".zip"));
    }

    @Test
    void areNotMadeOfADatabaseWithToolsOfItsOwn() {
        var elsewhere = new Backups(register.database(), folder.resolve("copies"), false);
        assertThatExceptionOfType(BackedUpElsewhere.class).isThrownBy(() -> elsewhere.make(AT));
        assertThat(folder.resolve("copies")).doesNotExist();
    }

    private static void assertRefused(Path backup, Path data, UnusableBackup.Reason reason) {
        assertThatExceptionOfType(UnusableBackup.class)
                .isThrownBy(() -> new Restoration(backup).into(data))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(data.resolve("plan-compliance.mv.db")).doesNotExist();
        assertThat(data.resolve("restoring.part")).doesNotExist();
    }

    @Test
    void areNotRestoredOverARegisterNorWhereAServerIs() throws Exception {
        Path backup = made();
        assertRefused(backup, folder.resolve("data"), UnusableDataFolder.Reason.IN_USE);
        register.close();
        byte[] before = Files.readAllBytes(folder.resolve("data/plan-compliance.mv.db"));
        assertRefused(backup, folder.resolve("data"), UnusableDataFolder.Reason.OCCUPIED);
        assertThat(Files.readAllBytes(folder.resolve("data/plan-compliance.mv.db")))
                .isEqualTo(before);
    }

    private static void assertRefused(Path backup, Path data, UnusableDataFolder.Reason reason) {
        assertThatExceptionOfType(UnusableDataFolder.class)
                .isThrownBy(() -> new Restoration(backup).into(data))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void areNoOtherFiles() throws Exception {
        assertRefused(folder.resolve("none.zip"), other, UnusableBackup.Reason.UNREADABLE);
        Path text = Files.writeString(folder.resolve("text.zip"), "a report");
        assertRefused(text, other, UnusableBackup.Reason.UNREADABLE);
        assertRefused(zip(), other, UnusableBackup.Reason.FOREIGN);
        assertRefused(zip("plan-compliance.mv.db"), other, UnusableBackup.Reason.FOREIGN);
        assertRefused(zip("plan-compliance.mv.db", "more.txt"), other, UnusableBackup.Reason.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../plan-compliance.mv.db", "/plan-compliance.mv.db", "a/plan-compliance.mv.db", "other.mv.db"})
    void haveNoOtherNameInThemThanTheRegisters(String name) throws Exception {
        assertRefused(zip(name), other, UnusableBackup.Reason.FOREIGN);
        assertThat(folder.resolve("plan-compliance.mv.db")).doesNotExist();
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("made.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("no register".getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /** The register unpacked and packed again, so that only the checksum in the archive tells what happened to it. */
    @Test
    void areNotRestoredIfOneBitIsAnother() throws Exception {
        Path backup = made();
        byte[] content;
        long checksum;
        try (var zip = new ZipFile(backup.toFile())) {
            ZipEntry register = zip.getEntry("plan-compliance.mv.db");
            checksum = register.getCrc();
            content = zip.getInputStream(register).readAllBytes();
        }
        byte[] told = bytes(checksum);
        content[content.length / 2] ^= 1;
        try (OutputStream file = Files.newOutputStream(backup);
                var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("plan-compliance.mv.db"));
            zip.write(content);
        }
        byte[] archive = Files.readAllBytes(backup);
        long changed;
        try (var zip = new ZipFile(backup.toFile())) {
            changed = zip.getEntry("plan-compliance.mv.db").getCrc();
        }
        Files.write(backup, replaced(archive, bytes(changed), told));
        assertRefused(backup, other, UnusableBackup.Reason.DAMAGED);
    }

    private static byte[] bytes(long checksum) {
        return new byte[] {(byte) checksum, (byte) (checksum >> 8), (byte) (checksum >> 16), (byte) (checksum >> 24)};
    }

    private static byte[] replaced(byte[] archive, byte[] old, byte[] other) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        return text.replace(
                        new String(old, StandardCharsets.ISO_8859_1), new String(other, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void areNotRestoredIfTheyWereCutOff() throws Exception {
        Path backup = made();
        byte[] archive = Files.readAllBytes(backup);
        Files.write(backup, java.util.Arrays.copyOf(archive, archive.length - 1));
        assertRefused(backup, other, UnusableBackup.Reason.UNREADABLE);
    }
}

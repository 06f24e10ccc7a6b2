package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {

    @TempDir
    private Path folder;

    @Test
    void areReadByteForByteAndWrittenSo() throws Exception {
        RuleFiles files = RuleFiles.read(ProjectRules.FOLDER);
        files.writeTo(folder);

        assertThat(files.names())
                .hasSize(34)
                .startsWith("README.md", "clauses/I.2.a-2022.drl")
                .contains("plan.yaml");
        assertThat(RuleFiles.read(folder).digest()).isEqualTo(files.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(Files.mismatch(folder.resolve("plan.yaml"), ProjectRules.FOLDER.resolve("plan.yaml")))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "plan.yaml", "clauses/accounts.drl", "scenarios/accounts.yaml"})
    void haveAnotherDigestAfterAnyChange(String name) throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Files.writeString(folder.resolve(name), Files.readString(folder.resolve(name)) + "\n");

        assertThat(RuleFiles.read(folder).digest())
                .isNotEqualTo(SmallRules.atLeast(100).digest());
    }

    @Test
    void haveAnotherDigestAfterAFileIsRenamed() {
        var texts = SmallRules.texts(100, 100);
        texts.put("clauses/other.drl", texts.remove(SmallRules.CLAUSES));

        assertThat(SmallRules.files(texts).digest())
                .isNotEqualTo(SmallRules.atLeast(100).digest());
    }

    @Test
    void canBeOthersByOneTextAndStayThemselves() throws Exception {
        RuleFiles files = SmallRules.atLeast(100);
        RuleFiles other = files.with("README.md", "# Khác\n").with("clauses/thêm.drl", "package clauses\n");

        assertThat(other.text("README.md")).hasValue("# Khác\n");
        assertThat(other.names()).hasSize(6).contains("clauses/thêm.drl");
        assertThat(other.without("clauses/thêm.drl")
                        .with("README.md", files.text("README.md").orElseThrow())
                        .digest())
                .isEqualTo(files.digest())
                .isEqualTo(SmallRules.atLeast(100).digest());
        assertThat(files.without("clauses/thêm.drl").digest()).isEqualTo(files.digest());
    }

    @ParameterizedTest
    @CsvSource({
        "clauses/../plan.yaml, MISSING",
        "notes.txt, MISSING",
        "'', MISSING",
        "plan.yaml/, MISSING",
        "clauses/Accounts.drl, DUPLICATE"
    })
    void takeNoTextUnderANameThatNoRulesFolderHolds(String name, String code) {
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> SmallRules.atLeast(100).with(name, "a"))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(each -> each.file() + " " + each.code())
                        .containsExactly(name + " " + code));
    }

    @Test
    void takeNoTextThatIsTooLargeOrNone() throws Exception {
        RuleFiles files = SmallRules.atLeast(100);
        String largest = "a".repeat(5 * 1024 * 1024);
        assertThat(files.with("README.md", largest).content("README.md").orElseThrow())
                .hasSize(5 * 1024 * 1024);
        assertThatExceptionOfType(BrokenRuleBook.class).isThrownBy(() -> files.with("README.md", largest + "a"));
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> files.with("clauses/1.drl", largest)
                        .with("clauses/2.drl", largest)
                        .with("clauses/3.drl", largest)
                        .with("clauses/4.drl", largest))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(Diagnostic::file)
                        .containsExactly("clauses/4.drl"));
        assertThatExceptionOfType(BrokenRuleBook.class).isThrownBy(() -> files.with("README.md", "\ud83d"));
    }

    @Test
    void nameTheContentOfEachFile() throws Exception {
        RuleFiles files = SmallRules.atLeast(100);

        assertThat(files.with("README.md", "").digest("README.md"))
                .hasValue("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(files.digest("clauses/none.drl")).isEmpty();
    }

    @Test
    void leaveOutWhatIsHiddenAndWhatLiesBesideTheRules() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Files.writeString(folder.resolve("clauses/.accounts.drl.swp"), "");
        Files.writeString(folder.resolve("notes.txt"), "");

        assertThat(RuleFiles.read(folder).digest())
                .isEqualTo(SmallRules.atLeast(100).digest());
    }

    @Test
    void areRefusedWithWhatIsNoRuleFile() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Files.writeString(folder.resolve("clauses/notes.txt"), "");
        Files.createDirectory(folder.resolve("judgement/old.drl"));

        assertRefused("clauses/notes.txt MISSING", "judgement/old.drl MISSING");
    }

    @Test
    void areRefusedWithALinkThatLeadsOutOfTheFolder(@TempDir Path elsewhere) throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Path secret = Files.writeString(elsewhere.resolve("secret"), "rule");
        Files.createSymbolicLink(folder.resolve("clauses/secret.drl"), secret);

        assertRefused("clauses/secret.drl MISSING");
    }

    @Test
    void holdFiveMegabytesAFileAndNoMore() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        Path guide = folder.resolve("README.md");
        Files.write(guide, new byte[RuleFilesFound.LARGEST_FILE]);
        assertThat(RuleFiles.read(folder).content("README.md").orElseThrow()).hasSize(RuleFilesFound.LARGEST_FILE);

        Files.write(guide, new byte[RuleFilesFound.LARGEST_FILE + 1]);
        assertRefused("README.md MISSING");
    }

    @Test
    void holdTwentyMegabytesTogetherAndNoMore() throws Exception {
        Files.createDirectory(folder.resolve("clauses"));
        for (int i = 0; i < 4; i++) {
            Files.write(folder.resolve("clauses/" + i + ".drl"), new byte[RuleFilesFound.LARGEST_FILE]);
        }
        assertThat(RuleFiles.read(folder).names()).hasSize(4);

        Files.createDirectory(folder.resolve("scenarios"));
        Files.write(folder.resolve("scenarios/s.yaml"), new byte[1]);
        assertRefused("scenarios/s.yaml MISSING");
    }

    private void assertRefused(String... faults) {
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> RuleFiles.read(folder))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(each -> each.file() + " " + each.code())
                        .containsExactly(faults));
    }

    @Test
    void tellThatThereIsNoFolder() {
        Path nowhere = folder.resolve("nowhere");
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> RuleFiles.read(nowhere))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(Diagnostic::file)
                        .containsExactly(nowhere.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "plan.yml",
                "/plan.yaml",
                "../plan.yaml",
                "clauses",
                "clauses/",
                "clauses/x.yaml",
                "clauses/.drl",
                "clauses/.x.drl",
                "clauses/a/b.drl",
                "clauses/../plan.drl",
                "scenarios/x.drl",
                "clauses\\x.drl",
                "clauses/a\\b.drl",
                "clauses/a\nb.drl",
                "Clauses/x.drl"
            })
    void haveNoOtherNames(String name) throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleFiles(Map.of(name, new byte[0])));
    }

    @Test
    void haveNamesOfAtMostTwoHundredBytes() {
        String longest = "clauses/" + "ă".repeat(94) + ".drl";
        assertThat(new RuleFiles(Map.of(longest, new byte[0])).names()).isEqualTo(List.of(longest));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleFiles(Map.of(longest.replace(".drl", "x.drl"), new byte[0])));
    }
}

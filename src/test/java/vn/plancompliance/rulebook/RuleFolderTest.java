package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFolderTest {

    @Test
    void refusesAFolderThatIsNotThere(@TempDir Path parent) {
        Path missing = parent.resolve("rules");

        assertThat(ProjectRules.faults(missing)).containsExactly(missing + ":1:1: MISSING");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() {
        Path file = ProjectRules.FOLDER.resolve("plan.yaml");

        assertThat(ProjectRules.faults(file)).containsExactly(file + ":1:1: MISSING");
    }

    @Test
    void reportsAllThatAnEmptyFolderLacks(@TempDir Path empty) {
        assertThat(ProjectRules.faults(empty))
                .containsExactly("clauses:1:1: MISSING", "judgement:1:1: MISSING", "plan.yaml:1:1: MISSING");
    }

    @Test
    void refusesAFolderWithoutVocabulary(@TempDir Path parent) throws IOException {
        Path copy = ProjectRules.copyTo(parent);
        Files.delete(copy.resolve("plan.yaml"));

        assertThat(ProjectRules.faults(copy)).containsExactly("plan.yaml:1:1: MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clauses", "judgement"})
    void refusesAFolderWithoutALayerOrWithAnEmptyOne(String layer, @TempDir Path parent) throws IOException {
        Path copy = ProjectRules.copyTo(parent);
        Path sub = copy.resolve(layer);
        try (Stream<Path> files = Files.list(sub)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(sub.resolve("notes.txt"), "not a rule file");

        assertThat(ProjectRules.faults(copy)).containsExactly(layer + "/notes.txt:1:1: MISSING");

        Files.delete(sub.resolve("notes.txt"));

        assertThat(ProjectRules.faults(copy)).containsExactly(layer + ":1:1: MISSING");

        Files.delete(sub);

        assertThat(ProjectRules.faults(copy)).containsExactly(layer + ":1:1: MISSING");
    }

    @Test
    void refusesAFolderInPlaceOfARuleFile(@TempDir Path parent) throws IOException {
        Path copy = ProjectRules.copyTo(parent);
        Files.createDirectory(copy.resolve("clauses/more.drl"));

        assertThat(ProjectRules.faults(copy)).containsExactly("clauses/more.drl:1:1: MISSING");
    }

    @Test
    void refusesFilesThatAreNotUtf8(@TempDir Path parent) throws IOException {
        Path copy = ProjectRules.copyTo(parent);
        for (String file : List.of("plan.yaml", "clauses/I.2.d.drl", "judgement/figures.drl")) {
            Files.write(copy.resolve(file), "é".getBytes(StandardCharsets.ISO_8859_1));
        }

        assertThat(ProjectRules.faults(copy))
                .containsExactly(
                        "clauses/I.2.d.drl:1:1: SYNTAX", "judgement/figures.drl:1:1: SYNTAX", "plan.yaml:1:1: SYNTAX");
    }

    @Test
    void refusesAFileThatIsTooLargeAndReadsTheOthers(@TempDir Path parent) throws IOException {
        Path copy = ProjectRules.copyTo(parent);
        try (var file = new RandomAccessFile(copy.resolve("clauses/I.2.d.drl").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        ProjectRules.write(copy, "judgement/figures.drl", "package clauses\n");

        assertThat(ProjectRules.faults(copy))
                .containsExactly("clauses/I.2.d.drl:1:1: VALUE", "judgement/figures.drl:1:1: SYNTAX");
    }

    @Test
    void refusesTenThousandRules(@TempDir Path parent) {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(
                copy, "clauses/more.drl", "package clauses\n" + "rule \"a\"\nwhen\nthen\nend\n".repeat(10_000));

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.file() + ": " + each.message().en())
                .containsExactly("clauses/more.drl: too many rules: at most 3000 in a folder");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolderAndFollowsOneThatStaysInIt(@TempDir Path parent) throws IOException {
        Path copy = ProjectRules.copyTo(parent);
        Path outside = Files.move(copy.resolve("clauses/I.2.d.drl"), parent.resolve("I.2.d.drl"));
        Files.createSymbolicLink(copy.resolve("clauses/I.2.d.drl"), outside);
        Files.createDirectory(copy.resolve("kept"));
        Path inside = Files.move(copy.resolve("clauses/I.2.c.drl"), copy.resolve("kept/I.2.c.drl"));
        Files.createSymbolicLink(copy.resolve("clauses/I.2.c.drl"), inside);

        assertThat(ProjectRules.faults(copy)).containsExactly("clauses/I.2.d.drl:1:1: MISSING");
    }

    @Test
    void readsAccentsHoweverTheyArePutTogether(@TempDir Path parent) throws BrokenRuleBook {
        Path copy = ProjectRules.copyTo(parent);
        String file = "clauses/I.2.d.drl";
        ProjectRules.write(copy, file, Normalizer.normalize(ProjectRules.text(copy, file), Normalizer.Form.NFD));

        assertThat(hash(copy)).isEqualTo(hash(ProjectRules.FOLDER));
    }

    @Test
    void hasTheSameHashWhereverItLies(@TempDir Path parent) throws BrokenRuleBook {
        String hash = hash(ProjectRules.FOLDER);

        assertThat(hash).matches("sha256:[0-9a-f]{64}");
        assertThat(hash(ProjectRules.copyTo(parent))).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.yaml", "clauses/I.2.d.drl", "judgement/figures.drl"})
    void hasAnotherHashAfterOneChangedCharacter(String file, @TempDir Path parent) throws BrokenRuleBook {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.edit(copy, file, "a", "b");

        assertThat(hash(copy)).isNotEqualTo(hash(ProjectRules.FOLDER));
    }

    @Test
    void hasAnotherHashAfterARuleFileIsRenamed(@TempDir Path parent) throws IOException, BrokenRuleBook {
        Path copy = ProjectRules.copyTo(parent);
        Files.move(copy.resolve("clauses/I.2.d.drl"), copy.resolve("clauses/I.2.dd.drl"));

        assertThat(hash(copy)).isNotEqualTo(hash(ProjectRules.FOLDER));
    }

    @Test
    void doesNotHashWhatHoldsNoRules(@TempDir Path parent) throws BrokenRuleBook {
        Path copy = ProjectRules.copyTo(parent);
        ProjectRules.write(copy, "README.md", "how to read this");

        assertThat(hash(copy)).isEqualTo(hash(ProjectRules.FOLDER));
    }

    private static String hash(Path folder) throws BrokenRuleBook {
        return RuleFolder.read(folder, new Diagnostics()).hash();
    }
}

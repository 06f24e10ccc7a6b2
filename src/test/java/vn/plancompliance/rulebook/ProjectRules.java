package vn.plancompliance.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.Vocabulary;

/** The project's own rules folder, and copies of it that a test may spoil. */
public final class ProjectRules {

    static final Path FOLDER = Path.of("rules");

    /** The rules folder of a second plan, a province's. */
    public static final Path PROVINCE = Path.of("src/test/resources/province/rules");

    private ProjectRules() {}

    /** The project's own vocabulary, without compiling a rule. */
    public static Vocabulary vocabulary() {
        return vocabulary(FOLDER);
    }

    /** The vocabulary of a rules folder, without compiling a rule. */
    public static Vocabulary vocabulary(Path folder) {
        var faults = new Diagnostics();
        var file = new RuleFolder.SourceFile(RuleFolder.VOCABULARY, text(folder, RuleFolder.VOCABULARY));
        return VocabularyReader.read(file, faults).orElseThrow();
    }

    /** Copies the folder below an empty one. */
    public static Path copyTo(Path parent) {
        return copy(FOLDER, parent);
    }

    /** Copies a rules folder below an empty one. */
    public static Path copy(Path folder, Path parent) {
        Path copy = parent.resolve("copy");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(folder.relativize(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Replaces the first occurrence of a text that the file has to contain. */
    static void edit(Path folder, String file, String from, String to) {
        String text = text(folder, file);
        int start = text.indexOf(from);
        if (start < 0) {
            throw new IllegalArgumentException(file + " does not contain: " + from);
        }
        write(folder, file, text.substring(0, start) + to + text.substring(start + from.length()));
    }

    static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path folder, String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places and codes of the faults for which the folder is refused; empty if it is not. */
    static List<String> faults(Path folder) {
        return places(diagnostics(folder));
    }

    /** The faults for which the folder is refused; empty if it is not. */
    static List<Diagnostic> diagnostics(Path folder) {
        try {
            RuleBooks.load(folder, Judge.LANGUAGE);
            return List.of();
        } catch (BrokenRuleBook e) {
            return e.diagnostics();
        }
    }

    /** The first of the faults collected. */
    static Diagnostic first(Diagnostics faults) {
        try {
            faults.refuse();
            throw new AssertionError("there are no faults");
        } catch (BrokenRuleBook e) {
            return e.diagnostics().get(0);
        }
    }

    /** {@code file:line:column: CODE} of each fault collected. */
    static List<String> places(Diagnostics faults) {
        try {
            faults.refuse();
            return List.of();
        } catch (BrokenRuleBook e) {
            return places(e.diagnostics());
        }
    }

    private static List<String> places(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> each.file() + ":" + each.line() + ":" + each.column() + ": " + each.code())
                .toList();
    }

    /** The English messages of the faults collected. */
    static List<String> messages(Diagnostics faults) {
        try {
            faults.refuse();
            return List.of();
        } catch (BrokenRuleBook e) {
            return e.diagnostics().stream().map(each -> each.message().en()).toList();
        }
    }
}

package vn.plancompliance.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rules folder, read once: the vocabulary, the rules of both layers, and the scenarios that prove them.
 *
 * @param vocabulary null if there is none that can be read
 */
record RuleFolder(
        @Nullable SourceFile vocabulary,
        List<SourceFile> clauses,
        List<SourceFile> judgement,
        List<SourceFile> scenarios) {

    /** No plan needs more rules; compiling so many takes a minute. */
    private static final int MOST_RULES = 3_000;

    static final String VOCABULARY = "plan.yaml";
    static final String CLAUSES = "clauses";
    static final String JUDGEMENT = "judgement";
    static final String SCENARIOS = "scenarios";

    /** One text file; the name is relative to the rules folder, with slashes. */
    record SourceFile(String name, String text) {}

    /** Reads a folder; a piece that is missing, too large or not UTF-8 is a fault, and left out. */
    static RuleFolder read(Path folder, Diagnostics faults) {
        if (!Files.isDirectory(folder)) {
            faults.add(
                    folder.toString(),
                    1,
                    1,
                    Diagnostic.Code.MISSING,
                    "không có thư mục quy tắc này",
                    "there is no such rules folder");
            return new RuleFolder(null, List.of(), List.of(), List.of());
        }
        List<SourceFile> vocabulary = read(folder, List.of(folder.resolve(VOCABULARY)), faults);
        List<SourceFile> clauses = few(read(folder, rules(folder, CLAUSES, faults), faults), faults);
        List<SourceFile> judgement = few(read(folder, rules(folder, JUDGEMENT, faults), faults), faults);
        List<SourceFile> scenarios = read(folder, list(folder.resolve(SCENARIOS), ".yaml", faults), faults);
        return new RuleFolder(vocabulary.isEmpty() ? null : vocabulary.get(0), clauses, judgement, scenarios);
    }

    /** The files up to the one that holds a rule too many. */
    private static List<SourceFile> few(List<SourceFile> files, Diagnostics faults) {
        long rules = 0;
        for (int i = 0; i < files.size(); i++) {
            rules += files.get(i)
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("rule"))
                    .count();
            if (rules > MOST_RULES) {
                faults.add(
                        files.get(i).name(),
                        1,
                        1,
                        Diagnostic.Code.VALUE,
                        "quá nhiều quy tắc: tối đa %d trong một thư mục".formatted(MOST_RULES),
                        "too many rules: at most %d in a folder".formatted(MOST_RULES));
                return files.subList(0, i);
            }
        }
        return files;
    }

    /**
     * Names what decides verdicts, whatever folder it lies in: {@code sha256:} and the digest of the names and texts of the
     * vocabulary and the rules. Scenarios decide nothing.
     */
    String hash() {
        var print = new Fingerprint();
        decisive().forEach(file -> print.add(file.name()).add(file.text()));
        return "sha256:" + print.hex();
    }

    private Stream<SourceFile> decisive() {
        return Stream.of(vocabulary == null ? List.<SourceFile>of() : List.of(vocabulary), clauses, judgement)
                .flatMap(List::stream);
    }

    /** All files that were read. */
    Stream<SourceFile> files() {
        return Stream.concat(decisive(), scenarios.stream());
    }

    private static List<Path> rules(Path folder, String layer, Diagnostics faults) {
        int before = faults.count();
        List<Path> found = list(folder.resolve(layer), ".drl", faults);
        if (found.isEmpty() && faults.count() == before) {
            faults.add(
                    layer,
                    1,
                    1,
                    Diagnostic.Code.MISSING,
                    "không có tệp quy tắc .drl nào",
                    "there is no rule file (.drl)");
        }
        return found;
    }

    /** The files of a folder, all of which have to end so; none if there is no such folder. */
    private static List<Path> list(Path folder, String ending, Diagnostics faults) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String name = String.valueOf(folder.getFileName());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> !isHidden(file)).sorted().toList();
            all.stream()
                    .filter(file -> !isFileEnding(file, ending))
                    .forEach(file -> faults.add(
                            name + "/" + file.getFileName(),
                            1,
                            1,
                            Diagnostic.Code.MISSING,
                            "không phải tệp %s nên không được đọc; đổi tên hoặc chuyển đi chỗ khác".formatted(ending),
                            "this is no file *%s and is not read; rename it or move it away".formatted(ending)));
            return all.stream().filter(file -> isFileEnding(file, ending)).toList();
        } catch (IOException e) {
            faults.add(
                    name,
                    1,
                    1,
                    Diagnostic.Code.MISSING,
                    "không đọc được thư mục",
                    "the folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static boolean isFileEnding(Path file, String ending) {
        return Files.isRegularFile(file) && file.toString().endsWith(ending);
    }

    private static List<SourceFile> read(Path folder, List<Path> paths, Diagnostics faults) {
        var files = new ArrayList<SourceFile>();
        for (Path path : paths.subList(0, Math.min(paths.size(), RuleFilesFound.MOST_FILES))) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            try {
                if (!path.toRealPath().startsWith(folder.toRealPath())) {
                    unusable(
                            name,
                            Diagnostic.Code.MISSING,
                            "đường dẫn tượng trưng ra ngoài thư mục quy tắc; chép tệp vào đây",
                            "a symbolic link out of the rules folder; copy the file here",
                            faults);
                } else if (Files.size(path) > RuleFilesFound.LARGEST_FILE) {
                    unusable(
                            name,
                            Diagnostic.Code.VALUE,
                            "tệp quá lớn: tối đa %d MB".formatted(RuleFilesFound.LARGEST_FILE >> 20),
                            "the file is too large: at most %d MB".formatted(RuleFilesFound.LARGEST_FILE >> 20),
                            faults);
                } else {
                    files.add(new SourceFile(name, text(path)));
                }
            } catch (CharacterCodingException e) {
                unusable(
                        name,
                        Diagnostic.Code.SYNTAX,
                        "tệp không phải mã UTF-8; lưu lại với mã UTF-8",
                        "the file is not encoded as UTF-8; save it as UTF-8",
                        faults);
            } catch (IOException e) {
                unusable(
                        name,
                        Diagnostic.Code.MISSING,
                        "không có tệp này, hoặc không đọc được",
                        "there is no such file, or it cannot be read",
                        faults);
            }
        }
        if (paths.size() > RuleFilesFound.MOST_FILES) {
            unusable(
                    folder.relativize(paths.get(RuleFilesFound.MOST_FILES)).toString(),
                    Diagnostic.Code.VALUE,
                    "quá nhiều tệp: tối đa %d trong một thư mục".formatted(RuleFilesFound.MOST_FILES),
                    "too many files: at most %d in a folder".formatted(RuleFilesFound.MOST_FILES),
                    faults);
        }
        return files;
    }

    /** The same letters are the same text, however the machine on which they were typed puts accents together. */
    private static String text(Path path) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void unusable(String name, Diagnostic.Code code, String vi, String en, Diagnostics faults) {
        faults.add(name, 1, 1, code, vi, en);
    }
}

package vn.plancompliance.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of a rules folder, read once: the vocabulary, the rules of both layers, and the scenarios that prove them. */
record RuleFolder(
        SourceFile vocabulary, List<SourceFile> clauses, List<SourceFile> judgement, List<SourceFile> scenarios) {

    static final String VOCABULARY = "plan.yaml";
    static final String CLAUSES = "clauses";
    static final String JUDGEMENT = "judgement";
    static final String SCENARIOS = "scenarios";

    /** One text file; the name is relative to the rules folder, with slashes. */
    record SourceFile(String name, String text) {}

    /** @throws BrokenRuleBook if a piece is missing, empty or not UTF-8 */
    static RuleFolder read(Path folder) throws BrokenRuleBook {
        var faults = new Diagnostics();
        if (!Files.isDirectory(folder)) {
            faults.add(
                    folder.toString(),
                    1,
                    1,
                    Diagnostic.Code.MISSING,
                    "không có thư mục quy tắc này",
                    "there is no such rules folder");
            faults.refuse();
        }
        List<SourceFile> vocabulary = read(folder, List.of(folder.resolve(VOCABULARY)), faults);
        List<SourceFile> clauses = read(folder, rules(folder, CLAUSES, faults), faults);
        List<SourceFile> judgement = read(folder, rules(folder, JUDGEMENT, faults), faults);
        List<SourceFile> scenarios = read(folder, list(folder.resolve(SCENARIOS), ".yaml", faults), faults);
        faults.refuse();
        return new RuleFolder(vocabulary.get(0), clauses, judgement, scenarios);
    }

    /**
     * Names what decides verdicts, whatever folder it lies in: {@code sha256:} and the digest of the names and texts of the
     * vocabulary and the rules. Scenarios decide nothing.
     */
    String hash() {
        MessageDigest digest = sha256();
        Stream.of(List.of(vocabulary), clauses, judgement).flatMap(List::stream).forEach(file -> {
            update(digest, file.name());
            update(digest, file.text());
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // The length first, so that no text can pass for the end of one and the start of the next.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                        .toString();
                files.add(new SourceFile(name, text));
            } catch (CharacterCodingException e) {
                faults.add(
                        name,
                        1,
                        1,
                        Diagnostic.Code.SYNTAX,
                        "tệp không phải mã UTF-8",
                        "the file is not encoded as UTF-8");
            } catch (IOException e) {
                faults.add(
                        name,
                        1,
                        1,
                        Diagnostic.Code.MISSING,
                        "không có tệp này, hoặc không đọc được",
                        "there is no such file, or it cannot be read");
            }
        }
        return files;
    }
}

package vn.plancompliance.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.plancompliance.plan.CodePointOrder;

/** Collects what is found in a rules folder or an archive of one: the files that rules folders hold, and faults for all else. */
final class RuleFilesFound {

    /** The most files, the largest file and the most of all files together, in bytes. */
    static final int MOST_FILES = 2_000;

    static final int LARGEST_FILE = 5 * 1024 * 1024;
    static final int LARGEST_FOLDER = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final String FILE = "[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*";
    private static final Pattern NAME = Pattern.compile(
            "plan\\.yaml|README\\.md|(clauses|judgement)/" + FILE + "\\.drl|scenarios/" + FILE + "\\.yaml");

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Diagnostics faults = new Diagnostics();
    private long size;

    /** Whether a rules folder holds files of that name, and this machine can. */
    static boolean isName(String name) {
        try {
            return NAME.matcher(name).matches()
                    && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                    && !Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The files of a layer of a folder; hidden ones are none. */
    void addAll(Path folder, String layer) {
        if (!Files.isDirectory(folder.resolve(layer))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder.resolve(layer))) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted(CodePointOrder.INSTANCE)
                    .forEach(name -> add(folder, layer + "/" + name));
        } catch (IOException | UncheckedIOException e) {
            fault(layer, "không đọc được thư mục", "the folder cannot be read");
        }
    }

    /** A file of a folder; one that leads out of the folder is none. */
    void add(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
                refuse(name);
                return;
            }
            try (InputStream content = Files.newInputStream(file)) {
                add(name, content);
            }
        } catch (IOException e) {
            fault(name, "không đọc được tệp", "the file cannot be read");
        }
    }

    /** A file; of one that is refused nothing is read. */
    void add(String name, InputStream content) throws IOException {
        if (!isName(name)) {
            refuse(name);
        } else if (!names.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            faults.add(
                    name,
                    1,
                    1,
                    Diagnostic.Code.DUPLICATE,
                    "tên tệp này có hai lần (không kể chữ hoa, chữ thường)",
                    "there are two files of this name (whatever the case of its letters)");
        } else if (names.size() > MOST_FILES) {
            tooMany(name);
        } else {
            take(name, content.readNBytes(LARGEST_FILE + 1));
        }
    }

    /** A text; one that cannot be written as UTF-8 is none. */
    void add(String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        // Halves of characters become question marks.
        if (new String(content, StandardCharsets.UTF_8).equals(text)) {
            add(name, new ByteArrayInputStream(content));
        } else {
            fault(name, "có ký tự không hợp lệ", "there are characters that are none");
        }
    }

    private void take(String name, byte[] content) {
        size += content.length;
        if (content.length > LARGEST_FILE) {
            int most = LARGEST_FILE / MEGABYTE;
            fault(name, "tệp lớn hơn %d MB".formatted(most), "the file is larger than %d MB".formatted(most));
        } else if (size > LARGEST_FOLDER) {
            int most = LARGEST_FOLDER / MEGABYTE;
            fault(
                    name,
                    "đến tệp này bộ quy tắc lớn hơn %d MB".formatted(most),
                    "with this file the rules are larger than %d MB".formatted(most));
        } else {
            contents.put(name, content);
        }
    }

    /** Whether so much was found that what follows need not be read. */
    boolean isFull() {
        return size > LARGEST_FOLDER || names.size() > MOST_FILES;
    }

    /** A file that no rules folder holds. */
    void refuse(String name) {
        fault(
                name,
                "không phải tệp của bộ quy tắc nên không được đọc; bộ quy tắc gồm plan.yaml, README.md, clauses/*.drl,"
                        + " judgement/*.drl, scenarios/*.yaml",
                "this is no file of a rules folder and is not read; a rules folder holds plan.yaml, README.md,"
                        + " clauses/*.drl, judgement/*.drl, scenarios/*.yaml");
    }

    /** More than can be read. */
    void tooMany(String name) {
        fault(name, "có hơn %d tệp".formatted(MOST_FILES), "there are more than %d files".formatted(MOST_FILES));
    }

    private void fault(String name, String vi, String en) {
        String told = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        faults.add(told.replaceAll("\\p{Cntrl}", "?"), 1, 1, Diagnostic.Code.MISSING, vi, en);
    }

    /** What was found, with its faults. */
    RuleArchive.Unpacked unpacked() {
        return new RuleArchive.Unpacked(new RuleFiles(contents), faults.sorted());
    }

    /** @throws BrokenRuleBook if anything was found that no rules folder holds, or too much */
    RuleFiles files() throws BrokenRuleBook {
        faults.refuse();
        return new RuleFiles(contents);
    }
}

package vn.plancompliance.rulebook;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.CodePointOrder;

/** All files of a rules folder, byte for byte, as they are published, kept and compared: the guide and the scenarios too. */
public final class RuleFiles {

    static final String GUIDE = "README.md";

    private final SortedMap<String, byte[]> contents = new TreeMap<>(CodePointOrder.INSTANCE);

    /**
     * Files by their names, relative to the rules folder, with slashes.
     *
     * @throws IllegalArgumentException if a rules folder holds no file of such a name
     */
    public RuleFiles(Map<String, byte[]> contents) {
        contents.forEach((name, content) -> {
            if (!RuleFilesFound.isName(name)) {
                throw new IllegalArgumentException("a rules folder holds no file " + name);
            }
            this.contents.put(name, content.clone());
        });
    }

    /**
     * Reads the files of a folder as they are now, without asking whether they make a rule book.
     *
     * @throws BrokenRuleBook if there is no such folder, or a file in it that no rules folder holds, or too much
     */
    public static RuleFiles read(Path folder) throws BrokenRuleBook {
        if (!Files.isDirectory(folder)) {
            var faults = new Diagnostics();
            RuleFolder.read(folder, faults);
            faults.refuse();
        }
        var found = new RuleFilesFound();
        for (String name : List.of(RuleFolder.VOCABULARY, GUIDE)) {
            if (Files.exists(folder.resolve(name))) {
                found.add(folder, name);
            }
        }
        for (String layer : List.of(RuleFolder.CLAUSES, RuleFolder.JUDGEMENT, RuleFolder.SCENARIOS)) {
            found.addAll(folder, layer);
        }
        return found.files();
    }

    /** The names of the files, by code point. */
    public List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /** The bytes of the files by their names. */
    public Map<String, byte[]> contents() {
        var copies = new TreeMap<String, byte[]>(CodePointOrder.INSTANCE);
        contents.forEach((name, content) -> copies.put(name, content.clone()));
        return copies;
    }

    /** The bytes of a file. */
    public Optional<byte[]> content(String name) {
        return Optional.ofNullable(contents.get(name)).map(byte[]::clone);
    }

    /** The text of a file; bytes that are not UTF-8 show as replacement characters. */
    public Optional<String> text(String name) {
        return content(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The same with a text in UTF-8, in place of the file of that name if there is one.
     *
     * @throws BrokenRuleBook if a rules folder holds no such file, or with it too much
     */
    public RuleFiles with(String name, String text) throws BrokenRuleBook {
        var found = new RuleFilesFound();
        try {
            for (Map.Entry<String, byte[]> file : without(name).contents.entrySet()) {
                found.add(file.getKey(), new ByteArrayInputStream(file.getValue()));
            }
            found.add(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.files();
    }

    /** The same without the file of that name. */
    public RuleFiles without(String name) {
        var others = new TreeMap<>(contents);
        others.remove(name);
        return new RuleFiles(others);
    }

    /** {@code sha256:} and the digest of the bytes of a file. */
    public Optional<String> digest(String name) {
        return Optional.ofNullable(contents.get(name)).map(bytes -> named(sha256().digest(bytes)));
    }

    /** How a rule of these files reads; empty if there is no such file, or no rule starts on that line of it. */
    public Optional<RuleSource> rule(RuleReference rule) {
        return text(rule.file()).flatMap(text -> RuleSource.of(rule, text));
    }

    /** {@code sha256:} and the digest of all names and bytes: another one after any change, of a scenario or the guide too. */
    public String digest() {
        MessageDigest digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                // The length first, so that no file can pass for the end of one and the start of the next.
                byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named(digest.digest());
    }

    private static String named(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes the files below an empty folder. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }
}

package vn.plancompliance.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A rules folder as a ZIP archive. Archives come from anywhere: nothing that they say of themselves is believed. */
public final class RuleArchive {

    private static final Set<String> LAYERS = Set.of(RuleFolder.CLAUSES, RuleFolder.JUDGEMENT, RuleFolder.SCENARIOS);
    private static final Pattern FOLDER = Pattern.compile("[^./:\\p{Cntrl}][^/:\\p{Cntrl}]*");
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private RuleArchive() {}

    /**
     * What an archive holds.
     *
     * @param files those of a rules folder
     * @param faults what it holds beside them, or too much of; nothing of that was read
     */
    public record Unpacked(RuleFiles files, List<Diagnostic> faults) {

        public Unpacked {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads an archive of the files of a rules folder, or of the folder itself.
     *
     * @throws UnreadableArchive if it is none, damaged or encrypted
     * @throws BrokenRuleBook if it holds anything that a rules folder does not, or too much
     */
    public static RuleFiles read(byte[] archive) throws UnreadableArchive, BrokenRuleBook {
        return found(archive).files();
    }

    /**
     * Reads of an archive what can be read, and tells the rest.
     *
     * @throws UnreadableArchive if it is none, damaged or encrypted
     */
    public static Unpacked unpack(byte[] archive) throws UnreadableArchive {
        return found(archive).unpacked();
    }

    private static RuleFilesFound found(byte[] archive) throws UnreadableArchive {
        var found = new RuleFilesFound();
        if (entries(archive) > RuleFilesFound.MOST_FILES) {
            found.tooMany(RuleFolder.VOCABULARY);
            return found;
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !isIgnored(entry))
                    .toList();
            String top = top(files);
            for (ZipArchiveEntry file : files) {
                if (!found.isFull()) {
                    add(zip, file, file.getName().substring(top.length()), found);
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableArchive(e);
        }
        return found;
    }

    /** How many entries the archive lists; counted before its list is taken into memory. */
    private static int entries(byte[] archive) {
        int entries = 0;
        for (int at = 0; at + ENTRY.length <= archive.length; at++) {
            if (java.util.Arrays.equals(archive, at, at + ENTRY.length, ENTRY, 0, ENTRY.length)) {
                entries++;
            }
        }
        return entries;
    }

    /** Folders, and what the Mac adds. */
    private static boolean isIgnored(ZipArchiveEntry entry) {
        String name = entry.getName();
        return entry.isDirectory()
                || name.startsWith("__MACOSX/")
                || name.equals(".DS_Store")
                || name.endsWith("/.DS_Store");
    }

    /** The one folder, with its slash, in which everything lies; else nothing. */
    private static String top(List<ZipArchiveEntry> files) {
        String first = files.isEmpty() ? "" : files.get(0).getName();
        String folder = first.substring(0, Math.max(first.indexOf('/'), 0));
        return FOLDER.matcher(folder).matches()
                        && !LAYERS.contains(folder)
                        && files.stream().allMatch(file -> file.getName().startsWith(folder + "/"))
                ? folder + "/"
                : "";
    }

    private static void add(ZipFile zip, ZipArchiveEntry entry, String name, RuleFilesFound found)
            throws IOException, UnreadableArchive {
        if (entry.isUnixSymlink() || isWithBackslash(entry)) {
            found.refuse(entry.getName());
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableArchive("encrypted or compressed in an unknown way: " + entry.getName());
        }
        try (var content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            found.add(name, content);
            if (isReadToItsEnd(content) && content.getChecksum().getValue() != entry.getCrc()) {
                throw new UnreadableArchive("damaged: " + entry.getName());
            }
        }
    }

    /** The library takes some backslashes for slashes; only the raw name tells. */
    private static boolean isWithBackslash(ZipArchiveEntry entry) {
        return new String(entry.getRawName(), StandardCharsets.ISO_8859_1).contains("\\");
    }

    private static boolean isReadToItsEnd(CheckedInputStream content) throws IOException {
        return content.getChecksum().getValue() != 0 && content.read() < 0;
    }

    /**
     * Writes an archive of the files; the same files at the same time give the same bytes.
     *
     * @param at when they were published
     */
    public static byte[] write(RuleFiles files, Instant at) {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (String name : files.names()) {
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.from(at));
                zip.putNextEntry(entry);
                zip.write(files.content(name).orElseThrow());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}

package vn.plancompliance.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies the register of a data folder while it is in use. */
public final class Backups {

    /** Sorted by name, they are sorted by time. */
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'plan-compliance-'uuuu-MM-dd'T'HHmmss.SSSSSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private final JdbcClient database;
    private final Path folder;
    private final boolean inDataFolder;

    /** @param inDataFolder whether the register lies in the data folder */
    Backups(JdbcClient database, Path folder, boolean inDataFolder) {
        this.database = database;
        this.folder = folder;
        this.inDataFolder = inDataFolder;
    }

    /**
     * Writes a backup to the folder of backups. It has all that was acknowledged before, and of what comes in meanwhile
     * each report and each rule book wholly or not at all. It gets its name only when it is whole.
     *
     * @throws BackedUpElsewhere if the register is not in the data folder
     * @throws UncheckedIOException if the file cannot be written
     */
    public synchronized Backup make(Instant at) throws BackedUpElsewhere {
        if (!inDataFolder) {
            throw new BackedUpElsewhere();
        }
        String name = NAME.format(at);
        Path part = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder);
            try {
                database.sql("backup to ?")
                        .param(part.toAbsolutePath().toString())
                        .update();
                return named(name, part, at);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Backup named(String name, Path part, Instant at) throws IOException {
        MessageDigest digest = ReportFile.sha256Digest();
        try (var content = new DigestInputStream(Files.newInputStream(part), digest);
                FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            content.transferTo(OutputStream.nullOutputStream());
            written.force(true);
        }
        var backup = new Backup(name, Files.size(part), ReportFile.named(digest), at);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return backup;
    }
}

package vn.plancompliance.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.register.UnusableBackup.Reason;

/** Puts a backup in place of the register that a data folder does not have yet. */
public final class Restoration {

    /** Where it is unpacked and looked at first. */
    private static final String TRIAL = "restoring.part";

    private final Path backup;

    /** The restoration of that file. */
    public Restoration(Path backup) {
        this.backup = backup;
    }

    /**
     * What was restored.
     *
     * @param revisions how many revisions of reports
     * @param version number of the newest version of the rule book
     */
    public record Restored(int revisions, int version) {}

    /**
     * Restores the register wholly or not at all.
     *
     * @param data the data folder; made if there is none
     * @throws UnusableBackup if the file is no backup, or damaged
     * @throws UnusableDataFolder if a server holds the folder, or it has a register, or nothing can be written to it
     */
    public Restored into(Path data) throws UnusableBackup, UnusableDataFolder {
        try (var zip = new ZipFile(backup.toFile())) {
            ZipEntry register = register(zip);
            try (var folder = DataFolder.open(data)) {
                folder.requireNoRegister();
                return restored(zip, register, data);
            }
        } catch (IOException e) {
            throw new UnusableBackup(backup, Reason.UNREADABLE);
        }
    }

    /** Nothing else may be in it, under whatever name. */
    private ZipEntry register(ZipFile zip) throws UnusableBackup {
        List<? extends ZipEntry> entries = zip.stream().limit(2).toList();
        if (entries.size() != 1 || !entries.get(0).getName().equals(DataFolder.REGISTER)) {
            throw new UnusableBackup(backup, Reason.FOREIGN);
        }
        return entries.get(0);
    }

    private Restored restored(ZipFile zip, ZipEntry register, Path data) throws UnusableBackup {
        Path trial = data.resolve(TRIAL);
        try {
            FileSystemUtils.deleteRecursively(trial);
            Files.createDirectory(trial);
            try {
                Path unpacked = trial.resolve(DataFolder.REGISTER);
                unpack(zip, register, unpacked);
                Restored restored = lookedAt(trial);
                Files.move(unpacked, data.resolve(DataFolder.REGISTER), StandardCopyOption.ATOMIC_MOVE);
                return restored;
            } finally {
                FileSystemUtils.deleteRecursively(trial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never writes more than the archive announces, and than there is room for. */
    private void unpack(ZipFile zip, ZipEntry register, Path to) throws IOException, UnusableBackup {
        long size = register.getSize();
        if (size < 0 || size > Files.getFileStore(to.getParent()).getUsableSpace()) {
            throw new UnusableBackup(backup, Reason.TOO_LARGE);
        }
        try (var content = new CheckedInputStream(zip.getInputStream(register), new CRC32());
                OutputStream file = Files.newOutputStream(to)) {
            if (copied(content, file, size) != size
                    || content.read() >= 0
                    || content.getChecksum().getValue() != register.getCrc()) {
                throw new UnusableBackup(backup, Reason.DAMAGED);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new UnusableBackup(backup, Reason.DAMAGED);
        }
    }

    private static long copied(CheckedInputStream content, OutputStream file, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        int read = 0;
        while (read >= 0 && copied < most) {
            read = content.read(buffer, 0, (int) Math.min(buffer.length, most - copied));
            file.write(buffer, 0, Math.max(read, 0));
            copied += Math.max(read, 0);
        }
        return copied;
    }

    /** A register is what can be opened and asked as one. */
    private Restored lookedAt(Path folder) throws UnusableBackup {
        var database = JdbcClient.create(new DriverManagerDataSource(DataFolder.url(folder), "sa", ""));
        try {
            return new Restored(
                    count(database, "select count(*) from report_revision"),
                    count(database, "select coalesce(max(number), 0) from rule_book_version"));
        } catch (DataAccessException e) {
            throw new UnusableBackup(backup, Reason.FOREIGN);
        }
    }

    private static int count(JdbcClient database, String question) {
        return database.sql(question).query(Integer.class).single();
    }
}

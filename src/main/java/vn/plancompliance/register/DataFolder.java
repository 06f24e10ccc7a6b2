package vn.plancompliance.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of all that the server keeps, held by one server at a time until it is closed or its process ends. */
final class DataFolder implements AutoCloseable {

    /** The file of the register, as it is also called in a backup. */
    static final String REGISTER = "plan-compliance.mv.db";

    private static final String IN_USE = "in-use.lock";
    private static final String H2 = "jdbc:h2:file:";
    /** Its ending, which H2 adds by itself. */
    private static final String H2_FILE = ".mv.db";

    /**
     * How H2 keeps the register: without WRITE_DELAY=0 the newest commits are lost with the process. Whoever waits for
     * another to be done gives up after a minute. What fails is told by whoever asked, and in no file of H2's own, where
     * nobody looks what of a report it holds. The rest makes it behave as PostgreSQL does.
     */
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws UnusableDataFolder if another server holds it, or nothing can be written to it */
    static DataFolder open(Path folder) throws UnusableDataFolder {
        try {
            if (folder.toAbsolutePath().toString().contains(";")) {
                // H2 takes it for the end of the path.
                throw new UnusableDataFolder(folder, UnusableDataFolder.Reason.NOT_WRITABLE);
            }
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(lock) == null) {
                lock.close();
                throw new UnusableDataFolder(folder, UnusableDataFolder.Reason.IN_USE);
            }
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new UnusableDataFolder(folder, UnusableDataFolder.Reason.NOT_WRITABLE);
        }
    }

    private static @Nullable FileLock locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where the register lies. */
    String url() {
        return url(folder);
    }

    /** Where a register in that folder lies. */
    static String url(Path folder) {
        String file = folder.toAbsolutePath().normalize().resolve(REGISTER).toString();
        return H2 + file.substring(0, file.length() - H2_FILE.length()) + SETTINGS;
    }

    /** @throws UnusableDataFolder if there is a register in it */
    void requireNoRegister() throws UnusableDataFolder {
        if (Files.exists(folder.resolve(REGISTER))) {
            throw new UnusableDataFolder(folder, UnusableDataFolder.Reason.OCCUPIED);
        }
    }

    /** Whether the URL is one of a register in a data folder. */
    static boolean isNamedBy(String url) {
        return url.startsWith(H2);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

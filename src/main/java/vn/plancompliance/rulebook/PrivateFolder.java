package vn.plancompliance.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder to which nobody writes but the user as whom this program runs. What anybody else owns there, or could have
 * written, is not read. It needs a file system that tells owners and permissions, and does not go by names once it is open.
 */
final class PrivateFolder {

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private @Nullable UserPrincipal self;

    PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /** Somebody else owns it, or could have written to it. */
    static final class NotPrivate extends IOException {
        private NotPrivate(String what) {
            super(what + " is not this user's alone to write to");
        }
    }

    Path path() {
        return folder;
    }

    /**
     * The content of a file; empty if there is none.
     *
     * @throws NotPrivate if it, or the folder, is not this user's alone to write to
     */
    Optional<byte[]> read(String name, int most) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            SecureDirectoryStream<Path> opened = opened(found);
            Path file = Path.of(name);
            var view = opened.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            requirePrivate(name, view.readAttributes());
            var how = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            try (InputStream content = Channels.newInputStream(opened.newByteChannel(file, how))) {
                return Optional.of(content.readNBytes(most));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private SecureDirectoryStream<Path> opened(DirectoryStream<Path> found) throws IOException {
        if (!(found instanceof SecureDirectoryStream<Path> opened)) {
            throw new IOException("this file system does not keep to the folder that was opened");
        }
        requirePrivate(
                folder.toString(),
                opened.getFileAttributeView(PosixFileAttributeView.class).readAttributes());
        return opened;
    }

    private void requirePrivate(String what, PosixFileAttributes attributes) throws IOException {
        boolean own = attributes.owner().equals(self()) && Collections.disjoint(attributes.permissions(), OF_OTHERS);
        if (!own || attributes.isSymbolicLink()) {
            throw new NotPrivate(what);
        }
    }

    /** Who owns what this program writes. */
    private synchronized UserPrincipal self() throws IOException {
        if (self == null) {
            Path written = Files.createTempFile("plan-compliance", UNFINISHED);
            self = Files.getOwner(written);
            Files.delete(written);
        }
        return self;
    }

    /**
     * Writes a file; whoever reads finds it whole or not at all.
     *
     * @throws NotPrivate if the folder is not this user's alone to write to
     */
    void write(String name, byte[] content) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            opened(found);
        }
        // Made so that nobody but its owner can open it.
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED);
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes the oldest of the files whose names end so, and of what was left unfinished, but for so many. */
    void retain(int most, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file ->
                            file.toString().endsWith(ending) || file.toString().endsWith(UNFINISHED))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(most)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package vn.plancompliance.delivery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.plancompliance.intake.Format;
import vn.plancompliance.intake.Source;

/** Report files on disk. */
final class ReportFiles {

    private ReportFiles() {}

    /**
     * Reads files, and folders of them in the order of their names.
     *
     * @return the path at which there is nothing to read, or the files
     */
    static Found read(List<Path> paths) throws IOException {
        var files = new ArrayList<Source>();
        for (Path path : paths) {
            List<Path> found = Files.isDirectory(path) ? below(path) : List.of(path);
            if (found.isEmpty() || !Files.isReadable(path)) {
                return new Found(List.of(), Optional.of(path));
            }
            for (Path file : found) {
                files.add(new Source(file.toString(), Files.readAllBytes(file)));
            }
        }
        return new Found(List.copyOf(files), Optional.empty());
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(file -> Files.isRegularFile(file)
                            && Format.named(file.toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /** What was found: files, or a path where there are none. */
    record Found(List<Source> files, Optional<Path> nothingAt) {}
}

package vn.plancompliance.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.intake.Format;
import vn.plancompliance.intake.Source;
import vn.plancompliance.register.ReportFile;

/**
 * Report files in a folder, each within the folder of its month; nothing else in it counts.
 *
 * @param folder need not be there; an empty path is no folder
 */
record SampleReports(Path folder) {

    /** Whether there are any. */
    boolean exist() {
        return !files().isEmpty();
    }

    /** The files month by month, named by month and file. */
    List<Submitted> read() {
        return files().stream().map(this::submitted).toList();
    }

    private Submitted submitted(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            return new Submitted(
                    new Source(folder.relativize(file).toString(), content), new ReportFile(name, null, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        for (Path month : in(folder, SampleReports::isMonth)) {
            files.addAll(in(month, SampleReports::isReport));
        }
        return files;
    }

    private static boolean isMonth(Path path) {
        return Files.isDirectory(path) && path.getFileName().toString().matches("\\d{4}-\\d{2}");
    }

    private static boolean isReport(Path path) {
        return Files.isRegularFile(path) && Format.named(path.toString()).isPresent();
    }

    private static List<Path> in(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

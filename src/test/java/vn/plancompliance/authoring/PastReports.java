package vn.plancompliance.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.intake.Source;
import vn.plancompliance.reporting.Reports;

/** The project's sample months, as reports. */
final class PastReports {

    private PastReports() {}

    static Reports read(Assessments assessments) throws Exception {
        var files = new ArrayList<Source>();
        try (Stream<Path> paths = Files.walk(Path.of("fixtures"))) {
            paths.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> !path.getParent().endsWith("expected"))
                    .sorted()
                    .forEach(path -> files.add(new Source(path.toString(), content(path))));
        }
        return assessments.read(files, LocalDate.EPOCH);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

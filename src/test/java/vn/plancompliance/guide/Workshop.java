package vn.plancompliance.guide;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.delivery.batch.QuarterBatch;
import vn.plancompliance.delivery.cli.Program;

/** A folder in which a guide's example is tried: a copy of the rules, the sample reports, and the program. */
final class Workshop {

    /** The copy of the rules, as the guide calls it. Where a command names no folder, it means this one. */
    private static final String COPY = "rules-thu";

    private static final String REPORTS = "fixtures";
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-01-15T08:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private Printed printed = new Printed("");

    /** A workshop in an empty folder. */
    Workshop(Path folder) {
        this.folder = folder;
        copy("rules", COPY);
    }

    /** The text of a file: a report if it lies beneath {@code fixtures}, else one of the rules folder. */
    String read(String file) {
        try {
            return Files.readString(place(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(place(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the rules folder from which the program reads. */
    List<String> rules() {
        Path copy = folder.resolve(COPY);
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(file -> file.toString().matches(".*\\.(drl|yaml)"))
                    .map(file -> copy.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the program.
     *
     * @param command what follows after {@code java -jar …}
     * @return the exit code
     */
    int run(String command) {
        var out = new StringWriter();
        String[] arguments =
                Arrays.stream(command.split(" ")).map(this::argument).toArray(String[]::new);
        Program.Server server = rules -> {
            throw new IllegalStateException("no example starts a server");
        };
        var environment = Map.of("PLAN_RULES", folder.resolve(COPY).toString(), "PLAN_CACHE", "off");
        int code = new Program(server, QuarterBatch::run, environment, TODAY)
                .run(new PrintWriter(out), new PrintWriter(out), arguments);
        printed = new Printed(out.toString().replace(folder + "/", ""));
        return code;
    }

    /** What the last run printed, faults included; the folder is left out of the paths. */
    Printed printed() {
        return printed;
    }

    private String argument(String word) {
        boolean here = word.equals(COPY) || (word.startsWith(REPORTS) && Files.exists(folder.resolve(word)));
        return here ? folder.resolve(word).toString() : word;
    }

    private Path place(String file) {
        if (!file.startsWith(REPORTS)) {
            return folder.resolve(COPY).resolve(file);
        }
        if (!Files.exists(folder.resolve(REPORTS))) {
            copy(REPORTS, REPORTS);
        }
        return folder.resolve(file);
    }

    private void copy(String from, String to) {
        try {
            FileSystemUtils.copyRecursively(Path.of(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.plancompliance.authoring;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.Text;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.RuleBooks;

/**
 * {@link RuleCheck} in a process of its own, with memory and time of its own: whatever candidate rules do there, the
 * service goes on. Reading them, which runs nothing, is done here; rules that want what they must not are not even compiled.
 */
public final class SeparateCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SeparateCheck.class);

    /** A plan's rules are checked in seconds; a busy machine gets some twenty times as long. */
    private static final Duration TIME = Duration.ofMinutes(3);
    /** The plan of Krông Nô needs a fifth of it. */
    private static final int MEGABYTES = 768;

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String LAUNCHER_FILE = LAUNCHER.replace('.', '/') + ".class";

    private final Duration time;
    private final int megabytes;

    public SeparateCheck() {
        this(TIME, MEGABYTES);
    }

    SeparateCheck(Duration time, int megabytes) {
        this.time = time;
        this.megabytes = megabytes;
    }

    /**
     * The faults of the folder, by file and line; none if it can count.
     *
     * @throws UncheckedIOException if no process can be started
     */
    public List<Diagnostic> of(Path folder) {
        List<Diagnostic> read = RuleBooks.inspect(folder, Judge.LANGUAGE);
        boolean hostile = read.stream().anyMatch(fault -> fault.code() == Diagnostic.Code.FORBIDDEN);
        return hostile ? read : tried(folder);
    }

    private List<Diagnostic> tried(Path folder) {
        try {
            Path answer = Files.createTempFile("plan-compliance-check", ".json");
            try {
                return run(folder, answer) ? told(answer) : List.of(unfinished());
            } finally {
                Files.delete(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rules were checked", e);
        }
    }

    /** Whether the process came to its end in time. */
    private boolean run(Path folder, Path answer) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(folder, answer));
        // Nothing of this process's surroundings is a rule's business, least of all its passwords.
        builder.environment().clear();
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || process.exitValue() != 0) {
                LOG.warn("the check of {} did not end: {}", folder, ended ? process.exitValue() : "out of time");
            }
            return ended && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path folder, Path answer) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        String classPath = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classPath));
        // The packaged program holds its classes in a way of its own.
        if (!classPath.contains(File.pathSeparator) && ClassLoader.getSystemResource(LAUNCHER_FILE) != null) {
            command.addAll(List.of("-Dloader.main=" + CheckProcess.class.getName(), LAUNCHER));
        } else {
            command.add(CheckProcess.class.getName());
        }
        command.addAll(List.of(folder.toAbsolutePath().toString(), answer.toString()));
        return command;
    }

    private static List<Diagnostic> told(Path answer) {
        try {
            return JsonMapper.shared().readValue(answer, new TypeReference<List<Diagnostic>>() {});
        } catch (JacksonException e) {
            throw new IllegalStateException("the check of rules answered what cannot be read", e);
        }
    }

    private Diagnostic unfinished() {
        return new Diagnostic(
                "clauses",
                1,
                1,
                Diagnostic.Code.RULE,
                new Text(
                        "thử các quy tắc quá %d giây hoặc quá %d MB bộ nhớ nên đã dừng; quy tắc nào kết hợp quá nhiều dữ kiện?"
                                .formatted(time.toSeconds(), megabytes),
                        "trying the rules took more than %d seconds or %d MB of memory and was stopped; which rule joins too much?"
                                .formatted(time.toSeconds(), megabytes)),
                null);
    }
}

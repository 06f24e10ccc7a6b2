package vn.plancompliance.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link CheckProcess} with memory and time of its own, and with nothing of this process's surroundings. */
record SeparateProcess(Duration time, int megabytes) {

    private static final Logger LOG = LoggerFactory.getLogger(SeparateProcess.class);

    /** Each needs its memory beside the service's: whoever comes later waits, however many ask at once. */
    private static final Semaphore PLACES = new Semaphore(2, true);

    /**
     * Lets it work.
     *
     * @return whether it came to its end in time
     * @throws UncheckedIOException if no process can be started
     */
    boolean run(List<String> arguments) {
        try {
            PLACES.acquire();
            try {
                return started(arguments);
            } finally {
                PLACES.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rules were tried", e);
        }
    }

    private boolean started(List<String> arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(arguments));
        // Nothing of this process's surroundings is a rule's business, least of all its passwords.
        builder.environment().clear();
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || process.exitValue() != 0) {
                LOG.warn("{} did not end: {}", arguments, ended ? process.exitValue() : "out of time");
            }
            return ended && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CheckProcess.class.getName()));
        command.addAll(arguments);
        return command;
    }
}

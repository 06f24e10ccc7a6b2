package vn.plancompliance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the program anew with UTF-8 as the runtime's default charset. Where it is another one (no locale set, before
 * JDK 18), the rule compiler loses every letter that is not ASCII, and with them the names of the rules.
 */
final class Restart {

    /** Names the process that started the program anew. */
    private static final String BY = "plan.restarted.by";

    /** The exit code of a program that is told to end. */
    private static final int TOLD_TO_END = 143;

    private Restart() {}

    static boolean isNeeded() {
        return !Charset.defaultCharset().equals(StandardCharsets.UTF_8) && System.getProperty(BY) == null;
    }

    /** Runs the program in a runtime of its own, which ends with this one; its exit code. */
    static int run(String... arguments) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-D" + BY + "=" + ProcessHandle.current().pid()));
        command.addAll(
                classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator)
                        ? List.of("-jar", classPath)
                        : List.of("-cp", classPath, PlanCompliance.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return process.waitFor();
    }

    /** Ends this process as if it were told to as soon as the one that started it anew is gone, which may have been killed. */
    static void endWithTheFirst() {
        String by = System.getProperty(BY);
        if (by != null) {
            var watch = new Thread(() -> endAfter(by), "first-process");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /** Another parent than that one means that it is gone already. */
    private static void endAfter(String first) {
        ProcessHandle.current()
                .parent()
                .filter(parent -> String.valueOf(parent.pid()).equals(first))
                .ifPresent(parent -> parent.onExit().join());
        System.exit(TOLD_TO_END);
    }

    /** Whoever told this process to end must not take it for ended while the other one still answers. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

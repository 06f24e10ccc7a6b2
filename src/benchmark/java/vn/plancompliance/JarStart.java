package vn.plancompliance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.util.FileSystemUtils;

/** How long the packaged program takes from its start to its first answer. */
public final class JarStart {

    private static final Path REPORT = Path.of("fixtures/2023-11/nam-da.json");
    private static final Path ARCHIVE = Path.of("target/plan-compliance.jsa").toAbsolutePath();
    private static final int STARTS = 3;

    private JarStart() {}

    /**
     * Seconds until one report is judged.
     *
     * @param first with nothing kept
     * @param later with kept rules, the median of a few
     * @param archived the same with an archive of classes
     */
    public record Seconds(double first, double later, double archived) {

        /** Of the server, which makes its register and answers. */
        public static Seconds ofServer() throws Exception {
            return of(JarStart::answered);
        }

        /** Of the command, which prints the table and ends. */
        public static Seconds ofCommand() throws Exception {
            return of(JarStart::printed);
        }

        private static Seconds of(Way way) throws Exception {
            double[] plain = starts(way, "-Dfile.encoding=UTF-8");
            double[] archived = starts(way, "-Dfile.encoding=UTF-8 -XX:SharedArchiveFile=" + ARCHIVE);
            return new Seconds(plain[0], median(plain), median(archived));
        }
    }

    /** Starts the jar with some options of the Java machine, in a folder; the seconds that it takes. */
    private interface Way {

        double start(String options, Path folder) throws Exception;
    }

    private static double median(double[] starts) {
        double[] later = Arrays.copyOfRange(starts, 1, starts.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    /** The first start with nothing kept, and those after it. */
    private static double[] starts(Way way, String options) throws Exception {
        Path folder = Files.createTempDirectory("start");
        try {
            var starts = new double[1 + STARTS];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = way.start(options, folder);
            }
            return starts;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static double answered(String options, Path folder) throws Exception {
        byte[] report = Files.readAllBytes(REPORT);
        String rules = Path.of("rules").toAbsolutePath().toString();
        String cache = folder.resolve("cache").toString();
        long begin = System.nanoTime();
        try (var server = ServerProcess.in(
                folder, "PLAN_RULES", rules, "PLAN_CACHE", cache, "JDK_JAVA_OPTIONS", options)) {
            String answer = server.begin("/api/evaluations?asOf=2023-11-30", report).finish();
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(answer);
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static double printed(String options, Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", ServerProcess.JAR.toString(), "evaluate", REPORT.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("PLAN_CACHE", folder.resolve("cache").toString());
        builder.environment().put("JDK_JAVA_OPTIONS", options);
        long begin = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 1) {
            throw new IllegalStateException("the command ended by " + code);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}

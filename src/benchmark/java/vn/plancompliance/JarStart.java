package vn.plancompliance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.util.FileSystemUtils;

/** How long the packaged program takes from its start to its first answer. */
public final class JarStart {

    private static final Path REPORT = Path.of("fixtures/2023-11/nam-da.json");
    private static final int STARTS = 3;

    private JarStart() {}

    /** Seconds until the server has answered one report, with nothing kept; and, the median of a few, with kept rules. */
    public record Server(double first, double later) {

        /** Starts it in a folder of its own. */
        public static Server measured() throws Exception {
            Path folder = Files.createTempDirectory("start");
            try {
                double first = answered(folder);
                var later = new double[STARTS];
                for (int i = 0; i < STARTS; i++) {
                    later[i] = answered(folder);
                }
                Arrays.sort(later);
                return new Server(first, later[STARTS / 2]);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static double answered(Path folder) throws Exception {
        byte[] report = Files.readAllBytes(REPORT);
        String rules = Path.of("rules").toAbsolutePath().toString();
        long begin = System.nanoTime();
        try (var server = ServerProcess.in(folder, "PLAN_RULES", rules)) {
            String answer = server.begin("/api/evaluations?asOf=2023-11-30", report).finish();
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(answer);
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}

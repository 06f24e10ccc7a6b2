package vn.plancompliance.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Time since it was made: by the clock, and of all processors together. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long clock = System.nanoTime();
    private final long processors = SYSTEM.getProcessCpuTime();

    double seconds() {
        return (System.nanoTime() - clock) / 1e9;
    }

    /** By the clock, of the processors, and of the processors a unit. */
    String cells(int units) {
        double busy = (SYSTEM.getProcessCpuTime() - processors) / 1e9;
        return "%.2f s | %.2f s | %.2f ms".formatted(seconds(), busy, 1000 * busy / units);
    }

    /** The most memory that this process has had, heap and all else, in MB; known on Linux only. */
    static long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}

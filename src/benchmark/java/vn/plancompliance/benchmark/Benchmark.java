package vn.plancompliance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Prints the tables of the README's section "Benchmarks", each measured in a Java machine of its own: those that are named,
 * with commas between them.
 */
public final class Benchmark {

    private static final String ONE = "one";

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals(ONE)) {
            print(arguments[1], arguments.length > 2 ? arguments[2] : "");
            return;
        }
        System.out.println("%s, %d processors, Java %s"
                .formatted(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version")));
        for (String table : arguments[0].split(",", -1)) {
            System.out.println();
            measure(table);
        }
    }

    private static void print(String table, String more) throws Exception {
        switch (table) {
            case "judging" -> Judging.print();
            case "steps" -> Steps.print();
            case "growth" -> Growth.print();
            case "everyday" -> EveryDay.print();
            case "compiled" -> RuleBookCost.printCompiled(Path.of(more));
            case "kept" -> RuleBookCost.printKept(Path.of(more));
            case "start" -> Start.print();
            case "quarter" -> WholeQuarter.printRow(Integer.parseInt(more));
            default -> throw new IllegalArgumentException("there is no table " + table);
        }
        // Some engines leave threads behind.
        System.exit(0);
    }

    private static void measure(String table) throws Exception {
        switch (table) {
            case "rules" -> {
                Path cache = Files.createTempDirectory("cache");
                RuleBookCost.printHead();
                fork("-Xmx1g", "compiled", cache.toString());
                fork("-Xmx1g", "kept", cache.toString());
                FileSystemUtils.deleteRecursively(cache);
            }
            case "quarter" -> {
                WholeQuarter.printHead();
                for (int communes : WholeQuarter.COMMUNES) {
                    fork("-Xmx1536m", table, String.valueOf(communes));
                }
            }
            default -> fork("-Xmx4g", table);
        }
    }

    private static void fork(String memory, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-cp",
                System.getProperty("java.class.path"),
                Benchmark.class.getName(),
                ONE));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("not measured: " + String.join(" ", arguments));
        }
    }
}

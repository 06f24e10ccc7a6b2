package vn.plancompliance.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.rulebook.KeptRules;

/** What it takes to put the project's rules folder in force: compiled or kept, in a fresh Java machine and in a warm one. */
final class RuleBookCost {

    private static final Path RULES = Path.of("rules");
    private static final int FEW = 9;

    private RuleBookCost() {}

    static void printHead() {
        System.out.println("| the rules folder put in force | |");
        System.out.println("| --- | ---: |");
    }

    /** Prints what it takes where nothing is kept yet, and keeps it in that folder. */
    static void printCompiled(Path cache) throws Exception {
        row("compiled, fresh Java machine", opened(cache));
    }

    /** Prints what it takes with what is kept in that folder, and after a change. */
    static void printKept(Path cache) throws Exception {
        row("kept rules loaded, fresh Java machine", opened(cache));
        Percentiles kept = Percentiles.of(FEW, () -> opened(cache));
        row("kept rules loaded, warm: the swap in a server", kept.p50());
        var change = new int[] {50};
        row(
                "compiled after a change of one figure, warm",
                Percentiles.of(FEW, () -> changed(++change[0])).p50());
        System.out.println();
        // A server has another process compile and try what is published, and loads what that has kept.
        Asked.atMost(1, kept.p50(), "the swap to a changed rule book takes, in s,");
    }

    private static double opened(Path cache) throws Exception {
        long begin = System.nanoTime();
        RuleBookInForce.open(RULES, KeptRules.in(cache));
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void row(String name, double seconds) {
        System.out.println("| %s | %.2f s |".formatted(name, seconds));
    }

    /** The project's rules with another threshold for the forms. */
    static RuleBookInForce changed(int percent) throws Exception {
        Path folder = LargeDistrict.rules(Files.createTempDirectory("rules"), 12);
        try {
            Path file = folder.resolve("clauses/I.2.a-2023-2025.drl");
            Files.writeString(file, Files.readString(file).replace("atLeast(50)", "atLeast(" + percent + ")"));
            return RuleBookInForce.open(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder.getParent());
        }
    }
}

package vn.plancompliance;

import java.nio.file.Path;
import vn.plancompliance.rulebook.RuleBooks;

/** Starts the program. */
public final class PlanCompliance {
    private PlanCompliance() {}

    public static void main(String[] args) throws Exception {
        var b = RuleBooks.load(Path.of("rules"));
        System.out.println(b.hash() + " " + b.rules().size());
    }
}

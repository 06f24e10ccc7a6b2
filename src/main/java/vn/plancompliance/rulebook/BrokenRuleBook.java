package vn.plancompliance.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The rules folder has faults and gives no rule book. */
public final class BrokenRuleBook extends Exception {

    private final transient List<Diagnostic> diagnostics;

    /** A folder with these faults, at least one. */
    public BrokenRuleBook(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
    }

    /** All faults found, by file and line. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.plancompliance.rulebook.Diagnostic;

/**
 * The rules folder has faults, and an earlier rule book stays in force.
 *
 * @param at when that was found
 * @param folder the rules folder
 * @param diagnostics its faults, by file and line
 */
public record Rejection(Instant at, Path folder, List<Diagnostic> diagnostics) {

    public Rejection {
        diagnostics = List.copyOf(diagnostics);
    }
}

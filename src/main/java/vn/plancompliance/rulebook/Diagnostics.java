package vn.plancompliance.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import vn.plancompliance.plan.Text;

/** Collects the faults of a rules folder, so that all are told at once. */
final class Diagnostics {

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    void add(String file, int line, int column, Diagnostic.Code code, String vi, String en) {
        add(file, line, column, code, vi, en, null);
    }

    /** @param suggestion what could stand there instead; null if that cannot be guessed */
    void add(
            String file,
            int line,
            int column,
            Diagnostic.Code code,
            String vi,
            String en,
            @Nullable String suggestion) {
        found.add(new Diagnostic(file, Math.max(line, 1), Math.max(column, 1), code, new Text(vi, en), suggestion));
    }

    void add(String file, Mark mark, Diagnostic.Code code, String vi, String en) {
        add(file, mark.getLine() + 1, mark.getColumn() + 1, code, vi, en);
    }

    void addAll(Diagnostics others) {
        found.addAll(others.found);
    }

    /** How many there are by now. */
    int count() {
        return found.size();
    }

    /** The names of the files that have a fault. */
    Set<String> files() {
        return found.stream().map(Diagnostic::file).collect(Collectors.toUnmodifiableSet());
    }

    /** All of them, by file and line. */
    List<Diagnostic> sorted() {
        return found.stream().sorted(Diagnostic.ORDER).toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws BrokenRuleBook if there is any fault */
    void refuse() throws BrokenRuleBook {
        if (!found.isEmpty()) {
            throw new BrokenRuleBook(List.copyOf(found));
        }
    }
}

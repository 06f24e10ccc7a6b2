package vn.plancompliance.rulebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The faults of one rule file, told at places in its text. */
final class RuleFaults {

    private final RuleFolder.SourceFile file;
    private final Diagnostics faults;
    private final int[] lineStarts;

    RuleFaults(RuleFolder.SourceFile file, Diagnostics faults) {
        this.file = file;
        this.faults = faults;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, file.text().length())
                                .filter(i -> file.text().charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /**
     * Adds a fault.
     *
     * @param place of the character where it begins, from 0
     * @param suggestion what could stand there instead; null if that cannot be guessed
     */
    void add(int place, Diagnostic.Code code, String vi, String en, @Nullable String suggestion) {
        int within = Math.max(0, Math.min(place, file.text().length()));
        int found = Arrays.binarySearch(lineStarts, within);
        int line = found >= 0 ? found : -found - 2;
        faults.add(file.name(), line + 1, within - lineStarts[line] + 1, code, vi, en, suggestion);
    }

    void add(int place, Diagnostic.Code code, String vi, String en) {
        add(place, code, vi, en, null);
    }

    /** Something that rules cannot do, whatever for. */
    void forbidden(int place, String vi, String en) {
        add(place, Diagnostic.Code.FORBIDDEN, vi, en);
    }

    /** A name that is not among those that could stand there; the nearest of them is suggested. */
    void unknown(int place, String vi, String en, String written, Collection<String> known) {
        add(place, Diagnostic.Code.UNKNOWN, vi, en, Nearest.to(written, known).orElse(null));
    }

    /** Where a line of the file begins, from 0; lines are counted from 1. */
    int lineStart(int line) {
        return lineStarts[Math.max(0, Math.min(line, lineStarts.length) - 1)];
    }

    /** The text of the file. */
    String text() {
        return file.text();
    }
}

package vn.plancompliance.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;

/**
 * What {@link CheckProcess} answers.
 *
 * @param faults what was found amiss
 * @param found what was asked for; null if the faults were, or do not let it be
 */
record CheckAnswer<T>(List<Diagnostic> faults, @Nullable T found) {

    /**
     * What was asked for.
     *
     * @throws BrokenRuleBook if faults do not let it be
     */
    T result() throws BrokenRuleBook {
        if (found == null) {
            throw new BrokenRuleBook(faults);
        }
        return found;
    }
}

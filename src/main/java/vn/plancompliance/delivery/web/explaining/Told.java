package vn.plancompliance.delivery.web.explaining;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Explanation.Given;

/**
 * An explanation in words.
 *
 * @param id 0 if there is none yet
 * @param length how many steps it has
 * @param kind the name of the kind of violation that is explained
 * @param clause its address; null for a figure
 * @param says what the clause says, in short; null for a figure
 * @param subject the indicator or task; null for a report
 * @param unit who is judged
 * @param answerable who answered for it last; null if nobody did
 * @param period in which the violation was when it was explained last; null if it never was
 * @param cause what was said last, cut if it is long; null if nothing was
 * @param steps oldest first
 */
record Told(
        int id,
        int length,
        String kind,
        @Nullable String clause,
        @Nullable String says,
        @Nullable String subject,
        String unit,
        @Nullable String answerable,
        @Nullable String period,
        @Nullable String cause,
        Stand stand,
        List<ToldStep> steps) {

    /** What was said last, cut after so many characters. */
    static @Nullable String shortened(Optional<Given> given, int longest) {
        String cause = given.map(Given::cause).orElse(null);
        return cause == null || cause.codePointCount(0, cause.length()) <= longest
                ? cause
                : cause.substring(0, cause.offsetByCodePoints(0, longest)) + "…";
    }

    /** Its newest step. */
    public ToldStep newest() {
        return steps.get(steps.size() - 1);
    }
}

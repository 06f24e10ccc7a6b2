package vn.plancompliance.delivery.web.rules;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that somebody wants to begin.
 *
 * @param name below the shelf, as it was typed
 */
record NewFile(Shelf shelf, String name) {

    /** What addresses of pages can hold; rules folders may have names with other signs, too. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}");

    private static final String RULES = """
            package clauses

            import vn.plancompliance.plan.*
            import function vn.plancompliance.plan.Commitments.*

            """;
    private static final String SCENARIOS = "scenarios:\n";

    /** Its name in the rules folder; empty if files cannot be called so, or nobody begins files there. */
    Optional<String> file() {
        String typed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        String ending = shelf.ending();
        String bare = typed.endsWith(ending) ? typed.substring(0, typed.length() - ending.length()) : typed;
        boolean begins = shelf == Shelf.CLAUSES || shelf == Shelf.SCENARIOS;
        return Optional.of(shelf.start() + bare + ending)
                .filter(file -> begins && NAME.matcher(bare).matches());
    }

    /** What every file there begins with. */
    String beginning() {
        return shelf == Shelf.CLAUSES ? RULES : SCENARIOS;
    }
}

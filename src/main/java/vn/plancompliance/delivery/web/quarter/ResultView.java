package vn.plancompliance.delivery.web.quarter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.web.PageOf;

/**
 * What came of a run, in words.
 *
 * @param compared whether there was anything to compare with
 * @param novelties how many findings are new, continue, or are resolved
 * @param chosen which of them are shown
 */
record ResultView(
        List<Count> counts,
        List<Count> targets,
        boolean compared,
        List<Novel> novelties,
        Novelty chosen,
        PageOf<Row> changes,
        PageOf<Outlook> outlooks,
        List<RefusedJson> refused) {

    /** A number and what it counts. */
    record Count(String number, String of, Tone tone) {}

    /** What became of findings, of how many, and where these are. */
    record Novel(Novelty novelty, String count, String address, boolean chosen) {}

    /**
     * A finding and what became of it.
     *
     * @param clause its address; empty for a figure
     * @param since the quarter since which it is there; null unless it continues
     * @param before what it was in the last quarter; null if the same
     */
    record Row(
            String severity,
            Tone tone,
            String clause,
            String message,
            @Nullable String since,
            @Nullable String before) {}

    /**
     * When a target is likely to be reached.
     *
     * @param figure the newest that is known; empty if none is
     * @param needed how many more, or less, are needed each month; empty if it cannot be said
     * @param on the most likely day; empty if none is foretold
     */
    record Outlook(
            String clause,
            String unit,
            String indicator,
            String required,
            String status,
            Tone tone,
            String figure,
            String needed,
            String on,
            @Nullable String earliest,
            @Nullable String latest) {}
}

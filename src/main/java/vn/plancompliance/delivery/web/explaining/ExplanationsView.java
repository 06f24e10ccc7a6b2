package vn.plancompliance.delivery.web.explaining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.web.PageOf;

/**
 * The explanations that wait, or that were given, and the violations of a period.
 *
 * @param decides whether whoever looks at it accepts explanations and sends them back
 * @param waiting all that wait to be decided on; null for whoever does not read all
 * @param given all that his unit gave; null for whoever reads all
 * @param period the label of the period that is shown
 * @param asOf the day, as forms have it
 * @param told period and day in words
 * @param choices how many violations each choice shows
 */
record ExplanationsView(
        boolean decides,
        @Nullable PageOf<Told> waiting,
        @Nullable PageOf<Told> given,
        String period,
        String asOf,
        Judged told,
        List<Counted> choices,
        PageOf<Row> violations) {

    /** What was judged, in words. */
    record Judged(String period, String asOf) {}

    /** A choice of violations, and how many it shows. */
    record Counted(Shown shown, String count, boolean chosen) {}

    /**
     * A violation.
     *
     * @param clause its address; null for a figure
     * @param answerable who has to explain it
     * @param address where it is explained
     * @param explains whether whoever looks at it reports for the unit that has to explain it, and it wants to be explained
     * @param waiting the id of its explanation if that waits to be decided on; else null
     */
    record Row(
            String kind,
            @Nullable String clause,
            String message,
            String answerable,
            Stand stand,
            String address,
            boolean explains,
            @Nullable Integer waiting) {}
}

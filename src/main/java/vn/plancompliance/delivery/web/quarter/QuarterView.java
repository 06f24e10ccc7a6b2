package vn.plancompliance.delivery.web.quarter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter: its newest run, and what came of it.
 *
 * @param label names it in addresses
 * @param previous label of the quarter with which it is compared
 * @param starts whether whoever looks at it may have it judged
 * @param today as forms have it
 * @param run null if it was never judged
 * @param documents that came of it; none until it is finished
 * @param result null until it is finished
 */
record QuarterView(
        String label,
        String name,
        String previous,
        boolean starts,
        String today,
        @Nullable RunView run,
        List<Paper> documents,
        @Nullable ResultView result) {

    /**
     * A document.
     *
     * @param kind what is said of it, by the last part of a key
     */
    record Paper(String name, String kind) {}
}

package vn.plancompliance.delivery.web.explaining;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An explanation, what was decided on it, and the forms by which that is decided.
 *
 * @param violation where the violation is found that is explained; null if it is none today
 * @param decides whether whoever looks at it decides on it, as it waits for that
 * @param flaws the name of the fault by the name of the field
 * @param changed whether somebody took a step meanwhile
 * @param longest how many characters a text may have
 * @param today the earliest day that can be named, as forms have it
 */
record ExplanationView(
        Told told,
        @Nullable String violation,
        boolean decides,
        Decision decision,
        Map<String, String> flaws,
        boolean changed,
        String longest,
        String today) {

    /** What was written already; null where nothing was. */
    record Decision(
            @Nullable String until,
            @Nullable String remark,
            @Nullable String reason) {

        static final Decision NONE = new Decision(null, null, null);
    }
}

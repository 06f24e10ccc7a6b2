package vn.plancompliance.delivery.web.standing;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.UnreadableChoice;

/**
 * Of when pages are asked to tell, as written in an address.
 *
 * @param period {@code 2023-11} or {@code 2023-Q4}; the newest month by default
 * @param asOf {@code 2023-11-30}; today by default
 */
record When(@Nullable String period, @Nullable String asOf) {

    Choice choice() throws UnreadableChoice {
        return Choice.of(period, asOf, null);
    }
}

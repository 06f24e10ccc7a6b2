package vn.plancompliance.delivery.web.explaining;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.State;

/**
 * How an explanation stands.
 *
 * @param until the last day on which it is accepted, or was; null if it is not
 */
record Stand(State state, Tone tone, @Nullable String until) {

    static Stand of(Explanation explanation, LocalDate asOf, Language say) {
        State state = explanation.state(asOf);
        String until = explanation
                .newest()
                .filter(Accepted.class::isInstance)
                .map(step -> say.day(((Accepted) step).until()))
                .orElse(null);
        return switch (state) {
            case NONE -> new Stand(state, Tone.GREY, null);
            case GIVEN -> new Stand(state, Tone.ORANGE, null);
            case RETURNED -> new Stand(state, Tone.RED, null);
            case LAPSED -> new Stand(state, Tone.ORANGE, until);
            case ACCEPTED -> new Stand(state, Tone.GREEN, until);
        };
    }
}

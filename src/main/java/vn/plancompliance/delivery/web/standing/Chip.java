package vn.plancompliance.delivery.web.standing;

import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;

/**
 * How something stands: a mark and a word, in a colour that repeats them.
 *
 * @param style the colour's name in the style of the page
 */
record Chip(String text, String style) {

    static Chip of(Tone tone, String word) {
        return new Chip(tone.mark() + " " + word, tone.style());
    }

    static Chip of(Status status, Names names) {
        return of(Tone.of(status), names.status(status));
    }

    static Chip of(Severity severity, Names names) {
        return of(Tone.of(severity), names.severity(severity));
    }

    static Chip of(WorkState state, Names names) {
        return of(Tone.of(state), names.state(state));
    }

    static Chip of(FilingState state, Names names) {
        return of(Tone.of(state), names.state(state));
    }
}

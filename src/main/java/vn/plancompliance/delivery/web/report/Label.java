package vn.plancompliance.delivery.web.report;

import vn.plancompliance.delivery.answer.Tone;

/**
 * A word with a colour and a mark that repeat it.
 *
 * @param tone names the colour
 */
record Label(String tone, String mark, String text) {

    static Label of(Tone tone, String text) {
        return new Label(tone.style(), tone.mark(), text);
    }
}

package vn.plancompliance.delivery.web.explaining;

import java.util.Map;
import vn.plancompliance.assessment.ExplanationDraft;

/**
 * A violation, how it was explained, and the form by which it is explained.
 *
 * @param kind what it says in a few words
 * @param message what it says in a sentence
 * @param answerable who has to explain it
 * @param asOf the day by which it was judged
 * @param name what names it, to be sent with the form
 * @param explains whether whoever looks at it explains it
 * @param decides whether he decides on its explanation, as it waits for that
 * @param draft what was written already
 * @param flaws the name of the fault by the name of the field
 * @param changed whether somebody took a step meanwhile
 * @param longest how many characters a text may have
 * @param today the earliest day that can be named, as forms have it
 */
record ExplainView(
        String kind,
        String message,
        String answerable,
        String period,
        String asOf,
        Map<String, String> name,
        Told told,
        boolean explains,
        boolean decides,
        ExplanationDraft draft,
        Map<String, String> flaws,
        boolean changed,
        String longest,
        String today) {}

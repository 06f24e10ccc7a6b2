package vn.plancompliance.delivery.web.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.GivenExplanations;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Accepted;

/** Asks how violations were explained, for all of a page at once. */
@Component
final class Explained {

    private final GivenExplanations explanations;

    Explained(GivenExplanations explanations) {
        this.explanations = explanations;
    }

    /** The explanation of each of these that is a violation, be it none. */
    Map<Finding, Explanation> of(Collection<Finding> findings, Judged judged) throws NotAllowed {
        List<Finding> violations = findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .toList();
        Map<Matter, Explanation> given = explanations.of(judged.vocabulary(), judged.caller(), violations);
        var explained = new HashMap<Finding, Explanation>();
        for (Finding finding : violations) {
            Explanation explanation = given.get(Matter.of(finding, judged.vocabulary()));
            if (explanation != null) {
                explained.put(finding, explanation);
            }
        }
        return explained;
    }

    /** How an explanation stands on the day as of which a page tells. */
    static Chip chip(Explanation explanation, Judged judged) {
        Explanation.State state = explanation.state(judged.asOf());
        Tone tone = switch (state) {
            case NONE -> Tone.GREY;
            case GIVEN, LAPSED -> Tone.ORANGE;
            case RETURNED -> Tone.RED;
            case ACCEPTED -> Tone.GREEN;
        };
        String until = explanation
                .newest()
                .filter(Accepted.class::isInstance)
                .map(step -> judged.say().day(((Accepted) step).until()))
                .orElse("");
        return Chip.of(tone, judged.told("standing.explained." + state, until));
    }
}

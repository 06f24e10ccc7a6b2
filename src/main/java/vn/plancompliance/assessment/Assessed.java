package vn.plancompliance.assessment;

import java.util.Comparator;
import java.util.List;
import vn.plancompliance.evaluation.JudgedPart;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.TargetRun;

/**
 * What was judged of a period.
 *
 * @param runs how each target ran: one for each outcome of the evaluation, in its order
 */
public record Assessed(Evaluation evaluation, List<TargetRun> runs) {

    public Assessed {
        runs = List.copyOf(runs);
    }

    /** The whole of which these are the parts. */
    static Assessed of(List<JudgedPart> parts) {
        return new Assessed(
                evaluation(parts),
                parts.stream()
                        .flatMap(part -> part.runs().stream())
                        .sorted(Comparator.comparing(TargetRun::outcome, Outcome.ORDER))
                        .toList());
    }

    /** The evaluation alone. */
    static Evaluation evaluation(List<JudgedPart> parts) {
        return Evaluation.joined(parts.stream().map(JudgedPart::evaluation).toList());
    }
}

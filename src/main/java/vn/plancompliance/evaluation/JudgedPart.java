package vn.plancompliance.evaluation;

import java.util.Comparator;
import java.util.List;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.TargetRun;

/** A part of a period, judged. */
public final class JudgedPart {

    private final Facts facts;
    private final Evaluation evaluation;
    private final List<Verdicts.Decided> decided;

    JudgedPart(Facts facts, String rules, List<Verdicts> verdicts) {
        this.facts = facts;
        this.decided =
                verdicts.stream().flatMap(each -> each.decided().stream()).toList();
        this.evaluation = facts.evaluation(rules, List.of(Conclusions.of(verdicts)));
    }

    /** The findings and outcomes of this part alone. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** How each target ran up to the period's end: one for each outcome, in its order. Read from the reports when asked for. */
    public List<TargetRun> runs() {
        return decided.stream()
                .sorted(Comparator.comparing(Verdicts.Decided::outcome, Outcome.ORDER))
                .map(facts::run)
                .toList();
    }
}

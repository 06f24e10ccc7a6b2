package vn.plancompliance.evaluation;

import java.util.List;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Outcome;

/** What verdicts come to, without the facts on which they rest. */
record Conclusions(List<Finding> findings, List<Outcome> outcomes) {

    static Conclusions of(List<Verdicts> verdicts) {
        return new Conclusions(
                verdicts.stream().flatMap(each -> each.findings().stream()).toList(),
                verdicts.stream()
                        .flatMap(each -> each.decided().stream())
                        .map(Verdicts.Decided::outcome)
                        .toList());
    }
}

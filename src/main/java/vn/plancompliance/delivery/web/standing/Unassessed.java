package vn.plancompliance.delivery.web.standing;

import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Commits;

/**
 * What nothing can be said of, and why.
 *
 * @param undetermined how many targets lack figures
 * @param notApplicable how many targets concerned nobody
 * @param figures how many figures were left out of reports
 * @param principles how many clauses no rule can measure
 */
record Unassessed(
        String undetermined,
        String undeterminedAddress,
        String notApplicable,
        String notApplicableAddress,
        String figures,
        String figuresAddress,
        String principles) {

    static Unassessed of(Judged judged) {
        var statuses = judged.overview().evaluation().statuses();
        long figures = judged.findings().stream()
                .filter(finding -> finding.kind() == Kind.FIGURE_MISSING)
                .count();
        long principles = judged.vocabulary().clauses().stream()
                .filter(clause -> clause.commits() == Commits.PRINCIPLE)
                .count();
        return new Unassessed(
                judged.say().number(statuses.getOrDefault(Status.UNDETERMINED, 0L)),
                judged.to().targets(Status.UNDETERMINED),
                judged.say().number(statuses.getOrDefault(Status.NOT_APPLICABLE, 0L)),
                judged.to().targets(Status.NOT_APPLICABLE),
                judged.say().number(figures),
                judged.to().findings("kind", Kind.FIGURE_MISSING.name()),
                judged.say().number(principles));
    }
}

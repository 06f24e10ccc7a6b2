package vn.plancompliance.assessment;

import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/**
 * Names a violation, so that it can be looked for again.
 *
 * @param period the period judged, or the month of a report
 */
public record Violation(Matter matter, Period period) {

    /** The name of a finding that is a violation. */
    public static Violation of(Finding finding, Vocabulary vocabulary) {
        return new Violation(Matter.of(finding, vocabulary), finding.period());
    }

    boolean isNamed(Finding finding, Vocabulary vocabulary) {
        return finding.severity() == Severity.VIOLATION
                && of(finding, vocabulary).equals(this);
    }
}

package vn.plancompliance.benchmark;

import java.time.LocalDate;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Vocabulary;

/** Judges goals by figures that were added up. */
final class HandTargets {

    private final Vocabulary vocabulary;
    private final Ledger ledger;
    private final LocalDate end;

    /** @param end the period's last day */
    HandTargets(Vocabulary vocabulary, Ledger ledger, LocalDate end) {
        this.vocabulary = vocabulary;
        this.ledger = ledger;
        this.end = end;
    }

    /** A unit's own goal, or its share of a group's. */
    void judge(Goal goal, String unit, HandAmount amount) {
        if (goal.group() != null) {
            boolean counts = amount.isUsable() && isRatio(goal) && amount.isConcerned() && goal.mustHoldOn(end);
            if (counts && amount.missing(goal) > 0) {
                ledger.below(goal, unit, amount);
            }
        } else if (amount.isUsable()) {
            ledger.stood(goal, unit, amount, status(goal, amount));
        } else {
            ledger.stood(goal, unit, amount, isBeyondRemedy(goal, amount) ? Status.MISSED : Status.UNDETERMINED);
        }
    }

    /** A group's goal, by what its units reported together. */
    void judgeTogether(Goal goal, HandAmount sum) {
        ledger.stood(goal, null, sum, sum.isUsable() ? status(goal, sum) : ofPart(goal, sum));
    }

    private Status status(Goal goal, HandAmount amount) {
        if (!amount.isConcerned()) {
            return Status.NOT_APPLICABLE;
        }
        if (amount.missing(goal) <= 0) {
            return Status.MET;
        }
        if (goal.mustHoldOn(end)) {
            return Status.MISSED;
        }
        return amount.missing(goal, end) > 0 ? Status.BEHIND_PACE : Status.ON_PACE;
    }

    /** Of a count what is known may be enough. */
    private Status ofPart(Goal goal, HandAmount sum) {
        if (isRatio(goal) || !sum.isKnown()) {
            return Status.UNDETERMINED;
        }
        if (sum.missing(goal) <= 0) {
            return Status.MET;
        }
        return !goal.mustHoldOn(end) && sum.missing(goal, end) <= 0 ? Status.ON_PACE : Status.UNDETERMINED;
    }

    /** Whether all are asked for, and what is known has one that is not. */
    private boolean isBeyondRemedy(Goal goal, HandAmount amount) {
        return amount.isKnown()
                && !amount.isImpossible()
                && isRatio(goal)
                && vocabulary
                        .indicator(goal.indicator())
                        .orElseThrow()
                        .accumulation()
                        .addsUp()
                && goal.threshold() == 100
                && goal.mustHoldOn(end)
                && amount.isConcerned()
                && amount.missing(goal) > 0;
    }

    private boolean isRatio(Goal goal) {
        return vocabulary.indicator(goal.indicator()).orElseThrow().form() == Form.RATIO;
    }
}

package vn.plancompliance.evaluation;

/** The judgement rules of a rule book give a target no outcome, or more than one. */
public final class UndecidedTarget extends RuntimeException {

    UndecidedTarget(Standing standing, long outcomes) {
        super("the judgement rules give %d outcomes instead of 1 for %s".formatted(outcomes, standing));
    }
}

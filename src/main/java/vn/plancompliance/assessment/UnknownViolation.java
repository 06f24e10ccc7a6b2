package vn.plancompliance.assessment;

/** A violation is to be explained that is none by the rules in force and the reports that count. */
public final class UnknownViolation extends Exception {

    private final transient Violation violation;

    UnknownViolation(Violation violation) {
        super("there is no " + violation);
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}

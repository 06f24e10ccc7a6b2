package vn.plancompliance.assessment;

import vn.plancompliance.register.Explanation;

/** An explanation does not stand as it did to whoever wanted to go on from there, or cannot be decided on as it stands. */
public final class UnexpectedState extends Exception {

    private final transient Explanation present;

    UnexpectedState(Explanation present) {
        super("explanation " + present.id() + " has " + present.length() + " steps, the newest of them "
                + present.newest().map(step -> step.deed().name()).orElse("none"));
        this.present = present;
    }

    /** As it stands now. */
    public Explanation present() {
        return present;
    }
}

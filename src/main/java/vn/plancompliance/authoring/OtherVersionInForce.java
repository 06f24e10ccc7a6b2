package vn.plancompliance.authoring;

import vn.plancompliance.register.RuleBookVersion;

/** Rules were to take the place of a version that is not in force, or no longer. */
public final class OtherVersionInForce extends Exception {

    private final transient RuleBookVersion version;

    OtherVersionInForce(int number, RuleBookVersion version) {
        super("not version " + number + " is in force, but version " + version.number());
        this.version = version;
    }

    /** The version that is in force. */
    public RuleBookVersion version() {
        return version;
    }
}

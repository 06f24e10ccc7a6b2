package vn.plancompliance.delivery.http;

import vn.plancompliance.access.Caller;
import vn.plancompliance.register.Signature;

/** This can be no reason. */
final class UnreadableReason extends Exception {

    /** The parameter that holds it. */
    static final String PARAMETER = "reason";

    private UnreadableReason() {
        super(PARAMETER);
    }

    static Signature signature(Caller caller, String reason) throws UnreadableReason {
        if (!Signature.isReason(reason.strip())) {
            throw new UnreadableReason();
        }
        return new Signature(caller.name(), reason.strip());
    }
}

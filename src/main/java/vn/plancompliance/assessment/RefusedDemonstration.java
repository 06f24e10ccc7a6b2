package vn.plancompliance.assessment;

/** A demonstration cannot be loaded or removed as things are. */
public final class RefusedDemonstration extends Exception {

    private final Reason reason;

    RefusedDemonstration(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What speaks against it. */
    public Reason reason() {
        return reason;
    }

    /** What can speak against loading or removing. */
    public enum Reason {
        /** There is one already. */
        LOADED,
        /** The register holds reports, or what came of them. */
        IN_USE,
        /** There are no sample reports where they should be. */
        NO_FILES,
        /** What the register holds is no demonstration. */
        NOT_LOADED,
        /** A quarter is being judged. */
        RUN_UNDER_WAY
    }
}

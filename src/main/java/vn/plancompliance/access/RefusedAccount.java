package vn.plancompliance.access;

/** An account cannot be as it is told. */
public final class RefusedAccount extends Exception {

    private final Reason reason;
    private final String told;

    RefusedAccount(Reason reason, String told) {
        super(reason + " " + told);
        this.reason = reason;
        this.told = told;
    }

    /** What speaks against it. */
    public Reason reason() {
        return reason;
    }

    /** The word that is wrong; empty for passwords. */
    public String told() {
        return told;
    }

    /** What can speak against an account. */
    public enum Reason {
        /** No account can be called so. */
        NAME,
        /** There is an account of this name. */
        TAKEN,
        /** It may do nothing at all. */
        NO_ROLE,
        /** Who reports reports for a unit. */
        REPORTER_WITHOUT_UNIT,
        /** The plan has no such unit. */
        UNIT,
        /** Nobody would be left who looks after accounts. */
        LAST_ADMINISTRATOR,
        /** A password is too short, too long, or the account's name. */
        PASSWORD,
        /** The password by which it is to be changed is not the account's. */
        WRONG_PASSWORD
    }
}

package vn.plancompliance.register;

/** What the audit trail tells. */
public enum Deed {
    /** Somebody came in: by form, or by password or token for the first time in a while. */
    SIGNED_IN,
    /** Somebody tried to come in by an account, and could not. */
    SIGN_IN_REFUSED,
    /** Reports were handed in. */
    SUBMITTED,
    /** A rule book came into force. */
    PUBLISHED,
    /** A quarter's job was started. */
    RAN,
    /** A violation was explained. */
    EXPLANATION_GIVEN,
    /** An explanation was accepted. */
    EXPLANATION_ACCEPTED,
    /** An explanation was sent back. */
    EXPLANATION_RETURNED,
    /** An account was made. */
    ACCOUNT_ADDED,
    /** Roles, unit or use of an account were changed. */
    ACCOUNT_CHANGED,
    /** A password was changed. */
    PASSWORD_CHANGED,
    /** Sample reports were handed in to an empty register. */
    DEMONSTRATION_LOADED,
    /** All reports of a demonstration were taken out, with all that came of them. */
    DEMONSTRATION_REMOVED
}

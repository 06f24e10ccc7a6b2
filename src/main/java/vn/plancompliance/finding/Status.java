package vn.plancompliance.finding;

/** How an obligation stands. */
public enum Status {
    /** The threshold is reached, or the ceiling kept. */
    MET,
    /** The threshold has to hold and does not. */
    MISSED,
    /** Not due, not reached yet, at what is expected by now or better. */
    ON_PACE,
    /** Not due, not reached yet, behind what is expected by now. */
    BEHIND_PACE,
    /** Nobody was concerned. */
    NOT_APPLICABLE,
    /** The figures do not allow a verdict. */
    UNDETERMINED
}

package vn.plancompliance.finding;

/** Whom an evaluation covers. */
public enum Scope {
    /** The units that reported, each for itself. */
    UNIT,
    /** All units of the plan, the targets judged together, and the duty to report. */
    DISTRICT
}

package vn.plancompliance.finding;

/** How much a finding weighs; in the order in which findings are listed. */
public enum Severity {
    /** The plan is not kept. */
    VIOLATION,
    /** Something to look into; no breach of the plan. */
    ALERT
}

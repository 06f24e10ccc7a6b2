package vn.plancompliance.register;

/** What somebody does for the plan. An account may have several. */
public enum Role {
    /** Hands in and reads the reports of one unit. */
    REPORTER,
    /** Hands in and reads the reports of all units, and runs the quarter's job. */
    COORDINATOR,
    /** Writes, checks and publishes rules. */
    POLICY_OFFICER,
    /** Reads everything. */
    LEADER,
    /** Looks after accounts and the server. */
    ADMINISTRATOR
}

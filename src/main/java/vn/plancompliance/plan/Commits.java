package vn.plancompliance.plan;

/** To what a clause commits somebody. */
public enum Commits {
    /** A figure to be reached. */
    TARGET,
    /** Something to be done. */
    TASK,
    /** Something to be done again and again, or by every unit. */
    DUTY,
    /** A way of working, without figure or date; no rule can measure it. */
    PRINCIPLE
}

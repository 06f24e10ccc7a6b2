package vn.plancompliance.finding;

/** What a finding says. */
public enum Kind {
    /** A target that has to hold is missed. */
    TARGET_MISSED,
    /** A milestone not yet due is behind a straight line to its threshold: below it, or above it if it is a ceiling. */
    TARGET_BEHIND_PACE,
    /** A target judged together cannot be judged, because figures of some units are lacking. */
    TARGET_UNDETERMINED,
    /** A unit's own share of a target judged together is below its threshold, or above it if it is a ceiling. */
    SHARE_BELOW_TARGET,
    /** A unit reported without a figure that an obligation needs. */
    FIGURE_MISSING,
    /** A numerator exceeds its denominator. */
    FIGURE_INVALID,
    /** A state is lower than it was known to be before. */
    FIGURE_DROPPED,
    /** A task was done, or begun where that is what counts, after its deadline. */
    TASK_LATE,
    /** A task is not done, or not begun where that is what counts, and its deadline is past. */
    TASK_OVERDUE,
    /** The same, and its deadline is near. */
    TASK_DUE_SOON,
    /** Nobody ever reported the status of a task whose deadline is past or near. */
    TASK_UNREPORTED,
    /** A report was received after its due day. */
    REPORT_LATE,
    /** A report is not there after its due day. */
    REPORT_MISSING
}

package vn.plancompliance.plan;

/** When a target has to hold. */
public enum Nature {
    /** By its due day, and from then on until a higher one on the same indicator falls due. */
    MILESTONE,
    /** In every period from its start on. */
    CONTINUOUS
}

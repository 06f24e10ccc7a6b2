package vn.plancompliance.plan;

/** The numbers of which a figure may consist. */
public enum Numbers {
    /** Things that are counted: 0, 1, 2 … */
    WHOLE,
    /** Things that are measured: 0 and more, with decimals. */
    DECIMAL
}

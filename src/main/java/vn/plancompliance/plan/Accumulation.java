package vn.plancompliance.plan;

/** How the months of a period make up its figure: a FLOW adds them up, a STOCK takes the newest. */
public enum Accumulation {
    FLOW,
    STOCK
}

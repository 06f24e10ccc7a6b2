package vn.plancompliance.plan;

/** What a figure consists of: a numerator and a denominator, or one value. */
public enum Form {
    RATIO,
    COUNT
}

package vn.plancompliance.plan;

/** How a figure must stand to a threshold. */
public enum Comparison {
    /** The threshold itself is enough ("tối thiểu", "đạt"). */
    AT_LEAST(true),
    /** The threshold itself is not enough ("trên"). */
    MORE_THAN(false);

    private final boolean equalIsEnough;

    Comparison(boolean equalIsEnough) {
        this.equalIsEnough = equalIsEnough;
    }

    /** Whether a figure satisfies this, from the sign of its comparison with the threshold. */
    public boolean holds(int sign) {
        return sign > 0 || (equalIsEnough && sign == 0);
    }
}

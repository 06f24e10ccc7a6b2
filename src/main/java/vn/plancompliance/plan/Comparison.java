package vn.plancompliance.plan;

/** How a figure must stand to a threshold. */
public enum Comparison {
    /** A floor; the threshold itself is enough ("tối thiểu", "đạt"). */
    AT_LEAST(1, true),
    /** A floor; the threshold itself is not enough ("trên"). */
    MORE_THAN(1, false),
    /** A ceiling; the threshold itself is allowed ("tối đa", "không quá"). */
    AT_MOST(-1, true),
    /** A ceiling; the threshold itself is too much ("dưới"). */
    LESS_THAN(-1, false);

    private final int side;
    private final boolean equalIsEnough;

    Comparison(int side, boolean equalIsEnough) {
        this.side = side;
        this.equalIsEnough = equalIsEnough;
    }

    /** Whether a figure satisfies this, from the sign of its comparison with the threshold. */
    public boolean holds(int sign) {
        return Integer.signum(sign) == side || (equalIsEnough && sign == 0);
    }

    /** Whether figures have to stay below the threshold instead of reaching it. */
    public boolean isCeiling() {
        return side < 0;
    }

    /** The comparison with the same side of the threshold for which the threshold itself is enough. */
    public Comparison orEqual() {
        return isCeiling() ? AT_MOST : AT_LEAST;
    }
}

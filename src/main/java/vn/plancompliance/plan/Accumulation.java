package vn.plancompliance.plan;

import java.time.YearMonth;

/** How the months of a period make up its figure. */
public enum Accumulation {
    /** Each month tells what happened in it; a period adds its months up. */
    FLOW,
    /** Each month tells how things stand; a period takes its newest month. */
    STOCK,
    /** Each month tells what happened since 1 January; a period takes its newest month, and every year starts again. */
    YEARLY;

    /** Whether a period's figure is the sum of its months. */
    public boolean addsUp() {
        return this == FLOW;
    }

    /** Whether a later month's figure goes on from an earlier one's, so that it should not be lower. */
    public boolean continues(YearMonth earlier, YearMonth later) {
        return this == STOCK || (this == YEARLY && earlier.getYear() == later.getYear());
    }
}

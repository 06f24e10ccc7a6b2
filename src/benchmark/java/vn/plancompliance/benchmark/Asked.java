package vn.plancompliance.benchmark;

/** What is asked of the program, beside what was measured. */
final class Asked {

    private Asked() {}

    /** That something is at most so much. */
    static void atMost(double limit, double measured, String what) {
        print(measured <= limit, "at most", limit, measured, what);
    }

    /** That something is at least so much. */
    static void atLeast(double limit, double measured, String what) {
        print(measured >= limit, "at least", limit, measured, what);
    }

    private static void print(boolean kept, String bound, double limit, double measured, String what) {
        System.out.println("- Asked: %s %s %s. Measured: %.3g. %s"
                .formatted(what, bound, limit, measured, kept ? "Kept." : "**Missed.**"));
    }
}

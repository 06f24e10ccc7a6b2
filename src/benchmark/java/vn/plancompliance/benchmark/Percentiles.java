package vn.plancompliance.benchmark;

import java.util.Arrays;

/** How long something takes that is done many times, one after the other. */
record Percentiles(double p50, double p99) {

    /** Does it so many times, after half as many that only warm the machine up. */
    static Percentiles of(int times, Rounds.Work work) throws Exception {
        for (int i = 0; i < Math.max(2, times / 2); i++) {
            work.run();
        }
        var seconds = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        return new Percentiles(seconds[times / 2], seconds[times - 1 - times / 100]);
    }

    /** A row of a table; of what is done a few times only, the median alone. */
    static Percentiles row(String name, int times, Rounds.Work work) throws Exception {
        Percentiles measured = of(times, work);
        System.out.println("| %s | %s | %s |"
                .formatted(name, told(measured.p50), times < 100 ? "" : told(measured.p99)));
        return measured;
    }

    static String told(double seconds) {
        return seconds < 1 ? "%.3g ms".formatted(1e3 * seconds) : "%.2f s".formatted(seconds);
    }
}

package vn.plancompliance.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Times works against each other in one process. In each round every work has its turn, again and again for a slice of time,
 * so that what slows the machine down for a while slows all of them; ratios are taken within a round, and the median of the
 * rounds counts. (JMH measures one benchmark to its end and then the next, which on a shared machine compares two
 * different hours.)
 */
final class Rounds {

    private static final long SLICE = 150_000_000;

    private final int warmUp;
    private final int rounds;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    /** So many rounds that count, after so many that only warm the machine up. */
    Rounds(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** What is timed; what it makes is looked at by its own checks before. */
    interface Work {

        void run() throws Exception;
    }

    Rounds with(String name, Work work) {
        works.put(name, work);
        times.put(name, new ArrayList<>());
        return this;
    }

    Rounds run() throws Exception {
        var order = new ArrayList<>(works.keySet());
        for (int round = -warmUp; round < rounds; round++) {
            Collections.rotate(order, 1);
            for (String name : order) {
                double seconds = turn(works.get(name));
                if (round >= 0) {
                    times.get(name).add(seconds);
                }
            }
        }
        return this;
    }

    private static double turn(Work work) throws Exception {
        long begin = System.nanoTime();
        long end;
        int done = 0;
        do {
            work.run();
            done++;
            end = System.nanoTime();
        } while (end - begin < SLICE);
        return (end - begin) / 1e9 / done;
    }

    /** What is timed, in the order in which it was named. */
    Set<String> names() {
        return works.keySet();
    }

    /** Seconds that all of it takes, each once. */
    double total() {
        return works.keySet().stream().mapToDouble(this::seconds).sum();
    }

    /** Seconds that the work takes once. */
    double seconds(String name) {
        return median(times.get(name));
    }

    /** How many times as long as the other the work takes. */
    double ratio(String name, String other) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < times.get(name).size(); round++) {
            ratios.add(times.get(name).get(round) / times.get(other).get(round));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

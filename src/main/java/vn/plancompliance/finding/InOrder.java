package vn.plancompliance.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the findings or outcomes of many units in order. They come unit by unit and are wanted clause by clause: laid out by
 * what leads the order, each heap mostly lies right already, and the work grows with their number instead of faster.
 */
final class InOrder {

    /** So many are worth the work of several processors. */
    private static final int MANY = 10_000;

    private InOrder() {}

    /**
     * The things in that order.
     *
     * @param lead what the order asks first: things that differ in it never stand among each other
     */
    static <T> List<T> of(Collection<T> things, Function<T, ?> lead, Comparator<T> order) {
        var all = things.size() < MANY ? things.stream() : things.parallelStream();
        var heaps = all.collect(Collectors.groupingBy(lead)).values();
        return (things.size() < MANY ? heaps.stream() : heaps.parallelStream())
                .map(alike -> alike.stream().sorted(order).toList())
                .sorted(Comparator.comparing(alike -> alike.get(0), order))
                .flatMap(List::stream)
                .toList();
    }
}

package vn.plancompliance.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the findings or outcomes of many units in order. They come unit by unit and are wanted clause by clause: laid out by
 * what leads the order, each pile mostly lies right already, and the work grows with their number instead of faster.
 */
final class InOrder {

    /** So many are worth the work of several processors. */
    private static final int MANY = 10_000;

    private InOrder() {}

    /**
     * The things in order.
     *
     * @param lead what leads the order; of things that are alike in it no others stand between
     * @param leads the order of what leads
     * @param rest the order of things that are alike in what leads
     */
    static <T, L> List<T> of(Collection<T> things, Function<T, L> lead, Comparator<L> leads, Comparator<T> rest) {
        boolean many = things.size() >= MANY;
        Map<L, List<T>> piles = (many ? things.parallelStream() : things.stream()).collect(Collectors.groupingBy(lead));
        List<Map.Entry<L, List<T>>> ordered = piles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(leads))
                .toList();
        return (many ? ordered.parallelStream() : ordered.stream())
                .flatMap(pile -> pile.getValue().stream().sorted(rest))
                .toList();
    }
}

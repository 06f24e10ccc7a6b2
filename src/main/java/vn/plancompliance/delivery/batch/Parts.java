package vn.plancompliance.delivery.batch;

import java.util.List;

/** The parts in which a district is judged: some units each, in the plan's order, and at last what is judged together. */
final class Parts {

    private static final int SMALLEST = 5;
    private static final int LARGEST = 250;
    private static final int USUAL = 20;

    private final List<String> units;
    private final int size;

    private Parts(List<String> units, int size) {
        this.units = units;
        this.size = size;
    }

    /** The parts of a plan's units, which hang on nothing but their number. */
    static Parts of(List<String> units) {
        return new Parts(units, Math.min(LARGEST, Math.max(SMALLEST, units.size() / USUAL)));
    }

    /** How many there are. */
    int count() {
        return together() + 1;
    }

    /** The number of the part that is judged together. */
    int together() {
        return (units.size() + size - 1) / size;
    }

    /** The units of a part, from 0. */
    List<String> units(int part) {
        return units.subList(part * size, Math.min(units.size(), (part + 1) * size));
    }
}

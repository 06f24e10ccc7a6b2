package vn.plancompliance.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.plancompliance.plan.Text;

/** Collects the faults of all files, so that they are told at once. */
final class Faults {

    /** Nobody reads more; without a limit a hostile file of 20 MB would be answered by one of a gigabyte. */
    private static final int LISTED = 1_000;

    private final List<Fault> listed = new ArrayList<>();
    private int count;

    void add(String at, Text found, Text expected) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(new Fault(at, found, expected));
        }
    }

    /** Adds a fault that says nothing new where there are others. */
    void addIfNone(String at, Text found, Text expected) {
        if (count == 0) {
            add(at, found, expected);
        }
    }

    /** How many are listed so far. */
    int listed() {
        return listed.size();
    }

    /** Puts those that were listed after the first so many in the order of their places. */
    void sort(int first, Comparator<String> order) {
        listed.subList(first, listed.size()).sort(Comparator.comparing(Fault::at, order));
    }

    /** @throws RefusedFile if there is any fault */
    void refuse() throws RefusedFile {
        if (count > 0) {
            throw new RefusedFile(listed, count);
        }
    }
}

package vn.plancompliance.intake;

import java.util.List;

/** Files were read, but what they say cannot be accepted; nothing of them is taken. */
public final class RefusedFile extends Exception {

    private final transient List<Fault> faults;
    private final int count;

    RefusedFile(List<Fault> faults, int count) {
        super(count + " faults");
        this.faults = List.copyOf(faults);
        this.count = count;
    }

    /** The faults, in the order of the files; all of them unless there are more than a person reads. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many faults there are, listed or not. */
    public int count() {
        return count;
    }
}

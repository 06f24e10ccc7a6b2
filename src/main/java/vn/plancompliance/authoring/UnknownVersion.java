package vn.plancompliance.authoring;

/** A version of the rule book is asked for that there is not. */
public final class UnknownVersion extends Exception {

    private final int number;
    private final int newest;

    UnknownVersion(int number, int newest) {
        super("there is no version " + number + ", the newest is " + newest);
        this.number = number;
        this.newest = newest;
    }

    public int number() {
        return number;
    }

    /** The newest that there is. */
    public int newest() {
        return newest;
    }
}

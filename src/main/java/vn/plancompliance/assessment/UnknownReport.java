package vn.plancompliance.assessment;

/** A report is asked for that was never handed in. */
public final class UnknownReport extends Exception {

    private final int id;

    UnknownReport(int id) {
        super("there is no report " + id);
        this.id = id;
    }

    public int id() {
        return id;
    }
}

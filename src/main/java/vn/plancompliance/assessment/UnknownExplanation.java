package vn.plancompliance.assessment;

/** An explanation is asked for that was never given. */
public final class UnknownExplanation extends Exception {

    private final int id;

    UnknownExplanation(int id) {
        super("there is no explanation " + id);
        this.id = id;
    }

    public int id() {
        return id;
    }
}

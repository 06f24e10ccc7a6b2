package vn.plancompliance.plan;

/** What a rule states makes no sense, whatever the plan. */
public final class Unreasonable extends IllegalArgumentException {

    private final transient Text reason;

    /** Says why in Vietnamese and in English, as a writer of rules is told. */
    public Unreasonable(String vi, String en) {
        super(en);
        this.reason = new Text(vi, en);
    }

    /** Why, as a writer of rules is told. */
    public Text reason() {
        return reason;
    }
}

package vn.plancompliance.plan;

/** A clause's rule demands what makes no sense; says why in both languages. */
public final class SenselessDemand extends IllegalArgumentException {

    private final transient Text reason;

    SenselessDemand(String vi, String en) {
        super(en);
        this.reason = new Text(vi, en);
    }

    /** Why it makes no sense. */
    public Text reason() {
        return reason;
    }
}

package vn.plancompliance.assessment;

/** A unit is asked for that the plan does not have. */
public final class UnknownUnit extends Exception {

    private final String code;

    UnknownUnit(String code) {
        super("there is no unit " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

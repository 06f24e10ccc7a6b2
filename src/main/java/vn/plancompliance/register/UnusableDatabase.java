package vn.plancompliance.register;

/** The database that is named for the register cannot be reached. */
public final class UnusableDatabase extends Exception {

    private final String url;
    private final String told;

    UnusableDatabase(String url, String told) {
        super(told);
        // What follows may hold a password.
        this.url = url.split("\\?", 2)[0];
        this.told = told;
    }

    /** Where it should be, without parameters. */
    public String url() {
        return url;
    }

    /** What its driver says, in the driver's language. */
    public String told() {
        return told;
    }
}

package vn.plancompliance.access;

/** An account is asked for that does not exist. */
public final class UnknownAccount extends Exception {

    private final String name;

    UnknownAccount(String name) {
        super("there is no account " + name);
        this.name = name;
    }

    public String name() {
        return name;
    }
}

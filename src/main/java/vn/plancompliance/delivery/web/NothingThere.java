package vn.plancompliance.delivery.web;

/** There is no page at the address that is asked for. */
public final class NothingThere extends Exception {

    /** Nothing is there under that name. */
    public NothingThere(String name) {
        super("nothing there: " + name);
    }
}

package vn.plancompliance.rulebook;

/** A rule book's rules trigger each other without end. */
public final class RunawayRules extends RuntimeException {

    public RunawayRules(int limit) {
        super("the rules did not come to rest after " + limit + " firings");
    }
}

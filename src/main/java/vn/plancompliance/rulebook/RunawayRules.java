package vn.plancompliance.rulebook;

/** A rule book's rules trigger each other without end, or take too long. */
public final class RunawayRules extends RuntimeException {

    RunawayRules(String message) {
        super(message);
    }
}

package vn.plancompliance.delivery.web.explaining;

import vn.plancompliance.register.Explanation.State;

/** Which violations are shown, by how their explanations stand. */
enum Shown {
    ALL,
    /** Those that want an explanation, for the first time or again. */
    WANTED,
    NONE,
    GIVEN,
    RETURNED,
    ACCEPTED,
    LAPSED;

    boolean shows(State state) {
        return switch (this) {
            case ALL -> true;
            case WANTED -> state == State.NONE || state == State.RETURNED || state == State.LAPSED;
            default -> state.name().equals(name());
        };
    }
}

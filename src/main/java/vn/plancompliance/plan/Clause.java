package vn.plancompliance.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the plan.
 *
 * @param text what it says, in short
 * @param unmeasured why no rule measures it; null unless it is a principle
 */
public record Clause(
        ClauseId address,
        Commits commits,
        Text text,
        @Nullable Text unmeasured) {

    /** Why no rule measures it; empty unless it is a principle. */
    public Optional<Text> reason() {
        return Optional.ofNullable(unmeasured);
    }
}

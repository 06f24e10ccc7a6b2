package vn.plancompliance.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that the plan assigns to units and groups, to each its own, such as the revenue to be collected in a year.
 *
 * @param measured code of the indicator for which it is meant; null if for none in particular
 * @param of the numbers, by the codes of those to whom they are assigned
 */
public record Amount(String code, Text name, @Nullable String measured, Map<String, BigDecimal> of) {

    public Amount {
        of = Map.copyOf(of);
    }

    /** Code of the indicator for which it is meant, if it is for one. */
    public Optional<String> indicator() {
        return Optional.ofNullable(measured);
    }
}

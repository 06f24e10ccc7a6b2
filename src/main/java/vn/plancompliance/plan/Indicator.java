package vn.plancompliance.plan;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured. Equal by code: a plan has one indicator of a code.
 *
 * @param numbers of which a figure may consist
 * @param reporters codes of the units that report it
 * @param numerator what is counted above the line; null for a COUNT
 * @param denominator what is counted below the line; null for a COUNT
 * @param value what is counted; null for a RATIO
 */
public record Indicator(
        String code,
        Form form,
        Accumulation accumulation,
        Numbers numbers,
        Set<String> reporters,
        Text name,
        @Nullable Text numerator,
        @Nullable Text denominator,
        @Nullable Text value) {

    public Indicator {
        reporters = Set.copyOf(reporters);
    }

    /** The meaning of one part of the figure: {@code numerator}, {@code denominator} or {@code value}. */
    public Optional<Text> meaning(String part) {
        return switch (part) {
            case "numerator" -> Optional.ofNullable(numerator);
            case "denominator" -> Optional.ofNullable(denominator);
            case "value" -> Optional.ofNullable(value);
            default -> throw new IllegalArgumentException("no such part of a figure: " + part);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Indicator indicator && code.equals(indicator.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}

package vn.plancompliance.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that accounts for the plan, as the head and foot of its official reports name it; in Vietnamese.
 *
 * @param superiorBody the body above it, in the head of a document; null if it names none there
 * @param issuer its name
 * @param symbol what follows the number of a report, as {@code BC-UBND}
 * @param place where it signs
 * @param recipient the body to which it reports
 * @param onBehalfOf in whose name is signed, as {@code TM. ỦY BAN NHÂN DÂN}; null if the signatory signs for himself
 * @param post of whoever signs
 * @param signatory who signs; null if that is left open
 * @param copies who else receives a report
 */
public record Office(
        @Nullable String superiorBody,
        String issuer,
        String symbol,
        String place,
        String recipient,
        @Nullable String onBehalfOf,
        String post,
        @Nullable String signatory,
        List<String> copies) {

    public Office {
        copies = List.copyOf(copies);
    }

    /** The body above it, if documents name it. */
    public Optional<String> superior() {
        return Optional.ofNullable(superiorBody);
    }
}

package vn.plancompliance.rulebook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Office;

/** Reads the section of {@code plan.yaml} that names the body which accounts for the plan. */
final class OfficeReader {

    private static final Set<String> KEYS =
            Set.of("superior", "issuer", "symbol", "place", "recipient", "onBehalfOf", "post", "signatory", "copies");

    private OfficeReader() {}

    /** The section, which has to be there; parts of it are empty after a fault. */
    static Office read(YamlMapping root) {
        YamlMapping office = root.mapping("office", KEYS);
        List<String> copies =
                office.texts("copies").stream().map(YamlMapping.Located::value).toList();
        return new Office(
                optional(office, "superior"),
                office.text("issuer"),
                office.text("symbol"),
                office.text("place"),
                office.text("recipient"),
                optional(office, "onBehalfOf"),
                office.text("post"),
                optional(office, "signatory"),
                copies);
    }

    private static @Nullable String optional(YamlMapping office, String key) {
        return office.has(key) ? office.text(key) : null;
    }
}

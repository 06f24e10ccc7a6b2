package vn.plancompliance.delivery.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.ClauseId;

/**
 * Names a finding among those of a period, in the parameters of an address; a part that a finding does not have is empty.
 * Beside it an address names the period that is judged ({@code period}) and the day ({@code asOf}).
 *
 * @param month of the report that the finding is about, as {@code 2023-11}; every other finding is of the period judged
 */
public record FindingName(
        @Nullable String kind,
        @Nullable String clause,
        @Nullable String unit,
        @Nullable String indicator,
        @Nullable String task,
        @Nullable String month) {

    public FindingName {
        kind = given(kind);
        clause = given(clause);
        unit = given(unit);
        indicator = given(indicator);
        task = given(task);
        month = given(month);
    }

    private static @Nullable String given(@Nullable String part) {
        return part == null || part.isEmpty() ? null : part;
    }

    /** The name of that finding. */
    public static FindingName of(Finding finding) {
        return new FindingName(
                finding.kind().name(),
                finding.clause().map(ClauseId::address).orElse(null),
                finding.unit().orElse(null),
                finding.indicator().orElse(null),
                finding.task().orElse(null),
                finding instanceof Finding.OfReport ? finding.period().label() : null);
    }

    /** The finding of that name among these. */
    public Optional<Finding> among(Collection<Finding> findings) {
        return findings.stream().filter(finding -> equals(of(finding))).findFirst();
    }

    /** The same address, with the parameters that name the finding. */
    public Address in(Address address) {
        Address named = address;
        for (Map.Entry<String, String> part : parts().entrySet()) {
            named = named.with(part.getKey(), part.getValue());
        }
        return named;
    }

    /** The parts that the finding has, by their parameters. */
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "kind", kind);
        put(parts, "clause", clause);
        put(parts, "unit", unit);
        put(parts, "indicator", indicator);
        put(parts, "task", task);
        put(parts, "month", month);
        return parts;
    }

    private static void put(Map<String, String> parts, String parameter, @Nullable String part) {
        if (part != null) {
            parts.put(parameter, part);
        }
    }
}

package vn.plancompliance.delivery.web;

import java.util.Collection;
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
        return address.with("kind", kind)
                .with("clause", clause)
                .with("unit", unit)
                .with("indicator", indicator)
                .with("task", task)
                .with("month", month);
    }
}

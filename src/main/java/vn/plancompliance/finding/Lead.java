package vn.plancompliance.finding;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Period;

/** What leads {@link Finding#ORDER}. */
record Lead(Severity severity, Optional<ClauseId> clause) {

    /** Violations first, then by clause, those without one first. */
    static final Comparator<Lead> ORDER = Comparator.comparing(Lead::severity)
            .thenComparing(lead -> lead.clause().map(ClauseId::address).orElse(null), nullsFirst());

    /** Of findings that are alike in it: by unit, period, kind, indicator and task, by code point, absent ones first. */
    static final Comparator<Finding> AFTER = Comparator.<Finding, @Nullable String>comparing(
                    finding -> finding.unit().orElse(null), nullsFirst())
            .thenComparing(Finding::period, Period.BY_LABEL)
            .thenComparing(finding -> finding.kind().name(), CodePointOrder.INSTANCE)
            .thenComparing(finding -> finding.indicator().orElse(null), nullsFirst())
            .thenComparing(finding -> finding.task().orElse(null), nullsFirst());

    static Lead of(Finding finding) {
        return new Lead(finding.severity(), finding.clause());
    }

    private static Comparator<@Nullable String> nullsFirst() {
        return Comparator.nullsFirst(CodePointOrder.INSTANCE);
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.ClauseId;

/** Which findings are asked for, as written in an address; null or empty lets all through. */
record FindingFilter(
        @Nullable String severity,
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String clause) {

    /** Whether it asks for nothing that findings cannot be. */
    boolean isReadable() {
        return isName(severity, Severity.values()) && isName(kind, Kind.values());
    }

    private static boolean isName(@Nullable String word, Enum<?>[] names) {
        return Stream.concat(Stream.of(""), Stream.of(names).map(Enum::name)).anyMatch(name -> passes(word, name));
    }

    boolean passes(Finding finding) {
        return passes(severity, finding.severity().name())
                && passes(kind, finding.kind().name())
                && passes(unit, finding.unit().orElse(null))
                && passes(clause, finding.clause().map(ClauseId::address).orElse(null));
    }

    private static boolean passes(@Nullable String asked, @Nullable String present) {
        return asked == null || asked.isEmpty() || asked.equals(present);
    }

    /** The same address, with what is asked for. */
    Address in(Address address) {
        return address.with("severity", severity)
                .with("kind", kind)
                .with("unit", unit)
                .with("clause", clause);
    }
}

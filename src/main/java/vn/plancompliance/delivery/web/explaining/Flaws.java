package vn.plancompliance.delivery.web.explaining;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.plancompliance.assessment.RefusedExplanation;

/**
 * What is wrong with what was written.
 *
 * @param faults the name of the fault by the name of the field
 */
record Flaws(Map<String, String> faults) {

    static final Flaws NONE = new Flaws(Map.of());

    static Flaws of(RefusedExplanation refusal) {
        return new Flaws(refusal.flaws().stream()
                .collect(Collectors.toMap(
                        flaw -> flaw.field().name().toLowerCase(Locale.ROOT),
                        flaw -> flaw.fault().name())));
    }
}

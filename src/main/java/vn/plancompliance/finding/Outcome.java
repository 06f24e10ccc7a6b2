package vn.plancompliance.finding;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Period;

/**
 * How a target stands in a period.
 *
 * @param judged code of the unit judged; null where judged together
 * @param demanded the clause's rule
 * @param concluded the judgement rule
 */
public record Outcome(
        ClauseId clause,
        @Nullable String judged,
        Period period,
        Status status,
        RuleReference demanded,
        RuleReference concluded) {

    static final Comparator<Outcome> AFTER_CLAUSE = Comparator.comparing(
            outcome -> outcome.unit().orElse(null), Comparator.nullsFirst(CodePointOrder.INSTANCE));

    /** By clause and unit, by code point, those judged together first. */
    public static final Comparator<Outcome> ORDER =
            Comparator.comparing(Outcome::clause).thenComparing(AFTER_CLAUSE);

    /** Code of the unit judged; empty where judged together. */
    public Optional<String> unit() {
        return Optional.ofNullable(judged);
    }
}

package vn.plancompliance.rulebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;

/**
 * A rule as it stands in a file of the rules folder.
 *
 * @param reference its name and place
 * @param carries the clause that it carries; null for a judgement rule
 * @param lead code of the unit that leads the clause, or of the plan's coordinator
 * @param partners codes of the units and groups that take part
 */
public record Rule(RuleReference reference, @Nullable ClauseId carries, String lead, List<String> partners) {

    public Rule {
        partners = List.copyOf(partners);
    }

    /** The clause that it carries; empty for a judgement rule. */
    public Optional<ClauseId> clause() {
        return Optional.ofNullable(carries);
    }
}

package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.EvaluationJson.RuleJson;
import vn.plancompliance.plan.Commits;

/**
 * A clause of the plan as JSON.
 *
 * @param text what it says, in short
 * @param reason why no rule measures it; only for a principle
 * @param scenarios names of the scenarios that prove its rules
 */
@JsonPropertyOrder({"clause", "text", "commits", "reason", "rules", "scenarios"})
public record ClauseJson(
        String clause,
        String text,
        Commits commits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        List<RuleJson> rules,
        List<String> scenarios) {}

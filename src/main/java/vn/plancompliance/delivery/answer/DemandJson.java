package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RuleJson;

/**
 * What a rule demands, as JSON.
 *
 * @param unit null where a target is judged together
 * @param indicator only for a target
 * @param task only for a task, with its occurrence if it recurs
 * @param required null unless it is a target
 * @param nature MILESTONE, CONTINUOUS, TASK or REPORT
 * @param from null for a task or report
 * @param due null if it holds continuously, or has no deadline
 */
@JsonPropertyOrder({"clause", "unit", "indicator", "task", "required", "nature", "from", "due", "rule"})
public record DemandJson(
        String clause,
        @Nullable String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String indicator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String task,
        @Nullable RequiredJson required,
        String nature,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        RuleJson rule) {}

package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RuleJson;

/**
 * What a rule demands, as JSON.
 *
 * @param unit null where a target is judged together
 * @param indicator null unless it is a target
 * @param required null unless it is a target
 * @param nature MILESTONE, CONTINUOUS or REPORT
 * @param from null for a report
 * @param due null if it holds continuously
 */
@JsonPropertyOrder({"clause", "unit", "indicator", "required", "nature", "from", "due", "rule"})
public record DemandJson(
        String clause,
        @Nullable String unit,
        @Nullable String indicator,
        @Nullable RequiredJson required,
        String nature,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        RuleJson rule) {}

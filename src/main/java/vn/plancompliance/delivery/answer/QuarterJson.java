package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Status;

/**
 * The result of a quarter's job as JSON: how the whole district stands, what is new since the last quarter, and how each
 * target in force runs.
 *
 * @param quarter as {@code 2023-Q4}
 * @param changes one for each finding of the evaluation, in its order, then those of the last quarter that are resolved
 * @param courses one for each outcome of the evaluation, in its order
 * @param refused the files that could not be read; whoever sent nothing else counts as not having reported
 */
@JsonPropertyOrder({"quarter", "asOf", "rules", "evaluation", "changes", "courses", "refused"})
public record QuarterJson(
        String quarter,
        LocalDate asOf,
        String rules,
        EvaluationJson evaluation,
        List<ChangeJson> changes,
        List<CourseJson> courses,
        List<RefusedJson> refused) {

    /**
     * What became of a finding since the last quarter.
     *
     * @param since the first quarter of those in a row that have it, as far back as is known; null if resolved
     * @param before its kind in the last quarter if that was another one, as behind its pace before it was missed
     * @param position the place of the finding in the evaluation, from 0; null if resolved
     * @param finding the finding of the last quarter that is resolved; else null
     */
    @JsonPropertyOrder({"change", "since", "before", "position", "finding"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeJson(
            Novelty change,
            @Nullable String since,
            @Nullable Kind before,
            @Nullable Integer position,
            @Nullable FindingJson finding) {}

    /**
     * How a target runs from month to month.
     *
     * @param unit null where it is judged together
     * @param points one for each month of the plan up to the quarter's end of which anything is known, oldest first
     * @param forecast null where nothing can be foretold: reached already, too few months, or no movement towards it
     * @param neededPerMonth how many more cases (or accounts) a month, or how many less if the threshold is a ceiling, are
     *     needed from the quarter's end on to reach it by the due day, the denominator fixed; null if reached, due,
     *     continuous, if months add up, or if the quarter's figures do not allow to say so
     */
    @JsonPropertyOrder({
        "clause",
        "unit",
        "indicator",
        "required",
        "from",
        "status",
        "points",
        "forecast",
        "neededPerMonth"
    })
    public record CourseJson(
            String clause,
            @Nullable String unit,
            String indicator,
            RequiredJson required,
            LocalDate from,
            Status status,
            List<PointJson> points,
            @Nullable ForecastJson forecast,
            @Nullable BigDecimal neededPerMonth) {}

    /**
     * A month of a target.
     *
     * @param figure as far as it is known and possible; null if nothing is
     * @param complete whether all reporters' figures are in it
     * @param expected what is expected at the month's end; null unless the target is a milestone that has started and is not
     *     yet due
     */
    @JsonPropertyOrder({"period", "figure", "complete", "expected"})
    public record PointJson(
            String period,
            @Nullable FigureJson figure,
            boolean complete,
            @Nullable BigDecimal expected) {}

    /**
     * When a target will be reached if it goes on as in the last months; an estimate, on which no verdict rests.
     *
     * @param on the most likely day
     * @param earliest the first day of the interval in which it lies with a probability of 80 %; null if that is not after
     *     the quarter's end
     * @param latest the last day of that interval; null if at the slowest pace in it it is not reached within ten years, or
     *     within the year where the count starts again
     * @param months from how many months it is drawn
     */
    @JsonPropertyOrder({"on", "earliest", "latest", "months"})
    public record ForecastJson(
            LocalDate on,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            int months) {}

    /** A file that could not be read, and why. */
    @JsonPropertyOrder({"file", "faults"})
    public record RefusedJson(String file, List<Refusals.FaultJson> faults) {}
}

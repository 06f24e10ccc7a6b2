package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;

/** An evaluation as JSON. Periods are labels; days are ISO days; percentages are cut to two decimals. */
@JsonPropertyOrder({"period", "asOf", "scope", "rules", "summary", "findings", "outcomes"})
public record EvaluationJson(
        String period,
        LocalDate asOf,
        Scope scope,
        String rules,
        Summary summary,
        List<FindingJson> findings,
        List<OutcomeJson> outcomes) {

    /** How many findings of each severity, and how many targets of each status that occurs. */
    @JsonPropertyOrder({"violations", "alerts", "outcomes"})
    public record Summary(long violations, long alerts, Map<Status, Long> outcomes) {}

    /**
     * A finding.
     *
     * @param clause null for a finding about a figure, and then {@code required} and {@code missing} too
     * @param unit null where a target is judged together
     * @param expected what is expected by now; only if behind its pace
     * @param task code of the task, with its occurrence if it recurs; only for a finding about a task
     * @param deadline its deadline; only for a finding about a task
     * @param units whose figures are lacking; only if undetermined
     * @param earlier the newest figure known from before; only if dropped
     */
    @JsonPropertyOrder({
        "severity",
        "kind",
        "clause",
        "unit",
        "period",
        "indicator",
        "task",
        "deadline",
        "required",
        "observed",
        "expected",
        "missing",
        "earlier",
        "units",
        "lead",
        "partners",
        "message",
        "rule",
        "because"
    })
    public record FindingJson(
            Severity severity,
            Kind kind,
            @Nullable String clause,
            @Nullable String unit,
            String period,
            @Nullable String indicator,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String task,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate deadline,

            @Nullable RequiredJson required,
            @Nullable FigureJson observed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal expected,

            @Nullable BigDecimal missing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FigureJson earlier,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> units,

            String lead,
            List<String> partners,
            String message,
            RuleJson rule,
            List<String> because) {}

    /**
     * What a target requires.
     *
     * @param threshold percent of a RATIO, else the number
     * @param due null if it holds continuously
     */
    @JsonPropertyOrder({"comparator", "threshold", "form", "due"})
    public record RequiredJson(
            Comparison comparator,
            BigDecimal threshold,
            Form form,
            @Nullable LocalDate due) {}

    /** A figure; told apart by its fields when it is read again. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(RatioJson.class), @JsonSubTypes.Type(CountJson.class)})
    public sealed interface FigureJson {}

    /**
     * A ratio.
     *
     * @param percent null for no cases
     */
    @JsonPropertyOrder({"numerator", "denominator", "percent"})
    public record RatioJson(
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal percent) implements FigureJson {}

    /** A count. */
    public record CountJson(BigDecimal value) implements FigureJson {}

    /** Where a reader finds a rule; the file is relative to the rules folder. */
    @JsonPropertyOrder({"name", "file", "line"})
    public record RuleJson(String name, String file, int line) {}

    /** How a target stands; the unit is null where it is judged together. */
    @JsonPropertyOrder({"clause", "unit", "period", "status"})
    public record OutcomeJson(String clause, @Nullable String unit, String period, Status status) {}
}

package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRun.State;

/**
 * A run of the quarter's job, how far it has come, and what came of it.
 *
 * @param reports names what it read: all reports up to that number
 * @param parts of how many parts it consists; null as long as nobody has counted
 * @param done how many of them are judged
 * @param documents the names of the documents that came of it; none until it is finished
 * @param evaluation the evaluation with what changed, as JSON; null until it is finished
 */
@JsonPropertyOrder({
    "run",
    "quarter",
    "asOf",
    "rules",
    "reports",
    "state",
    "parts",
    "done",
    "by",
    "requestedAt",
    "finishedAt",
    "documents",
    "evaluation"
})
public record RunJson(
        int run,
        String quarter,
        LocalDate asOf,
        String rules,
        String reports,
        State state,
        @Nullable Integer parts,
        int done,
        String by,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        List<String> documents,
        @JsonRawValue @Nullable String evaluation) {

    /** A run in this shape. */
    public static RunJson of(QuarterRun run, List<String> documents, @Nullable String evaluation) {
        QuarterRun.Order order = run.order();
        return new RunJson(
                run.id(),
                order.quarter().label(),
                order.asOf(),
                order.rules(),
                order.reports(),
                run.state(),
                run.parts(),
                run.done(),
                run.by().who(),
                run.by().at(),
                run.finishedAt(),
                documents,
                evaluation);
    }
}

package vn.plancompliance.finding;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Vocabulary;

/**
 * What findings of different periods have in common if they are about the same thing; neither month nor occurrence.
 *
 * @param clause address of the clause; null for a figure
 * @param unit code of the unit; null where judged together
 * @param about code of the indicator or task; null for a report
 * @param kind one kind for all that may follow on each other
 */
public record Matter(
        @Nullable String clause,
        @Nullable String unit,
        @Nullable String about,
        Kind kind) {

    /**
     * What a finding is about.
     *
     * @param vocabulary knows which task recurs
     */
    public static Matter of(Finding finding, Vocabulary vocabulary) {
        return new Matter(
                finding.clause().map(ClauseId::address).orElse(null),
                finding.unit().orElse(null),
                finding.indicator()
                        .or(() -> finding.task().flatMap(vocabulary::task).map(Task::code))
                        .orElse(null),
                common(finding.kind()));
    }

    private static Kind common(Kind kind) {
        return switch (kind) {
            case TARGET_MISSED, TARGET_BEHIND_PACE -> Kind.TARGET_MISSED;
            case TASK_LATE, TASK_OVERDUE, TASK_DUE_SOON, TASK_UNREPORTED -> Kind.TASK_OVERDUE;
            default -> kind;
        };
    }
}

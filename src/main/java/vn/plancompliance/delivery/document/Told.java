package vn.plancompliance.delivery.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.delivery.answer.Duties.TaskLine;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;

/** What documents tell of: a finding, a target, a task or a report, each with what is known of it. */
sealed interface Told {

    /**
     * A finding and what became of it since the last quarter.
     *
     * @param change null if nothing is known of it
     */
    record Note(FindingJson finding, @Nullable ChangeJson change) implements Told {

        boolean isViolation() {
            return finding.severity() == Severity.VIOLATION;
        }

        boolean is(Novelty novelty) {
            return change != null && change.change() == novelty;
        }

        /** Who has to explain it. */
        String answerable() {
            return Finding.answerable(finding.unit(), finding.lead());
        }
    }

    /**
     * A target of one unit, or of several together.
     *
     * @param figure the quarter's; null if there is none that counts
     * @param note the finding about it; null if there is none
     */
    record Aim(
            CourseJson course,
            @Nullable FigureJson figure,
            @Nullable Note note) implements Told {

        Status status() {
            return course.status();
        }

        Optional<FigureJson> known() {
            return Optional.ofNullable(figure);
        }
    }

    /**
     * A unit's task.
     *
     * @param note the finding about it; null if there is none
     */
    record Work(TaskLine line, @Nullable Note note) implements Told {

        WorkState state() {
            return WorkState.of(line, note == null ? null : note.finding().kind());
        }

        /** Whether it is overdue, or near or past its deadline without a status: not what was done late long ago. */
        boolean isPressing() {
            return state() == WorkState.OVERDUE || state() == WorkState.UNREPORTED || isDueSoon();
        }

        boolean isDueSoon() {
            return note != null && note.finding().kind() == Kind.TASK_DUE_SOON;
        }
    }

    /**
     * A unit's report of a month.
     *
     * @param note the finding about it; null if there is none
     */
    record Filed(FilingLine line, @Nullable Note note) implements Told {

        FilingState state() {
            return FilingState.of(line, note == null ? null : note.finding().kind());
        }
    }
}

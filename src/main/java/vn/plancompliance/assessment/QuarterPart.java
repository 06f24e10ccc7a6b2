package vn.plancompliance.assessment;

import java.util.List;
import vn.plancompliance.finding.Evaluation;

/**
 * A part of a quarter's assessment.
 *
 * @param evaluation what was found, and how targets stand
 * @param changes one for each finding of the evaluation, in its order, then those of the last quarter that are resolved, in
 *     the order of {@link vn.plancompliance.finding.Finding#ORDER}
 * @param courses one for each outcome of the evaluation, in its order
 */
public record QuarterPart(Evaluation evaluation, List<Change> changes, List<TargetCourse> courses) {

    public QuarterPart {
        changes = List.copyOf(changes);
        courses = List.copyOf(courses);
    }
}

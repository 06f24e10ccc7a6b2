package vn.plancompliance.delivery.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import vn.plancompliance.assessment.Change;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.assessment.Forecast;
import vn.plancompliance.assessment.QuarterPart;
import vn.plancompliance.assessment.TargetCourse;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.ForecastJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;

/** Turns what is assessed at the end of a quarter into the shapes of its JSON. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface QuarterMapper extends AnswerMapper {

    @Mapping(target = "quarter", source = "part.evaluation.period")
    @Mapping(target = "asOf", source = "part.evaluation.asOf")
    @Mapping(target = "rules", source = "part.evaluation.rules")
    @Mapping(target = "evaluation", source = "evaluation")
    @Mapping(target = "changes", source = "part.changes")
    @Mapping(target = "courses", source = "part.courses")
    QuarterJson quarter(
            QuarterPart part, EvaluationJson evaluation, List<RefusedJson> refused, @Context Wording wording);

    /** The changes, each with the place of its finding: they come in the order of the evaluation. */
    default List<ChangeJson> changes(List<Change> changes, @Context Wording wording) {
        var shaped = new ArrayList<ChangeJson>();
        for (Change change : changes) {
            boolean resolved = change.novelty() == Novelty.RESOLVED;
            Period since = change.since();
            shaped.add(new ChangeJson(
                    change.novelty(),
                    since == null ? null : label(since),
                    change.before(),
                    resolved ? null : shaped.size(),
                    resolved ? finding(change.finding(), wording) : null));
        }
        return shaped;
    }

    default CourseJson course(TargetCourse course) {
        TargetRun run = course.run();
        return new CourseJson(
                run.outcome().clause().address(),
                run.outcome().judged(),
                run.measured().code(),
                required(run.target(), run.measured().form()),
                run.target().from(),
                run.outcome().status(),
                points(run.points(), run.measured()),
                forecast(course.forecast()),
                course.neededPerMonth());
    }

    @Nullable
    ForecastJson forecast(@Nullable Forecast forecast);

    List<PointJson> points(List<TargetRun.Point> points, @Context Indicator measured);

    default PointJson point(TargetRun.Point point, @Context Indicator measured) {
        var expected = point.expected();
        return new PointJson(
                label(Period.of(point.month())),
                figure(point.figure()),
                point.complete(),
                expected == null ? null : Cut.expected(expected, measured));
    }
}

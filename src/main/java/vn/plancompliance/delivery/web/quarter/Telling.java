package vn.plancompliance.delivery.web.quarter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.EvaluationJson.Summary;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.ForecastJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.web.quarter.ResultView.Count;
import vn.plancompliance.delivery.web.quarter.ResultView.Outlook;
import vn.plancompliance.delivery.web.quarter.ResultView.Row;
import vn.plancompliance.delivery.web.quarter.StoredResult.Changed;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/** Says in words what came of a run. */
final class Telling {

    private final Names names;
    private final Language say;

    Telling(Vocabulary vocabulary, Language say) {
        this.names = new Names(vocabulary, say);
        this.say = say;
    }

    /** How many violations and alerts there are. */
    List<Count> counts(Summary summary) {
        return List.of(count(summary.violations(), Severity.VIOLATION), count(summary.alerts(), Severity.ALERT));
    }

    private Count count(long number, Severity severity) {
        return new Count(say.number(number), names.severity(severity), number == 0 ? Tone.GREEN : Tone.of(severity));
    }

    /** How many targets stand how. */
    List<Count> targets(Summary summary) {
        return summary.outcomes().entrySet().stream()
                .map(each ->
                        new Count(say.number(each.getValue()), names.status(each.getKey()), Tone.of(each.getKey())))
                .toList();
    }

    Row row(Changed changed) {
        FindingJson finding = changed.finding();
        ChangeJson change = changed.change();
        boolean continues = change.change() == Novelty.CONTINUING;
        return new Row(
                names.severity(finding.severity()),
                Tone.of(finding.severity()),
                Optional.ofNullable(finding.clause()).orElse(""),
                finding.message(),
                continues && change.since() != null ? say.period(Period.parse(change.since())) : null,
                change.before() == null ? null : say.phrase("kind." + change.before()));
    }

    Outlook outlook(CourseJson course) {
        RequiredJson required = course.required();
        Optional<ForecastJson> forecast = Optional.ofNullable(course.forecast());
        return new Outlook(
                course.clause(),
                names.unit(course.unit()),
                names.indicator(course.indicator()),
                names.requiredWhen(required.comparator(), required.form(), required.threshold(), required.due()),
                names.status(course.status()),
                Tone.of(course.status()),
                newest(course),
                Optional.ofNullable(course.neededPerMonth()).map(say::number).orElse(""),
                forecast.map(each -> say.day(each.on())).orElse(""),
                day(forecast.map(ForecastJson::earliest)),
                day(forecast.map(ForecastJson::latest)));
    }

    private @Nullable String day(Optional<LocalDate> day) {
        return day.map(say::day).orElse(null);
    }

    private String newest(CourseJson course) {
        return course.points().stream()
                .map(PointJson::figure)
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later)
                .map(this::figure)
                .orElse("");
    }

    private String figure(FigureJson figure) {
        if (figure instanceof RatioJson ratio) {
            String parts = say.number(ratio.numerator()) + "/" + say.number(ratio.denominator());
            return ratio.percent() == null ? parts : say.number(ratio.percent()) + "% (" + parts + ")";
        }
        return say.number(((CountJson) figure).value());
    }
}

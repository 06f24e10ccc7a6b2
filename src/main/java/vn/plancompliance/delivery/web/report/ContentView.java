package vn.plancompliance.delivery.web.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** What a report says, in tables. */
record ContentView(
        String unit,
        String month,
        String submittedOn,
        List<FigureLine> figures,
        List<TaskLine> tasks,
        List<EventLine> events) {

    /**
     * An indicator that the unit reports, or a figure that it reported.
     *
     * @param figure empty if there is none, which is not zero
     */
    record FigureLine(String code, String name, String figure) {}

    /** A task's status; days are empty where none is told. */
    record TaskLine(String code, String name, String state, String startedOn, String completedOn) {}

    /** An event; its due day is empty where none is told. */
    record EventLine(String code, String name, String occurredOn, String dueOn) {}

    static ContentView of(Report report, Vocabulary vocabulary, Wording wording) {
        Language say = wording.language();
        Names names = wording.names();
        return new ContentView(
                names.unit(report.unit()),
                say.period(Period.of(report.month())),
                say.day(report.submittedOn()),
                figures(report, vocabulary, names, say),
                report.tasks().stream().map(task -> task(task, names, say)).toList(),
                report.events().stream()
                        .map(event -> new EventLine(
                                event.code(),
                                names.event(event.code()),
                                say.day(event.occurredOn()),
                                day(event.dueOn(), say)))
                        .toList());
    }

    /** Those of the unit in the plan's order; then what the plan knew when it was reported, and knows no longer. */
    private static List<FigureLine> figures(Report report, Vocabulary vocabulary, Names names, Language say) {
        List<String> own = vocabulary.unit(report.unit()).stream()
                .flatMap(unit ->
                        vocabulary.indicators().stream().map(Indicator::code).filter(unit::reports))
                .toList();
        Stream<String> others =
                report.measurements().stream().map(Measurement::indicator).filter(code -> !own.contains(code));
        return Stream.concat(own.stream(), others)
                .map(code -> new FigureLine(
                        code,
                        names.indicator(code),
                        report.figure(code).map(say::figure).orElse("")))
                .toList();
    }

    private static TaskLine task(TaskStatus status, Names names, Language say) {
        return new TaskLine(
                status.task(),
                names.task(status.task()),
                say.phrase("state." + status.state()),
                day(status.startedOn(), say),
                day(status.completedOn(), say));
    }

    private static String day(@Nullable LocalDate day, Language say) {
        return day == null ? "" : say.day(day);
    }
}

package vn.plancompliance.delivery.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals.FaultJson;
import vn.plancompliance.delivery.web.report.FormView.Entries;
import vn.plancompliance.delivery.web.report.FormView.EventRow;
import vn.plancompliance.delivery.web.report.FormView.Field;
import vn.plancompliance.delivery.web.report.FormView.FigureRow;
import vn.plancompliance.delivery.web.report.FormView.Flaw;
import vn.plancompliance.delivery.web.report.FormView.Part;
import vn.plancompliance.delivery.web.report.FormView.TaskRow;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.TaskStatus;

/** Makes the form, field by field. */
final class FormMaker {

    private final Subject subject;
    private final Entries entries;
    private final Reports known;
    private final Vocabulary vocabulary;
    private final Language say;
    private final List<Flaw> flaws = new ArrayList<>();
    private int fields;

    /** @param known all that the unit reported */
    FormMaker(Subject subject, Entries entries, Reports known, Vocabulary vocabulary, Language say) {
        this.subject = subject;
        this.entries = entries;
        this.known = known;
        this.vocabulary = vocabulary;
        this.say = say;
    }

    FormView make(FormRows rows) {
        entries.others().forEach(fault -> flaws.add(new Flaw("", "", fault)));
        Field submittedOn = field(FormDocument.SUBMITTED_ON, "");
        List<FigureRow> figures = rows.figures().stream().map(this::figure).toList();
        List<TaskRow> tasks = rows.tasks().stream().map(this::task).toList();
        List<EventRow> events = rows.events().stream().map(this::event).toList();
        return new FormView(
                subject.unit().code(),
                say.of(subject.unit().name()),
                subject.label(),
                say.period(Period.of(subject.month())),
                known.find(subject.unit().code(), subject.month())
                        .map(report -> say.day(report.submittedOn()))
                        .orElse(""),
                entries.refused(),
                List.copyOf(flaws),
                submittedOn,
                figures,
                tasks,
                events,
                Stream.of(TaskStatus.State.values())
                        .map(state -> new Option(state.name(), say.phrase("state." + state), false))
                        .toList());
    }

    private Field field(String key, String name) {
        String id = "f" + fields++;
        List<FaultJson> faults = entries.faults().getOrDefault(key, List.of());
        faults.forEach(fault -> flaws.add(new Flaw(id, name, fault)));
        return new Field(id, key, entries.values().getOrDefault(key, ""), faults);
    }

    private Field field(FormRow row, String part) {
        return field(row.key(part), say.of(row.name()));
    }

    private FigureRow figure(FormRow row) {
        Indicator indicator = vocabulary.indicator(row.code()).orElseThrow();
        Optional<Report> earlier =
                before().filter(report -> report.figure(row.code()).isPresent()).findFirst();
        return new FigureRow(
                row.code(),
                say.of(row.name()),
                indicator.numbers().decimals() > 0,
                row.parts().stream()
                        .map(part -> new Part(
                                part,
                                field(row, part),
                                indicator.meaning(part).map(say::of).orElse("")))
                        .toList(),
                earlier.flatMap(report -> report.figure(row.code()))
                        .map(say::figure)
                        .orElse(""),
                earlier.map(report -> say.month(report.month())).orElse(""));
    }

    private Stream<Report> before() {
        return known.before(subject.unit().code(), subject.month());
    }

    private TaskRow task(FormRow row) {
        return new TaskRow(
                row.code(),
                say.of(row.name()),
                field(row, FormRow.STATUS),
                field(row, FormRow.STARTED_ON),
                field(row, FormRow.COMPLETED_ON),
                before().flatMap(report -> report.status(row.code()).stream())
                        .findFirst()
                        .map(this::told)
                        .orElse(""));
    }

    private String told(TaskStatus status) {
        return say.phrase("state." + status.state())
                + Optional.ofNullable(status.startedOn())
                        .map(day -> say.phrase("state.startedOn", say.day(day)))
                        .orElse("")
                + Optional.ofNullable(status.completedOn())
                        .map(day -> say.phrase("state.completedOn", say.day(day)))
                        .orElse("");
    }

    private EventRow event(FormRow row) {
        return new EventRow(
                row.code(),
                say.of(row.name()),
                field(row, FormRow.OCCURRED_ON),
                field(row, FormRow.DUE_ON),
                before().flatMap(report -> report.events().stream())
                        .filter(event -> event.code().equals(row.code()))
                        .map(Event::occurredOn)
                        .min(Comparator.naturalOrder())
                        .map(say::day)
                        .orElse(""));
    }
}

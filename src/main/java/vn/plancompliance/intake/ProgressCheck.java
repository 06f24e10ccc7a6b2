package vn.plancompliance.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.TaskStatus;

/** Checks what a report says of tasks and events. */
final class ProgressCheck {

    private final Vocabulary vocabulary;
    private final Fields fields;

    ProgressCheck(Vocabulary vocabulary, Fields fields) {
        this.vocabulary = vocabulary;
        this.fields = fields;
    }

    /** The task statuses without fault. */
    List<TaskStatus> tasks(List<Draft.Told> drafts, @Nullable Unit unit) {
        var statuses = new ArrayList<TaskStatus>();
        var seen = new HashSet<String>();
        for (Draft.Told told : drafts) {
            String code = told.task() instanceof Given.Words words ? words.text() : "";
            if (task(told.task(), unit).isPresent()) {
                fields.refuseRepeated(told.task(), code, seen);
            }
            status(told, code).ifPresent(statuses::add);
        }
        return statuses.stream().filter(Fields.firstOf(TaskStatus::task)).toList();
    }

    private Optional<Task> task(Given given, @Nullable Unit unit) {
        Stream<String> own = vocabulary.tasks().stream()
                .filter(each -> unit == null || each.leads().contains(unit.code()))
                .map(Task::code);
        Text kind = unit == null
                ? new Text("mã của một nhiệm vụ", "the code of a task")
                : new Text("mã nhiệm vụ do %s chủ trì".formatted(unit), "the code of a task led by " + unit);
        Optional<Task> known = given instanceof Given.Words words ? vocabulary.task(words.text()) : Optional.empty();
        if (known.isPresent() && unit != null && !known.get().leads().contains(unit.code())) {
            fields.fault(
                    given,
                    new Text(
                            "nhiệm vụ «%s» không do %s chủ trì"
                                    .formatted(known.get().code(), unit),
                            "the task \"%s\", which is not led by %s"
                                    .formatted(known.get().code(), unit)),
                    Fields.listed(kind, own.toList()));
            return known;
        }
        return fields.code(given, vocabulary::task, kind, own);
    }

    private Optional<TaskStatus> status(Draft.Told told, String code) {
        Optional<TaskStatus.State> state = fields.value(
                told.status(),
                text -> Stream.of(TaskStatus.State.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst(),
                told.states());
        LocalDate startedOn = fields.day(told.startedOn()).orElse(null);
        boolean done = state.filter(each -> each == TaskStatus.State.DONE).isPresent();
        LocalDate completedOn =
                (done ? fields.requiredDay(told.completedOn()) : fields.day(told.completedOn())).orElse(null);
        return done && completedOn == null
                ? Optional.empty()
                : state.map(each -> new TaskStatus(code, each, startedOn, completedOn));
    }

    /** The events without fault. */
    List<Event> events(List<Draft.Recorded> drafts, @Nullable Unit unit) {
        var events = new ArrayList<Event>();
        for (Draft.Recorded recorded : drafts) {
            Optional<EventType> type = fields.code(
                    recorded.event(),
                    vocabulary::event,
                    new Text("mã của một sự kiện", "the code of an event"),
                    vocabulary.events().stream().map(EventType::code));
            Optional<LocalDate> occurredOn = fields.requiredDay(recorded.occurredOn());
            LocalDate dueOn = fields.day(recorded.dueOn()).orElse(null);
            if (unit != null && type.isPresent() && occurredOn.isPresent()) {
                events.add(new Event(unit.code(), type.get().code(), occurredOn.get(), dueOn));
            }
        }
        return events;
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.Duties.TaskLine;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;

/**
 * A unit's task.
 *
 * @param code with its occurrence if it recurs
 * @param deadline empty if there is none
 * @param soon whether that is near
 * @param days when it was begun and done, in words; empty if neither is known
 * @param finding address of the finding about it; empty if there is none
 */
record Work(
        WorkState stands,
        String code,
        String name,
        String deadline,
        boolean soon,
        Chip state,
        String days,
        String finding) {

    /** These tasks, the worst first. */
    static List<Work> of(List<TaskLine> lines, Judged judged) {
        return lines.stream()
                .map(line -> of(line, judged))
                .sorted(Comparator.comparing(Work::stands))
                .toList();
    }

    private static Work of(TaskLine line, Judged judged) {
        Optional<Finding> found = judged.about(line);
        Optional<Kind> kind = found.map(Finding::kind);
        WorkState state = WorkState.of(line, kind.orElse(null));
        return new Work(
                state,
                line.task(),
                judged.names().task(line.task()),
                Optional.ofNullable(line.deadline()).map(judged.say()::day).orElse(""),
                kind.filter(Kind.TASK_DUE_SOON::equals).isPresent(),
                Chip.of(state, judged.names()),
                days(line, judged),
                found.map(judged.to()::finding).orElse(""));
    }

    private static String days(TaskLine line, Judged judged) {
        Stream<String> begun = Stream.ofNullable(line.startedOn())
                .map(day -> judged.told("standing.task.begun", judged.say().day(day)));
        Stream<String> done = Stream.ofNullable(line.completedOn())
                .map(day -> judged.told("standing.task.done", judged.say().day(day)));
        return Stream.concat(begun, done).collect(Collectors.joining(", "));
    }
}

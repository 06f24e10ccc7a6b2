package vn.plancompliance.delivery.web.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Obligor;

/**
 * How a figure of an obligor ran, against all that is required of it.
 *
 * @param figure as far as it is known, be it incomplete
 * @param lacking names of the units whose figures are lacking; empty if none are known to
 * @param targets the worst first
 */
record CourseCard(String name, String unit, String figure, String lacking, List<TargetRow> targets, Chart chart) {

    /** What is measured of whom. */
    private record Course(Obligor obligor, String indicator) {

        static Course of(TargetRun run) {
            return new Course(run.target().obligor(), run.target().indicator());
        }
    }

    /** The courses of these targets, those that stand worst first. */
    static List<CourseCard> of(List<TargetRun> runs, Judged judged) {
        var courses = new LinkedHashMap<Course, List<TargetRun>>();
        runs.stream()
                .sorted(TargetRow.WORST_FIRST)
                .forEach(run -> courses.computeIfAbsent(Course.of(run), course -> new ArrayList<>())
                        .add(run));
        var cards = new ArrayList<CourseCard>();
        courses.values().forEach(course -> cards.add(of("course-" + cards.size(), course, judged)));
        return List.copyOf(cards);
    }

    private static CourseCard of(String id, List<TargetRun> runs, Judged judged) {
        TargetRun any = runs.get(0);
        return new CourseCard(
                judged.names().indicator(any.measured().code()),
                judged.names().unit(any.outcome().judged()),
                Optional.ofNullable(any.figure()).map(judged.say()::figure).orElse("–"),
                lacking(runs, judged),
                runs.stream().map(run -> TargetRow.of(run, judged)).toList(),
                Chart.of(id, runs, judged));
    }

    private static String lacking(List<TargetRun> runs, Judged judged) {
        return runs.stream()
                .map(judged::about)
                .flatMap(Optional::stream)
                .map(Finding.OfTarget::lacking)
                .max(Comparator.comparing(List::size))
                .stream()
                .flatMap(List::stream)
                .map(judged.names()::unit)
                .collect(Collectors.joining(", "));
    }
}

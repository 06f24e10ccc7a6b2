package vn.plancompliance.delivery.web.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.delivery.web.standing.Chooser.Option;
import vn.plancompliance.delivery.web.standing.Counts.Count;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Target;

/** All targets in force, those that stand worst first. */
record TargetsView(Chooser chooser, List<Option> statuses, Pages<Row> rows, String overview) {

    private static final int SIZE = 100;

    /**
     * A target.
     *
     * @param figure of a single one; empty for that of several units
     */
    record Row(
            String clause,
            String name,
            String required,
            String unit,
            String figure,
            List<Count> counts,
            String address) {}

    static TargetsView of(@Nullable Status status, int page, Judged judged) throws UnreadableChoice {
        List<Row> rows = Clauses.of(judged.overview().runs()).values().stream()
                .filter(runs -> status == null
                        || runs.stream().anyMatch(run -> run.outcome().status() == status))
                .sorted(Comparator.comparing(TargetsView::worst))
                .map(runs -> row(runs, judged))
                .toList();
        String chosen = status == null ? "" : status.name();
        String address =
                Address.to(judged.to().targets()).with("status", chosen).toString();
        return new TargetsView(
                Chooser.of(judged, Map.of()),
                Stream.of(Status.values())
                        .map(each -> new Option(each.name(), judged.names().status(each), each == status))
                        .toList(),
                Pages.of(rows, page, SIZE, address, judged),
                judged.to().overview());
    }

    private static int worst(List<TargetRun> runs) {
        return runs.stream()
                .mapToInt(run -> Tone.WORST_FIRST.indexOf(run.outcome().status()))
                .min()
                .orElseThrow();
    }

    private static Row row(List<TargetRun> runs, Judged judged) {
        TargetRun any = runs.get(0);
        boolean single = runs.size() == 1;
        String clause = any.target().clause().address();
        return new Row(
                clause,
                judged.names().indicator(any.measured().code()),
                required(runs, judged),
                single
                        ? judged.names().unit(any.outcome().judged())
                        : judged.told("standing.units.number", judged.say().number(runs.size())),
                single ? TargetRow.figure(any).map(judged.say()::figure).orElse("") : "",
                Counts.targets(runs, judged),
                judged.to().target(clause, null));
    }

    /** What is required; units to which the plan assigns numbers of their own each have another. */
    private static String required(List<TargetRun> runs, Judged judged) {
        List<Target> targets = runs.stream().map(TargetRun::target).toList();
        List<String> required =
                targets.stream().map(judged::required).distinct().toList();
        return required.size() == 1 ? required.get(0) : judged.told("standing.required.each");
    }
}

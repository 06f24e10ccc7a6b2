package vn.plancompliance.delivery.web.standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.web.standing.Counts.Count;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Target;

/**
 * A target of the plan, or that of one unit.
 *
 * @param unit the unit's name; empty for all
 * @param required what is required by when; nothing if it is not in force
 * @param cards of what several units have together, or of the one unit
 * @param counts how many units stand how
 * @param rows how each unit stands that has it for itself
 * @param missing how much is missing to all units together; empty if nothing is, or it cannot be said
 * @param lacking names of the units of which figures are lacking
 * @param shares what each unit has part in what several have together
 * @param all address of the target of all units
 */
record TargetView(
        String clause,
        String text,
        String unit,
        List<String> required,
        Chooser chooser,
        List<CourseCard> cards,
        List<Count> counts,
        Pages<TargetRow> rows,
        String missing,
        String lacking,
        Pages<Share> shares,
        List<RuleView> rules,
        String all,
        String targets) {

    private static final int SIZE = 100;

    static TargetView of(String clause, @Nullable String unit, int page, List<RuleView> rules, Judged judged)
            throws UnreadableChoice {
        List<TargetRun> runs = judged.overview().runs().stream()
                .filter(run -> run.target().clause().address().equals(clause))
                .filter(run -> unit == null || unit.equals(run.outcome().judged()))
                .sorted(TargetRow.WORST_FIRST)
                .toList();
        List<TargetRun> alone =
                runs.stream().filter(run -> run.outcome().judged() != null).toList();
        boolean single = runs.size() == 1;
        List<Target> together = Share.targets(clause, judged);
        List<Share> shares = together.stream()
                .flatMap(target -> Share.of(target, judged).stream())
                .filter(share ->
                        unit == null || share.unit().equals(judged.names().unit(unit)))
                .toList();
        String address = judged.to().target(clause, unit);
        return new TargetView(
                clause,
                judged.names().clause(clause),
                unit == null ? "" : judged.names().unit(unit),
                required(runs, together, judged),
                Chooser.of(judged, kept(clause, unit)),
                CourseCard.of(
                        runs.stream()
                                .filter(run -> single || run.outcome().judged() == null)
                                .toList(),
                        judged),
                Counts.targets(alone, judged).stream()
                        .map(Count::withoutAddress)
                        .toList(),
                Pages.of(
                        single
                                ? List.of()
                                : alone.stream()
                                        .map(run -> TargetRow.of(run, judged))
                                        .toList(),
                        page,
                        SIZE,
                        address,
                        judged),
                missing(alone, judged),
                lacking(alone, shares, judged),
                Pages.of(shares, page, SIZE, address, judged),
                rules,
                judged.to().target(clause, null),
                judged.to().targets());
    }

    private static Map<String, String> kept(String clause, @Nullable String unit) {
        var kept = new LinkedHashMap<String, String>();
        kept.put("clause", clause);
        if (unit != null) {
            kept.put("unit", unit);
        }
        return kept;
    }

    private static List<String> required(List<TargetRun> runs, List<Target> together, Judged judged) {
        return Stream.concat(runs.stream().map(TargetRun::target), together.stream())
                .map(judged::required)
                .distinct()
                .toList();
    }

    private static String missing(List<TargetRun> alone, Judged judged) {
        var sum = TargetRow.missing(alone);
        return sum.signum() == 0 ? "" : judged.say().number(sum);
    }

    private static String lacking(List<TargetRun> alone, List<Share> shares, Judged judged) {
        Stream<String> undetermined = alone.stream()
                .filter(run -> run.outcome().status() == Status.UNDETERMINED)
                .map(run ->
                        judged.names().unit(Objects.requireNonNull(run.outcome().judged())));
        Stream<String> ofShares = shares.stream().filter(Share::lacking).map(Share::unit);
        return Stream.concat(undetermined, ofShares).distinct().collect(Collectors.joining(", "));
    }
}

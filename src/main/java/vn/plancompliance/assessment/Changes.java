package vn.plancompliance.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/** Compares the findings of a quarter with those of the quarters before. */
final class Changes {

    /** What was found in earlier quarters. */
    interface Past {

        /** The findings of a quarter about what is compared, as far as they are about these units. */
        List<Finding> of(Period quarter, Set<String> units);
    }

    private final Vocabulary vocabulary;
    private final Period quarter;
    private final Past past;

    Changes(Vocabulary vocabulary, Period quarter, Past past) {
        this.vocabulary = vocabulary;
        this.quarter = quarter;
        this.past = past;
    }

    /**
     * What became of each finding, in their order, and which of the last quarter are resolved.
     *
     * @param now the findings of the quarter
     * @param units the codes of the units concerned
     */
    List<Change> of(List<Finding> now, Set<String> units) {
        Set<Matter> matters = matters(now);
        Map<Matter, List<Finding>> last = byMatter(quarter.previous(), units);
        Map<Matter, Period> since =
                since(matters.stream().filter(last::containsKey).collect(Collectors.toSet()));
        Stream<Change> there = now.stream().map(finding -> there(finding, since, last));
        Stream<Change> resolved = last.entrySet().stream()
                .filter(each -> !matters.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .sorted(Finding.ORDER)
                .map(finding -> new Change(Novelty.RESOLVED, finding, null, null));
        return Stream.concat(there, resolved).toList();
    }

    private Change there(Finding finding, Map<Matter, Period> since, Map<Matter, List<Finding>> last) {
        Matter matter = Matter.of(finding, vocabulary);
        Period first = since.get(matter);
        return first == null
                ? new Change(Novelty.NEW, finding, quarter, null)
                : new Change(
                        Novelty.CONTINUING,
                        finding,
                        first,
                        before(finding.kind(), Objects.requireNonNull(last.get(matter))));
    }

    /** The kind that it had; of several occurrences any of the same kind counts, else the first. */
    private static @Nullable Kind before(Kind now, List<Finding> last) {
        return last.stream().anyMatch(finding -> finding.kind() == now)
                ? null
                : last.get(0).kind();
    }

    /** The first quarter of those in a row that have each of these; quarters are judged only as long as some go on. */
    private Map<Matter, Period> since(Set<Matter> continuing) {
        var since = new HashMap<Matter, Period>();
        Period at = quarter.previous();
        Set<Matter> open = continuing;
        while (!open.isEmpty()) {
            for (Matter each : open) {
                since.put(each, at);
            }
            at = at.previous();
            Set<String> units = open.stream()
                    .flatMap(each -> Stream.ofNullable(each.unit()))
                    .collect(Collectors.toSet());
            Set<Matter> earlier = byMatter(at, units).keySet();
            open = open.stream().filter(earlier::contains).collect(Collectors.toSet());
        }
        return since;
    }

    private Set<Matter> matters(List<Finding> findings) {
        return findings.stream().map(finding -> Matter.of(finding, vocabulary)).collect(Collectors.toSet());
    }

    /** The findings of an earlier quarter; none if the plan does not go back as far. */
    private Map<Matter, List<Finding>> byMatter(Period earlier, Set<String> units) {
        return vocabulary.covers(earlier)
                ? past.of(earlier, units).stream()
                        .collect(Collectors.groupingBy(finding -> Matter.of(finding, vocabulary)))
                : Map.of();
    }
}

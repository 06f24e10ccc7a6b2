package vn.plancompliance.delivery.web.explaining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.web.FindingName;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;

/**
 * Names a finding in an address: by what was judged, and by what tells the finding from the others there. Nobody has checked
 * what an address says; a name that names nothing finds nothing.
 *
 * @param month of the report that the finding is about; null for every other finding
 * @param period the period judged; null for the newest
 * @param asOf the as-of day by which it was judged; null for today
 */
record AskedFinding(
        @Nullable String kind,
        @Nullable String clause,
        @Nullable String unit,
        @Nullable String indicator,
        @Nullable String task,
        @Nullable String month,
        @Nullable String period,
        @Nullable String asOf) {

    public AskedFinding {
        kind = present(kind);
        clause = present(clause);
        unit = present(unit);
        indicator = present(indicator);
        task = present(task);
        month = present(month);
        period = present(period);
        asOf = present(asOf);
    }

    private static @Nullable String present(@Nullable String part) {
        return part == null || part.isEmpty() ? null : part;
    }

    /** The name of one of the findings of an evaluation. */
    public static AskedFinding of(Finding finding, Evaluation evaluation) {
        FindingName name = FindingName.of(finding);
        return new AskedFinding(
                name.kind(),
                name.clause(),
                name.unit(),
                name.indicator(),
                name.task(),
                name.month(),
                evaluation.period().label(),
                evaluation.asOf().toString());
    }

    /**
     * What was judged.
     *
     * @throws UnreadableChoice if period or day cannot be read
     */
    public Choice choice() throws UnreadableChoice {
        return Choice.of(period, asOf, null);
    }

    /**
     * The finding of that name among all those of what was judged.
     *
     * @throws NothingThere if there is none
     */
    public Finding in(Collection<? extends Finding> findings) throws NothingThere {
        return name().among(List.copyOf(findings)).orElseThrow(() -> new NothingThere(toString()));
    }

    private FindingName name() {
        return new FindingName(kind, clause, unit, indicator, task, month);
    }

    /** Its parts by the names of the parameters of an address, without those that name nothing. */
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "period", period);
        put(parts, "asOf", asOf);
        put(parts, "kind", kind);
        put(parts, "clause", clause);
        put(parts, "unit", unit);
        put(parts, "indicator", indicator);
        put(parts, "task", task);
        put(parts, "month", month);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String part) {
        if (part != null) {
            parts.put(name, part);
        }
    }

    /** Its parts as an address has them, from the question mark on. */
    public String query() {
        return parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}

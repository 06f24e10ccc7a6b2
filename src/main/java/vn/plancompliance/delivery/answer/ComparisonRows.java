package vn.plancompliance.delivery.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.authoring.RuleComparison;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;

/** What a change of rules does to past reports, in words, row by row. The same change in many months is one row. */
public final class ComparisonRows {

    private static final int LISTED = 3;

    private final Wording wording;
    private final Language language;

    /** Rows in the language of the wording, which is by the new rules' vocabulary. */
    public ComparisonRows(Wording wording) {
        this.wording = wording;
        this.language = wording.language();
    }

    /**
     * A clause that demands something else.
     *
     * @param before what only the old rules demand, and of whom; a word for nothing if they do not
     * @param after what only the new rules demand, in the same way
     */
    public record ClauseRow(String clause, List<String> before, List<String> after) {

        public ClauseRow {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * The same change in some months.
     *
     * @param cells what changed
     * @param periods the months, or the first of them and how many they are
     */
    public record Row(List<String> cells, String periods) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Clause, old and new demands. */
    public List<ClauseRow> clauses(List<RuleComparison.ClauseChange> changes) {
        return changes.stream()
                .map(change ->
                        new ClauseRow(change.clause().address(), demanded(change.before()), demanded(change.after())))
                .toList();
    }

    /** Demands of the same wording are one line, with the number of those who have to fulfil it. */
    private List<String> demanded(List<RuleComparison.Demanded> demands) {
        Map<String, List<String>> byWording = demands.stream()
                .collect(Collectors.groupingBy(
                        RuleComparison.Demanded::what,
                        LinkedHashMap::new,
                        Collectors.mapping(RuleComparison.Demanded::obligor, Collectors.toList())));
        return byWording.isEmpty()
                ? List.of(language.phrase("diff.nothing"))
                : byWording.entrySet().stream()
                        .map(each -> each.getKey() + " (" + some(each.getValue()) + ")")
                        .toList();
    }

    /** Targets that stand otherwise: clause, unit, old and new status. */
    public List<Row> statuses(List<RuleComparison.StatusChange> changes) {
        return rows(changes, this::cells, RuleComparison.StatusChange::period);
    }

    private List<String> cells(RuleComparison.StatusChange change) {
        return List.of(change.clause(), unit(change.unit()), status(change.before()), status(change.after()));
    }

    /** Findings that appear, vanish or change: which of these, clause, unit, kind and severity. */
    public List<Row> findings(List<RuleComparison.FindingChange> changes) {
        return rows(changes, this::cells, change -> change.finding().period());
    }

    private List<String> cells(RuleComparison.FindingChange change) {
        Finding finding = change.finding();
        String kind =
                change.before() == null ? "diff.appears" : change.after() == null ? "diff.vanishes" : "diff.changes";
        return List.of(
                language.phrase(kind),
                finding.clause().map(Object::toString).orElse("–"),
                unit(finding.unit().orElse(null)),
                wording.kind(finding),
                language.phrase("severity." + finding.severity()));
    }

    private <T> List<Row> rows(List<T> changes, Function<T, List<String>> cells, Function<T, Period> period) {
        Map<List<String>, List<Period>> rows = changes.stream()
                .collect(Collectors.groupingBy(
                        cells, LinkedHashMap::new, Collectors.mapping(period, Collectors.toList())));
        return rows.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        some(row.getValue().stream().map(Period::label).toList())))
                .toList();
    }

    private String some(List<String> words) {
        String listed = words.stream().limit(LISTED).collect(Collectors.joining(", "));
        return words.size() <= LISTED ? listed : language.phrase("diff.some", listed, language.number(words.size()));
    }

    private String unit(@Nullable String code) {
        return code == null ? language.phrase("diff.together") : wording.names().unit(code);
    }

    private String status(@Nullable Status status) {
        return status == null ? language.phrase("diff.nothing") : language.phrase("status." + status);
    }
}

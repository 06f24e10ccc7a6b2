package vn.plancompliance.delivery.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.authoring.RuleComparison;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;

/** What a change of rules does to past reports, as tables for a terminal. The same change in many months is one row. */
final class ComparisonTables {

    private static final int WIDTH = 70;
    private static final int LISTED = 3;

    private final Wording wording;
    private final Language language;
    private final TerminalColumns columns;

    /** Tables in the language of the wording, which is by the new rules' vocabulary. */
    ComparisonTables(Wording wording) {
        this.wording = wording;
        this.language = wording.language();
        this.columns = new TerminalColumns(language);
    }

    String of(RuleComparison comparison) {
        if (comparison.isSame()) {
            return language.phrase("diff.same");
        }
        var parts = new ArrayList<String>();
        if (!comparison.clauses().isEmpty()) {
            parts.add(language.phrase("diff.clauses"));
            parts.add(clauses(comparison.clauses()));
        }
        if (!comparison.statuses().isEmpty()) {
            parts.add(language.phrase(
                    "diff.statuses", language.number(comparison.statuses().size())));
            parts.add(statuses(comparison.statuses()));
        }
        if (!comparison.findings().isEmpty()) {
            parts.add(language.phrase(
                    "diff.findings", language.number(comparison.findings().size())));
            parts.add(findings(comparison.findings()));
        }
        return String.join(System.lineSeparator(), parts);
    }

    private String clauses(List<RuleComparison.ClauseChange> changes) {
        return AsciiTable.getTable(
                changes,
                List.of(
                        columns.column("table.clause")
                                .with(change -> change.clause().address()),
                        columns.column("diff.before")
                                .maxWidth(WIDTH, OverflowBehaviour.NEWLINE)
                                .with(change -> demanded(change.before())),
                        columns.column("diff.after")
                                .maxWidth(WIDTH, OverflowBehaviour.NEWLINE)
                                .with(change -> demanded(change.after()))));
    }

    /** Demands of the same wording are one line, with the number of those who have to fulfil it. */
    private String demanded(List<RuleComparison.Demanded> demands) {
        Map<String, List<String>> byWording = demands.stream()
                .collect(Collectors.groupingBy(
                        RuleComparison.Demanded::what,
                        LinkedHashMap::new,
                        Collectors.mapping(RuleComparison.Demanded::obligor, Collectors.toList())));
        return byWording.isEmpty()
                ? language.phrase("diff.nothing")
                : byWording.entrySet().stream()
                        .map(each -> each.getKey() + " (" + some(each.getValue()) + ")")
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    private String statuses(List<RuleComparison.StatusChange> changes) {
        Map<List<String>, List<Period>> rows = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.of(
                                change.clause(), unit(change.unit()), status(change.before()), status(change.after())),
                        LinkedHashMap::new,
                        Collectors.mapping(RuleComparison.StatusChange::period, Collectors.toList())));
        return table(rows, "table.clause", "diff.unit", "diff.before", "diff.after");
    }

    private String findings(List<RuleComparison.FindingChange> changes) {
        Map<List<String>, List<Period>> rows = changes.stream()
                .collect(Collectors.groupingBy(
                        this::row,
                        LinkedHashMap::new,
                        Collectors.mapping(change -> change.finding().period(), Collectors.toList())));
        return table(rows, "diff.change", "table.clause", "diff.unit", "table.kind", "table.severity");
    }

    private List<String> row(RuleComparison.FindingChange change) {
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

    private String table(Map<List<String>, List<Period>> rows, String... keys) {
        var all = new ArrayList<com.github.freva.asciitable.ColumnData<Map.Entry<List<String>, List<Period>>>>();
        for (int i = 0; i < keys.length; i++) {
            int part = i;
            all.add(columns.column(keys[i])
                    .maxWidth(WIDTH, OverflowBehaviour.NEWLINE)
                    .with(row -> row.getKey().get(part)));
        }
        all.add(columns.column("diff.periods")
                .with(row -> some(row.getValue().stream().map(Period::label).toList())));
        return AsciiTable.getTable(List.copyOf(rows.entrySet()), all);
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

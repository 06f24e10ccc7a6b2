package vn.plancompliance.delivery.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;
import vn.plancompliance.authoring.RuleComparison;
import vn.plancompliance.delivery.answer.ComparisonRows;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;

/** What a change of rules does to past reports, as tables for a terminal. */
final class ComparisonTables {

    private static final int WIDTH = 70;

    private final ComparisonRows rows;
    private final Language language;
    private final TerminalColumns columns;

    /** Tables in the language of the wording, which is by the new rules' vocabulary. */
    ComparisonTables(Wording wording) {
        this.rows = new ComparisonRows(wording);
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
            parts.add(clauses(rows.clauses(comparison.clauses())));
        }
        if (!comparison.statuses().isEmpty()) {
            parts.add(language.phrase(
                    "diff.statuses", language.number(comparison.statuses().size())));
            parts.add(table(
                    rows.statuses(comparison.statuses()), "table.clause", "diff.unit", "diff.before", "diff.after"));
        }
        if (!comparison.findings().isEmpty()) {
            parts.add(language.phrase(
                    "diff.findings", language.number(comparison.findings().size())));
            parts.add(table(
                    rows.findings(comparison.findings()),
                    "diff.change",
                    "table.clause",
                    "diff.unit",
                    "table.kind",
                    "table.severity"));
        }
        return String.join(System.lineSeparator(), parts);
    }

    private String clauses(List<ComparisonRows.ClauseRow> changes) {
        return AsciiTable.getTable(
                changes,
                List.of(
                        columns.column("table.clause").with(ComparisonRows.ClauseRow::clause),
                        columns.column("diff.before")
                                .maxWidth(WIDTH, OverflowBehaviour.NEWLINE)
                                .with(change -> String.join(System.lineSeparator(), change.before())),
                        columns.column("diff.after")
                                .maxWidth(WIDTH, OverflowBehaviour.NEWLINE)
                                .with(change -> String.join(System.lineSeparator(), change.after()))));
    }

    private String table(List<ComparisonRows.Row> changes, String... keys) {
        var all = new ArrayList<com.github.freva.asciitable.ColumnData<ComparisonRows.Row>>();
        for (int i = 0; i < keys.length; i++) {
            int part = i;
            all.add(columns.column(keys[i])
                    .maxWidth(WIDTH, OverflowBehaviour.NEWLINE)
                    .with(row -> row.cells().get(part)));
        }
        all.add(columns.column("diff.periods").with(ComparisonRows.Row::periods));
        return AsciiTable.getTable(changes, all);
    }
}

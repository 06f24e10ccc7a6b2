package vn.plancompliance.delivery.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.Map;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;

/** An evaluation as tables for a terminal: findings, violations first, then the outcomes. */
final class EvaluationTable {

    private static final int MESSAGE_WIDTH = 90;
    private static final int RULE_WIDTH = 40;

    private final Wording wording;
    private final Language language;
    private final TerminalColumns columns;

    EvaluationTable(Wording wording) {
        this.wording = wording;
        this.language = wording.language();
        this.columns = new TerminalColumns(language);
    }

    String of(Evaluation evaluation) {
        String scope = evaluation.scope() == Scope.UNIT ? "table.unitScope" : "table.districtScope";
        return String.join(
                System.lineSeparator(),
                language.phrase(
                        "table.title",
                        language.period(evaluation.period()),
                        language.day(evaluation.asOf()),
                        language.phrase(scope)),
                language.phrase("table.rules", evaluation.rules()),
                language.phrase(
                        "table.counts",
                        language.number(evaluation.count(Severity.VIOLATION)),
                        language.number(evaluation.count(Severity.ALERT))),
                findings(evaluation.findings()),
                outcomes(evaluation.statuses()));
    }

    private String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return language.phrase("table.nothing");
        }
        return AsciiTable.getTable(
                findings,
                List.of(
                        columns.column("table.severity")
                                .with(finding -> language.phrase("severity." + finding.severity())),
                        columns.column("table.clause")
                                .with(finding ->
                                        finding.clause().map(ClauseId::address).orElse("–")),
                        columns.column("table.kind").with(finding -> wording.kind(finding)),
                        columns.column("table.message")
                                .maxWidth(MESSAGE_WIDTH, OverflowBehaviour.NEWLINE)
                                .with(wording::message),
                        columns.column("table.rule")
                                .maxWidth(RULE_WIDTH, OverflowBehaviour.NEWLINE)
                                .with(finding -> place(finding.grounds().rule()))));
    }

    private String outcomes(Map<Status, Long> statuses) {
        return AsciiTable.getTable(
                List.copyOf(statuses.entrySet()),
                List.of(
                        columns.column("table.outcome").with(each -> language.phrase("status." + each.getKey())),
                        columns.column("table.count")
                                .dataAlign(HorizontalAlign.RIGHT)
                                .with(each -> language.number(each.getValue()))));
    }

    private static String place(RuleReference rule) {
        return rule.file() + ":" + rule.line();
    }
}

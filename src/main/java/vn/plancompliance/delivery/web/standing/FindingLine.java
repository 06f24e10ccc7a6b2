package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.register.Explanation;

/**
 * A finding in a list.
 *
 * @param clause empty for a finding about a figure
 * @param unitAddress empty where several units are judged together
 * @param explained null unless it is a violation
 */
record FindingLine(
        Chip severity,
        String kind,
        String clause,
        String unit,
        String unitAddress,
        String message,
        String address,
        @Nullable Chip explained) {

    static List<FindingLine> of(List<Finding> findings, Map<Finding, Explanation> explained, Judged judged) {
        return findings.stream()
                .map(finding -> of(finding, explained.get(finding), judged))
                .toList();
    }

    private static FindingLine of(Finding finding, @Nullable Explanation explanation, Judged judged) {
        Optional<String> unit = finding.unit();
        return new FindingLine(
                Chip.of(finding.severity(), judged.names()),
                judged.wording().kind(finding),
                finding.clause().map(ClauseId::address).orElse(""),
                judged.names().unit(unit.orElse(null)),
                unit.map(judged.to()::unit).orElse(""),
                judged.wording().message(finding),
                judged.to().finding(finding),
                explanation == null ? null : Explained.chip(explanation, judged));
    }
}

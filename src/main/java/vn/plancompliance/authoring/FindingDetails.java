package vn.plancompliance.authoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.rulebook.Scenario;

/** The parts of a finding that a scenario may expect, as it writes them. */
final class FindingDetails {

    /** How a scenario calls a demand without due day. */
    static final String OPEN = "open";

    private FindingDetails() {}

    /** The part of that name; empty if the finding has none. */
    static String of(Finding finding, String name) {
        return switch (name) {
            case "indicator" -> finding.indicator().orElse("");
            case "task" -> finding.task().orElse("");
            case "deadline" -> finding instanceof Finding.OfTask ofTask ? due(ofTask.duty()) : "";
            case "observed" -> observed(finding);
            case "missing" ->
                ofTarget(finding)
                        .map(Finding.OfTarget::missing)
                        .map(BigDecimal::toPlainString)
                        .orElse("");
            case "expected" -> ofTarget(finding).map(FindingDetails::expected).orElse("");
            case "units" ->
                ofTarget(finding)
                        .map(target -> String.join(", ", target.lacking()))
                        .orElse("");
            default -> throw new IllegalArgumentException("a finding has no " + name);
        };
    }

    /** Whether both say the same of the same thing. */
    static boolean same(Finding one, Finding other) {
        return one.severity() == other.severity()
                && Scenario.DETAILS.stream().allMatch(name -> of(one, name).equals(of(other, name)));
    }

    /** The due day of what is demanded; {@link #OPEN} if it has none. */
    static String due(Obligation obligation) {
        Optional<?> due;
        if (obligation instanceof Target target) {
            due = Optional.ofNullable(target.due());
        } else if (obligation instanceof TaskDuty task) {
            due = task.due();
        } else {
            due = Optional.of(((ReportDuty) obligation).due());
        }
        return due.map(Object::toString).orElse(OPEN);
    }

    private static Optional<Finding.OfTarget> ofTarget(Finding finding) {
        return finding instanceof Finding.OfTarget target ? Optional.of(target) : Optional.empty();
    }

    private static String observed(Finding finding) {
        Figure figure = finding instanceof Finding.OfTarget target
                ? target.observed()
                : finding instanceof Finding.OfFigure ofFigure ? ofFigure.observed() : null;
        if (figure instanceof Figure.Ratio ratio) {
            return ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
        }
        return figure == null ? "" : figure.extent().toPlainString();
    }

    private static @Nullable String expected(Finding.OfTarget finding) {
        BigFraction expected = finding.expected();
        return expected == null
                ? null
                : Cut.expected(expected, finding.measured()).toPlainString();
    }
}

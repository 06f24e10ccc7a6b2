package vn.plancompliance.delivery.web.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.web.standing.FindingView.Fact;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.reporting.Figure;

/** What is known of a finding, from the clause to who has to see to it. */
final class FindingFacts {

    private final Finding finding;
    private final Judged judged;
    private final List<Fact> facts = new ArrayList<>();

    FindingFacts(Finding finding, Judged judged) {
        this.finding = finding;
        this.judged = judged;
    }

    List<Fact> facts() {
        finding.clause().ifPresent(this::clause);
        String unit = finding.unit().orElse(null);
        add("unit", judged.names().unit(unit), unit == null ? "" : judged.to().unit(unit));
        add("period", judged.say().period(finding.period()));
        if (finding instanceof Finding.OfTarget ofTarget) {
            target(ofTarget);
        } else if (finding instanceof Finding.OfFigure ofFigure) {
            figure(ofFigure);
        } else if (finding instanceof Finding.OfTask ofTask) {
            add(
                    "task",
                    ofTask.duty().task() + " "
                            + judged.names().task(ofTask.duty().task()));
            ofTask.duty().due().ifPresent(due -> add("deadline", judged.say().day(due)));
        } else if (finding instanceof Finding.OfReport ofReport) {
            add("reportDue", judged.say().day(ofReport.duty().due()));
        }
        var grounds = finding.grounds();
        add("answerable", judged.names().obligor(finding.answerable()));
        add("lead", judged.names().obligor(grounds.lead()));
        add("partners", grounds.partners().stream().map(judged.names()::obligor).collect(Collectors.joining(", ")));
        return List.copyOf(facts);
    }

    private void clause(ClauseId clause) {
        String address = finding instanceof Finding.OfTarget
                ? judged.to().target(clause.address(), finding.unit().orElse(null))
                : "";
        add("clause", clause.address() + " – " + judged.names().clause(clause.address()), address);
    }

    private void target(Finding.OfTarget target) {
        add("indicator", judged.names().indicator(target.measured().code()));
        add("required", judged.required(target.target()));
        add("observed", target.observed());
        Optional.ofNullable(target.expected())
                .map(expected ->
                        judged.names().amount(target.measured().form(), Cut.expected(expected, target.measured())))
                .ifPresent(expected -> add("expected", expected));
        BigDecimal missing = target.missing();
        if (missing != null) {
            add(target.isBelowCeiling() ? "over" : "missing", judged.say().number(missing));
        }
        add("lacking", target.lacking().stream().map(judged.names()::unit).collect(Collectors.joining(", ")));
    }

    private void figure(Finding.OfFigure figure) {
        add("indicator", judged.names().indicator(figure.measured()));
        add("months", figure.months().stream().map(judged.say()::month).collect(Collectors.joining(", ")));
        add("observed", figure.observed());
        add("earlier", figure.earlier());
    }

    private void add(String label, @Nullable Figure figure) {
        add(label, Optional.ofNullable(figure).map(judged.say()::figure).orElse(""));
    }

    private void add(String label, String text) {
        add(label, text, "");
    }

    /** Adds a fact, unless there is none. */
    private void add(String label, String text, String address) {
        if (!text.isEmpty()) {
            facts.add(new Fact(judged.told("standing.finding." + label), text, address));
        }
    }
}

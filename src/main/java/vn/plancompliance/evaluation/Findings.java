package vn.plancompliance.evaluation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Grounds;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.reporting.PeriodFigure;
import vn.plancompliance.rulebook.Rule;

/** Writes out a verdict as a finding: what was required, what was observed, and from what it follows. */
final class Findings {

    private final Kind kind;
    private final Severity severity;
    private final Rule judgement;

    private Findings(Kind kind, Severity severity, Rule judgement) {
        this.kind = kind;
        this.severity = severity;
        this.judgement = judgement;
    }

    /** The finding that a verdict makes, if it makes one. */
    static Optional<Finding> of(Verdict verdict, Rule judgement) {
        return verdict.kind()
                .map(kind -> new Findings(kind, verdict.severity().orElseThrow(), judgement).of(verdict.subject()));
    }

    private Finding of(Subject subject) {
        if (subject instanceof Standing standing) {
            return ofTarget(standing);
        }
        if (subject instanceof Share share) {
            return ofTarget(share.own());
        }
        if (subject instanceof FigureState state) {
            return ofFigure(state.figure());
        }
        if (subject instanceof TaskProgress progress) {
            return ofTask(progress);
        }
        return ofReport((Filing) subject);
    }

    private Finding ofTarget(Standing standing) {
        Target target = standing.target();
        boolean undetermined = kind == Kind.TARGET_UNDETERMINED;
        BigFraction expected = kind == Kind.TARGET_BEHIND_PACE
                ? standing.expected().map(Reason.ExpectedByNow::expected).orElse(null)
                : null;
        return new Finding.OfTarget(
                severity,
                kind,
                target,
                standing.judgedUnit().orElse(null),
                standing.period(),
                standing.indicator(),
                standing.total().orElse(null),
                undetermined ? null : missing(standing, expected),
                expected,
                undetermined
                        ? standing.lacking().stream().map(PeriodFigure::unit).toList()
                        : List.of(),
                grounds(standing));
    }

    private static @Nullable BigDecimal missing(Standing standing, @Nullable BigFraction expected) {
        Comparison asked = standing.target().comparison();
        Comparison comparison = expected == null ? asked : asked.orEqual();
        BigFraction required = expected == null ? standing.threshold() : expected;
        return standing.total()
                .map(figure -> Gap.missing(
                        figure, comparison, required, standing.indicator().numbers()))
                .orElse(null);
    }

    private Grounds grounds(Standing standing) {
        var because = new ArrayList<Reason>();
        standing.figures().forEach(figure -> because.addAll(reported(figure)));
        long parts = standing.figures().stream()
                .mapToLong(figure -> figure.parts().size())
                .sum();
        standing.total()
                .filter(total -> parts > 1)
                .ifPresent(total ->
                        because.add(new Reason.AddedUp(standing.indicator().code(), Math.toIntExact(parts), total)));
        for (Occurrence event : standing.derived().events()) {
            because.add(occurred(event));
        }
        standing.expected().ifPresent(because::add);
        Rule clauseRule = standing.derived().rule();
        because.add(new Reason.Demanded(standing.target().clause(), clauseRule.reference()));
        because.add(new Reason.Concluded(judgement.reference()));
        return new Grounds(clauseRule.lead(), clauseRule.partners(), clauseRule.reference(), because);
    }

    private Finding ofFigure(PeriodFigure figure) {
        var because = new ArrayList<Reason>();
        if (kind == Kind.FIGURE_DROPPED) {
            figure.earlier().map(part -> reported(figure, part)).ifPresent(because::add);
        }
        because.addAll(reported(figure));
        because.add(new Reason.Concluded(judgement.reference()));
        return new Finding.OfFigure(
                severity,
                kind,
                figure.unit(),
                figure.period(),
                figure.indicator().code(),
                kind == Kind.FIGURE_MISSING ? null : figure.total().orElse(null),
                kind == Kind.FIGURE_DROPPED
                        ? figure.earlier().map(PeriodFigure.Part::figure).orElse(null)
                        : null,
                months(figure),
                new Grounds(judgement.lead(), List.of(), judgement.reference(), because));
    }

    private List<YearMonth> months(PeriodFigure figure) {
        return switch (kind) {
            case FIGURE_MISSING -> figure.gaps();
            case FIGURE_INVALID ->
                figure.parts().stream()
                        .filter(part -> part.figure().impossible())
                        .map(PeriodFigure.Part::month)
                        .toList();
            default -> figure.parts().stream().map(PeriodFigure.Part::month).toList();
        };
    }

    private Finding ofTask(TaskProgress progress) {
        TaskDuty duty = progress.duty();
        String unit = duty.obligor().code();
        var because = new ArrayList<Reason>();
        because.add(progress.report()
                .<Reason>map(report -> new Reason.StatusReported(
                        unit,
                        report.month(),
                        report.submittedOn(),
                        progress.status().orElseThrow()))
                .orElseGet(() -> new Reason.StatusNeverReported(unit, duty.task())));
        Optional.ofNullable(duty.basis()).map(Findings::occurred).ifPresent(because::add);
        because.add(new Reason.Demanded(duty.clause(), progress.rule().reference()));
        because.add(new Reason.Concluded(judgement.reference()));
        return new Finding.OfTask(
                severity,
                kind,
                duty,
                progress.period(),
                progress.asOf(),
                progress.status().orElse(null),
                new Grounds(unit, progress.partners(), progress.rule().reference(), because));
    }

    private static Reason occurred(Occurrence event) {
        return new Reason.EventOccurred(event.event(), event.occurredOn(), event.dueOn());
    }

    private Finding ofReport(Filing filing) {
        String unit = filing.duty().obligor().code();
        YearMonth month = filing.duty().month();
        Rule clauseRule = filing.rule();
        List<Reason> because = List.of(
                filing.submittedOn()
                        .<Reason>map(day -> new Reason.ReportReceived(unit, month, day))
                        .orElseGet(() -> new Reason.ReportNotReceived(unit, month)),
                new Reason.Demanded(filing.duty().clause(), clauseRule.reference()),
                new Reason.Concluded(judgement.reference()));
        return new Finding.OfReport(
                severity,
                kind,
                filing.duty(),
                filing.submittedOn().orElse(null),
                new Grounds(clauseRule.lead(), clauseRule.partners(), clauseRule.reference(), because));
    }

    /** What the reports say of a figure: the months that count, then the ones that lack it. */
    private static List<Reason> reported(PeriodFigure figure) {
        var reasons = new ArrayList<Reason>();
        figure.parts().forEach(part -> reasons.add(reported(figure, part)));
        String indicator = figure.indicator().code();
        figure.gaps().forEach(month -> reasons.add(new Reason.FigureNotGiven(figure.unit(), month, indicator)));
        figure.unreportedMonths().forEach(month -> reasons.add(new Reason.ReportNotReceived(figure.unit(), month)));
        return reasons;
    }

    private static Reason reported(PeriodFigure figure, PeriodFigure.Part part) {
        return new Reason.FigureReported(
                figure.unit(),
                part.month(),
                part.report().submittedOn(),
                figure.indicator().code(),
                part.figure());
    }
}

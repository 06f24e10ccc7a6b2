package vn.plancompliance.benchmark;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;

/** What was judged, without the reasons: by it judges of any make are held against each other. */
record Judged(List<Found> findings, List<Stood> outcomes) {

    private static final Comparator<@Nullable String> ABSENT_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    Judged {
        findings = findings.stream().sorted(Found.ORDER).toList();
        outcomes = outcomes.stream().sorted(Stood.ORDER).toList();
    }

    /** The same of what the rules say. */
    static Judged of(Evaluation evaluation) {
        return new Judged(
                evaluation.findings().stream().map(Found::of).toList(),
                evaluation.outcomes().stream().map(Stood::of).toList());
    }

    /** Of it what is said of targets. */
    Judged ofTargets() {
        return new Judged(findings.stream().filter(Found::isOfTarget).toList(), outcomes);
    }

    /**
     * A finding, in the words of {@link Finding}.
     *
     * @param missing null unless it is about a target whose figure is known
     */
    record Found(
            Severity severity,
            Kind kind,
            @Nullable String clause,
            @Nullable String unit,
            String period,
            @Nullable String indicator,
            @Nullable String task,
            @Nullable Long missing) {

        private static final Comparator<Found> ORDER = Comparator.comparing(Found::severity)
                .thenComparing(Found::clause, ABSENT_FIRST)
                .thenComparing(Found::unit, ABSENT_FIRST)
                .thenComparing(Found::period)
                .thenComparing(found -> found.kind().name())
                .thenComparing(Found::indicator, ABSENT_FIRST)
                .thenComparing(Found::task, ABSENT_FIRST);

        private static Found of(Finding finding) {
            var target = finding instanceof Finding.OfTarget ofTarget ? ofTarget.missing() : null;
            return new Found(
                    finding.severity(),
                    finding.kind(),
                    finding.clause().map(ClauseId::address).orElse(null),
                    finding.unit().orElse(null),
                    finding.period().label(),
                    finding.indicator().orElse(null),
                    finding.task().orElse(null),
                    target == null ? null : target.longValueExact());
        }

        private boolean isOfTarget() {
            return clause != null && indicator != null;
        }
    }

    /** How a target stands, in the words of {@link Outcome}. */
    record Stood(String clause, @Nullable String unit, Status status) {

        private static final Comparator<Stood> ORDER =
                Comparator.comparing(Stood::clause).thenComparing(Stood::unit, ABSENT_FIRST);

        private static Stood of(Outcome outcome) {
            return new Stood(outcome.clause().address(), outcome.unit().orElse(null), outcome.status());
        }
    }
}

package vn.plancompliance.delivery.web.standing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.reporting.Figure;

/**
 * A target of a unit, or of several together, in a row of a table.
 *
 * @param address of the target's page
 * @param figure empty where none counts
 * @param missing empty if nothing is, or it cannot be said
 */
record TargetRow(
        String clause,
        String name,
        String unit,
        String address,
        String required,
        String figure,
        String missing,
        Chip chip) {

    /** The worst first; of those that stand alike, the ones furthest from what is required. */
    static final Comparator<TargetRun> WORST_FIRST = Comparator.comparing(
                    (TargetRun run) -> Tone.WORST_FIRST.indexOf(run.outcome().status()))
            .thenComparing(TargetRow::ahead);

    private static BigFraction ahead(TargetRun run) {
        BigFraction measure = figure(run).flatMap(Figure::measure).orElse(BigFraction.ZERO);
        return run.target().comparison().isCeiling() ? measure.negate() : measure;
    }

    static TargetRow of(TargetRun run, Judged judged) {
        String unit = run.outcome().judged();
        String clause = run.target().clause().address();
        return new TargetRow(
                clause,
                judged.names().indicator(run.measured().code()),
                judged.names().unit(unit),
                judged.to().target(clause, unit),
                judged.required(run.target()),
                figure(run).map(judged.say()::figure).orElse(""),
                judged.missing(run),
                Chip.of(run.outcome().status(), judged.names()));
    }

    /** The figure, if it counts: what is known of a period does not where nothing can be concluded of it. */
    static Optional<Figure> figure(TargetRun run) {
        Status status = run.outcome().status();
        return status == Status.UNDETERMINED || status == Status.NOT_APPLICABLE
                ? Optional.empty()
                : Optional.ofNullable(run.figure());
    }

    /** How much is missing to all of these. */
    static BigDecimal missing(Iterable<TargetRun> runs) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TargetRun run : runs) {
            sum = sum.add(run.missing().orElse(BigDecimal.ZERO));
        }
        return sum;
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.PeriodFigure;

/**
 * What a unit has part in a target that several have together.
 *
 * @param state whether its figure is there, and what is found of it
 * @param lacking whether its figure is lacking, or cannot be used
 */
record Share(
        String clause,
        String name,
        String required,
        String target,
        String unit,
        String unitAddress,
        String figure,
        String missing,
        Chip state,
        boolean lacking) {

    /** A unit's part, to be sorted by what it amounts to. */
    private record Part(
            Unit unit,
            Target target,
            PeriodFigure figure,
            @Nullable Finding found) {

        boolean lacking() {
            return !figure.complete() || figure.impossible();
        }

        BigFraction ahead() {
            BigFraction measure = figure.total().flatMap(Figure::measure).orElse(BigFraction.ZERO);
            return target.comparison().isCeiling() ? measure.negate() : measure;
        }
    }

    private static final Comparator<Part> WORST_FIRST = Comparator.comparing((Part part) -> part.found() == null)
            .thenComparing(part -> !part.lacking())
            .thenComparing(Part::ahead);

    /** The targets of a clause that several units have together, each once. */
    static List<Target> targets(String clause, Judged judged) {
        return judged.overview().demands().values().stream()
                .flatMap(List::stream)
                .map(Demand::obligation)
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .filter(target -> target.clause().address().equals(clause) && target.obligor() instanceof UnitGroup)
                .distinct()
                .toList();
    }

    /** What each unit that is seen has part in a target, what is worst first. */
    static List<Share> of(Target target, Judged judged) {
        Indicator indicator = judged.indicator(target);
        var parts = new ArrayList<Part>();
        judged.overview().demands().forEach((unit, demands) -> {
            if (demands.stream().anyMatch(demand -> demand.obligation().equals(target))) {
                parts.add(part(unit, target, indicator, judged));
            }
        });
        return parts.stream().sorted(WORST_FIRST).map(part -> of(part, judged)).toList();
    }

    /** The parts that a unit has in targets of several. */
    static List<Share> of(Unit unit, Judged judged) {
        return judged.overview().demands().getOrDefault(unit, List.of()).stream()
                .map(Demand::obligation)
                .filter(obligation -> obligation instanceof Target && obligation.obligor() instanceof UnitGroup)
                .map(Target.class::cast)
                .map(target -> part(unit, target, judged.indicator(target), judged))
                .sorted(WORST_FIRST)
                .map(part -> of(part, judged))
                .toList();
    }

    private static Part part(Unit unit, Target target, Indicator indicator, Judged judged) {
        Finding found = judged.aboutShare(target, unit.code()).orElse(null);
        return new Part(unit, target, judged.overview().figure(unit, indicator), found);
    }

    private static Share of(Part part, Judged judged) {
        String clause = part.target().clause().address();
        String unit = part.unit().code();
        return new Share(
                clause,
                judged.names().indicator(part.target().indicator()),
                judged.required(part.target()),
                judged.to().target(clause, unit),
                judged.names().unit(unit),
                judged.to().unit(unit),
                part.figure().total().map(judged.say()::figure).orElse(""),
                missing(part, judged),
                state(part, judged),
                part.lacking());
    }

    private static String missing(Part part, Judged judged) {
        return Optional.ofNullable(part.found())
                .map(found -> ((Finding.OfTarget) found).missing())
                .map(missing -> judged.missing(part.target(), missing))
                .orElse("");
    }

    private static Chip state(Part part, Judged judged) {
        if (part.found() != null) {
            return Chip.of(Tone.ORANGE, judged.wording().kind(part.found()));
        }
        if (part.figure().impossible()) {
            return Chip.of(Tone.GREY, judged.names().kind(Kind.FIGURE_INVALID));
        }
        return part.lacking()
                ? Chip.of(Tone.GREY, judged.names().kind(Kind.FIGURE_MISSING))
                : new Chip(judged.told("standing.share.there"), "");
    }
}

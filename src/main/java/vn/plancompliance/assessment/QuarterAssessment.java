package vn.plancompliance.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.evaluation.JudgedPart;
import vn.plancompliance.evaluation.Sitting;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;

/**
 * The assessment of the whole district at the end of a quarter, part by part. Parts that have every unit once, and what is
 * judged together, make the whole; each can be made again at any time, and is the same again. Safe for use by several
 * threads.
 */
public final class QuarterAssessment {

    private final Judge judge;
    private final Reports known;
    private final Period quarter;
    private final LocalDate asOf;
    private final Map<Period, Sitting> sittings = new ConcurrentHashMap<>();

    /**
     * An assessment by all that is known.
     *
     * @param known of the quarter, and of months before and after
     * @throws IllegalArgumentException if the period is a month
     */
    QuarterAssessment(Judge judge, Reports known, Period quarter, LocalDate asOf) {
        if (!quarter.equals(Period.quarterOf(quarter.end()))) {
            throw new IllegalArgumentException("not a quarter: " + quarter);
        }
        this.judge = judge;
        this.known = known;
        this.quarter = quarter;
        this.asOf = asOf;
    }

    /** Codes of all units of the plan, in its order: what parts are made of. */
    public List<String> units() {
        return vocabulary().units().stream().map(Unit::code).toList();
    }

    /**
     * What is to be said of these units by themselves.
     *
     * @param units their codes
     * @throws IllegalArgumentException if the plan has no unit of a code
     */
    public QuarterPart of(Collection<String> units) {
        return part(
                sitting(quarter).of(known(units)),
                Set.copyOf(units),
                (period, concerned) -> sitting(period).of(known(concerned)));
    }

    /**
     * What the rules demand of these units in the quarter.
     *
     * @param units their codes
     * @throws IllegalArgumentException if the plan has no unit of a code
     */
    public Map<Unit, List<Demand>> demands(Collection<String> units) {
        return judge.demands(known, known(units), quarter);
    }

    /** What is to be said of the targets that are judged together. */
    public QuarterPart together() {
        return part(
                sitting(quarter).together(),
                Set.of(),
                (period, none) -> sitting(period).together());
    }

    private QuarterPart part(
            JudgedPart judged, Set<String> units, BiFunction<Period, Set<String>, JudgedPart> earlier) {
        List<Finding> now = judged.evaluation().findings();
        Changes.Past past = (period, concerned) ->
                earlier.apply(period, concerned).evaluation().findings();
        return new QuarterPart(
                judged.evaluation(),
                new Changes(vocabulary(), quarter, past).of(now, units),
                judged.runs().stream()
                        .map(run -> TargetCourse.of(run, quarter.end()))
                        .toList());
    }

    private List<Unit> known(Collection<String> codes) {
        return codes.stream().map(this::unit).toList();
    }

    /** An earlier quarter is judged as of the day that lies as many days after its end as this one's. */
    private Sitting sitting(Period period) {
        long days = ChronoUnit.DAYS.between(quarter.end(), asOf);
        return sittings.computeIfAbsent(
                period, each -> judge.sitting(known, each, each.end().plusDays(days)));
    }

    private Vocabulary vocabulary() {
        return judge.rules().vocabulary();
    }

    private Unit unit(String code) {
        return vocabulary()
                .unit(code)
                .orElseThrow(() -> new IllegalArgumentException("the plan has no unit of the code " + code));
    }
}

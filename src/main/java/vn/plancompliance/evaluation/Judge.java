package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.RuleLanguage;

/** Judges by one rule book. Safe for use by several threads; the same input always gives the same evaluation. */
public final class Judge {

    /** What judgement rules can speak of. */
    public static final RuleLanguage LANGUAGE = new RuleLanguage(
            "judgement",
            Set.of(Standing.class, Share.class, FigureState.class, Filing.class, TaskProgress.class),
            Set.of(Kind.class, Status.class),
            Verdict.class,
            Verdict.class,
            "insert",
            true,
            false);

    private final RuleBook rules;
    private final Derivation derivation;

    /** A judge by that rule book; what its clauses demand is derived when first asked for, and kept. */
    public Judge(RuleBook rules) {
        this.rules = rules;
        this.derivation = new Derivation(rules);
    }

    /** The rule book by which it judges. */
    public RuleBook rules() {
        return rules;
    }

    /**
     * Judges a period.
     *
     * @param reports all reports known, of the period and of other months
     * @param asOf the day that decides whether an absent report is missing
     * @throws IllegalArgumentException if the period's end lies outside the plan
     */
    public Evaluation evaluate(Reports reports, Period period, LocalDate asOf, Scope scope) {
        return sitting(reports, period, asOf, scope).evaluation();
    }

    /**
     * Judges a period, and tells also how its targets ran.
     *
     * @param reports all reports known, of the period and of other months
     * @param asOf the day that decides whether an absent report is missing
     * @return the parts of the evaluation; at least one
     * @throws IllegalArgumentException if the period's end lies outside the plan
     */
    public List<JudgedPart> parts(Reports reports, Period period, LocalDate asOf, Scope scope) {
        return sitting(reports, period, asOf, scope).parts();
    }

    /**
     * Takes a period of the whole district in hand, to be judged part by part.
     *
     * @param reports all reports known, of the period and of other months
     * @param asOf the day that decides whether an absent report is missing
     * @throws IllegalArgumentException if the period's end lies outside the plan
     */
    public Sitting sitting(Reports reports, Period period, LocalDate asOf) {
        return sitting(reports, period, asOf, Scope.DISTRICT);
    }

    private Sitting sitting(Reports reports, Period period, LocalDate asOf, Scope scope) {
        if (!rules.vocabulary().covers(period)) {
            throw new IllegalArgumentException("the plan does not cover " + period);
        }
        return new Sitting(rules, new Facts(rules.vocabulary(), derivation, reports, period, asOf, scope));
    }

    /**
     * What the rules demand of a unit in a period, alone or together with others, by clause: its targets in force, its
     * tasks (of the recurring ones those whose deadline lies in the period), and the reports it owes.
     *
     * @param reports tell the events on which some of it depends
     */
    public List<Demand> demands(Reports reports, Unit unit, Period period) {
        return demands(new Occurrences(reports, rules.vocabulary()), unit, period);
    }

    /** What the rules demand of each unit of the plan, as {@link #demands(Reports, Unit, Period)} tells it. */
    public Map<Unit, List<Demand>> demands(Reports reports, Period period) {
        return demands(reports, List.copyOf(rules.vocabulary().units()), period);
    }

    /** What the rules demand of each of these units, as {@link #demands(Reports, Unit, Period)} tells it. */
    public Map<Unit, List<Demand>> demands(Reports reports, List<Unit> units, Period period) {
        var occurrences = new Occurrences(reports, rules.vocabulary());
        var demands = new LinkedHashMap<Unit, List<Demand>>();
        units.forEach(unit -> demands.put(unit, demands(occurrences, unit, period)));
        return demands;
    }

    private List<Demand> demands(Occurrences occurrences, Unit unit, Period period) {
        Obligations own = derivation.of(unit, period, occurrences.of(unit));
        Stream<DerivedTarget> together = rules.vocabulary().groups().stream()
                .filter(group -> group.contains(unit.code()))
                .flatMap(group -> derivation.of(group, period, occurrences.ofPlan()).targets().stream())
                .filter(derived -> unit.reports(derived.target().indicator()));
        Stream<Demand> targets = Stream.concat(own.targets().stream(), together)
                .map(derived -> new Demand(derived.target(), derived.rule().reference()));
        Stream<DerivedTask> due = own.recurring().stream().filter(task -> isDueIn(period, task.duty()));
        Stream<Demand> tasks = Stream.concat(own.tasks().stream(), due)
                .map(task -> new Demand(task.duty(), task.rule().reference()));
        Stream<Demand> duties = own.duties().entrySet().stream()
                .map(duty -> new Demand(duty.getKey(), duty.getValue().reference()));
        return Stream.of(targets, tasks, duties)
                .flatMap(demands -> demands)
                .sorted(Comparator.comparing(demand -> demand.obligation().clause()))
                .toList();
    }

    private static boolean isDueIn(Period period, TaskDuty duty) {
        return duty.due()
                .filter(due -> !due.isBefore(period.start()) && !due.isAfter(period.end()))
                .isPresent();
    }
}

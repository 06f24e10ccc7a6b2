package vn.plancompliance.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.rulebook.RuleBook;

/**
 * One period before the judge, taken part by part: what is judged of some units, and what is judged of all together. Parts
 * that have every unit once, and what is judged together, {@linkplain Evaluation#joined join} into exactly the evaluation
 * of the whole. Nothing of a part is kept. Safe for use by several threads.
 */
public final class Sitting {

    /** A session holds the facts of so many units: enough to be worth one, few enough to be forgotten soon. */
    private static final int UNITS_A_SESSION = 64;

    private final RuleBook rules;
    private final Facts facts;

    Sitting(RuleBook rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /** What is judged of each of these units: its own targets, tasks, reports and figures, and its shares of targets judged together. */
    public JudgedPart of(Collection<Unit> units) {
        return part(ofUnits(units));
    }

    /** What is judged once for all reporters. */
    public JudgedPart together() {
        return part(ofAll());
    }

    /** All of it: what is judged together, if anything is, and of each unit; on all processors if there is much. */
    public List<JudgedPart> parts() {
        return each(this::part);
    }

    /** The evaluation of all of it; whatever else is known of a part is let go when the part is judged. */
    Evaluation evaluation() {
        return facts.evaluation(rules.hash(), each(Conclusions::of));
    }

    private <T> List<T> each(Function<List<Verdicts>, T> taken) {
        var parts = new ArrayList<Supplier<List<Verdicts>>>();
        if (facts.coverAll()) {
            parts.add(this::ofAll);
        }
        List<List<Unit>> groups = groups(facts.judged());
        groups.forEach(group -> parts.add(() -> ofUnits(group)));
        var each = groups.size() > 1 ? parts.parallelStream() : parts.stream();
        return each.map(part -> taken.apply(part.get())).toList();
    }

    private JudgedPart part(List<Verdicts> verdicts) {
        return new JudgedPart(facts, rules.hash(), verdicts);
    }

    /** Judges in a session each, and forgets the facts of one before it makes those of the next. */
    private List<Verdicts> ofUnits(Collection<Unit> units) {
        return groups(units).stream()
                .map(group -> Verdicts.of(rules, facts.of(group)))
                .toList();
    }

    private List<Verdicts> ofAll() {
        return List.of(Verdicts.of(rules, facts.together()));
    }

    private static List<List<Unit>> groups(Collection<Unit> units) {
        var all = List.copyOf(units);
        var groups = new ArrayList<List<Unit>>();
        for (int from = 0; from < all.size(); from += UNITS_A_SESSION) {
            groups.add(all.subList(from, Math.min(from + UNITS_A_SESSION, all.size())));
        }
        return groups;
    }
}

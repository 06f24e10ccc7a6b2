package vn.plancompliance.evaluation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.rulebook.Derived;
import vn.plancompliance.rulebook.Rule;
import vn.plancompliance.rulebook.RuleBook;

/**
 * Layer 1: what the clauses' rules demand of an obligor in a period. It depends on nothing that units report but their
 * events, so it is derived once and kept.
 */
final class Derivation {

    /** More than thirty units over all months and quarters of nine years; beyond that the oldest are derived again. */
    private static final long KEPT = 50_000;

    private final RuleBook rules;
    private final LoadingCache<Question, Obligations> answers;

    Derivation(RuleBook rules) {
        this.rules = rules;
        this.answers = Caffeine.newBuilder().maximumSize(KEPT).build(this::derive);
    }

    /** What is demanded of the obligor in the period, given the events known of it and of the plan. */
    Obligations of(Obligor obligor, Period period, List<Occurrence> events) {
        return answers.get(new Question(obligor, period, events));
    }

    private record Question(Obligor obligor, Period period, List<Occurrence> events) {}

    private Obligations derive(Question question) {
        return obligations(
                rules.derive(question.obligor(), question.period(), question.events()),
                question.period().end());
    }

    private static Obligations obligations(List<Derived> derived, LocalDate end) {
        var targets = new ArrayList<Target>();
        Map<TaskDuty, Rule> tasks = new LinkedHashMap<>();
        Map<ReportDuty, Rule> duties = new LinkedHashMap<>();
        for (Derived each : derived) {
            if (each.obligation() instanceof Target target) {
                targets.add(target);
            } else if (each.obligation() instanceof TaskDuty task) {
                tasks.put(task, each.rule());
            } else if (each.obligation() instanceof ReportDuty duty) {
                duties.put(duty, each.rule());
            }
        }
        var inForce = new ArrayList<DerivedTarget>();
        for (Derived each : derived) {
            if (each.obligation() instanceof Target target && target.isInForceOn(end, targets)) {
                inForce.add(new DerivedTarget(
                        target, each.rule(), target.predecessorAmong(targets).orElse(null), each.events()));
            }
        }
        return new Obligations(inForce, tasks, duties);
    }
}

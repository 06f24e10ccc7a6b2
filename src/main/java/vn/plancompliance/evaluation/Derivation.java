package vn.plancompliance.evaluation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.plancompliance.plan.Course;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Task;
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

    /** What recurs is the same in every period, so that a unit counts once; more units than any plan has had so far. */
    private static final long KEPT_RECURRING = 20_000;

    private final RuleBook rules;
    private final LoadingCache<Question, Obligations> answers;
    private final LoadingCache<Whole, List<DerivedTask>> recurring;

    Derivation(RuleBook rules) {
        this.rules = rules;
        this.answers = Caffeine.newBuilder().maximumSize(KEPT).build(this::derive);
        this.recurring = Caffeine.newBuilder().maximumSize(KEPT_RECURRING).build(this::derive);
    }

    /** What is demanded of the obligor in the period, given the events known of it and of the plan. */
    Obligations of(Obligor obligor, Period period, List<Occurrence> events) {
        return answers.get(new Question(obligor, period, events));
    }

    private record Question(Obligor obligor, Period period, List<Occurrence> events) {}

    private record Whole(Obligor obligor, List<Occurrence> events) {}

    private Obligations derive(Question question) {
        return obligations(
                rules.derive(question.obligor(), question.period(), question.events()),
                question.period().end(),
                recurring.get(new Whole(question.obligor(), question.events())));
    }

    private List<DerivedTask> derive(Whole question) {
        var tasks = new LinkedHashMap<TaskDuty, Rule>();
        for (Derived each : rules.deriveRecurring(question.obligor(), question.events())) {
            tasks.put((TaskDuty) each.obligation(), each.rule());
        }
        return withPartners(tasks);
    }

    private List<DerivedTask> withPartners(Map<TaskDuty, Rule> tasks) {
        return tasks.entrySet().stream()
                .map(task -> new DerivedTask(task.getKey(), task.getValue(), partners(task.getKey())))
                .toList();
    }

    private List<String> partners(TaskDuty duty) {
        return rules.vocabulary().task(duty.task()).map(Task::partners).orElse(List.of());
    }

    private Obligations obligations(List<Derived> derived, LocalDate end, List<DerivedTask> recurring) {
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
            if (each.obligation() instanceof Target target) {
                var course = new Course(indicator(target), targets);
                if (course.isInForceOn(end, target)) {
                    inForce.add(new DerivedTarget(
                            target, each.rule(), course.predecessorOf(target).orElse(null), each.events()));
                }
            }
        }
        return new Obligations(
                inForce,
                withPartners(tasks),
                recurring,
                duties,
                duties.keySet().stream().map(ReportDuty::month).collect(Collectors.toSet()));
    }

    private Indicator indicator(Target target) {
        return rules.vocabulary().indicator(target.indicator()).orElseThrow();
    }
}

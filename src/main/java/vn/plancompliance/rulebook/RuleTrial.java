package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.SenselessDemand;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;

/**
 * Tries the clauses' rules once on every obligor, before they count. A rule that compiles can still say what makes no sense
 * (a due day before the start, an indicator that its unit does not report), repeat another, or oblige nobody.
 */
final class RuleTrial {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ClauseRules rules;
    private final Vocabulary vocabulary;
    private final Diagnostics faults;
    private final Set<Rule> obliging = new HashSet<>();
    private final Set<Rule> faulty = new HashSet<>();
    private final Set<Rule> fired = new HashSet<>();
    private final CourseTrial courses;

    private RuleTrial(ClauseRules rules, Vocabulary vocabulary, Diagnostics faults) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.courses = new CourseTrial(vocabulary);
    }

    /** Adds a fault for each rule that makes no sense. */
    static void of(ClauseRules rules, Vocabulary vocabulary, Diagnostics faults) {
        var trial = new RuleTrial(rules, vocabulary, faults);
        trial.periods().forEach(trial::during);
        trial.courses.periods().forEach(trial::onEverybody);
        if (trial.faulty.isEmpty()) {
            // Behind a fault others may not have been reached.
            rules.rules().values().stream()
                    .filter(rule -> !trial.obliging.contains(rule))
                    .forEach(trial::idle);
        }
    }

    /** A rule that fires but says just what another rule says adds nothing either. */
    private void idle(Rule rule) {
        boolean repeats = fired.contains(rule);
        fault(
                rule,
                repeats ? Diagnostic.Code.DUPLICATE : Diagnostic.Code.RULE,
                repeats
                        ? "quy tắc chỉ lặp lại đúng điều mà quy tắc khác đã giao"
                        : "quy tắc không áp dụng cho đơn vị hay nhóm nào",
                repeats
                        ? "the rule only repeats what another rule demands already"
                        : "the rule applies to no unit or group");
    }

    /** The last quarter of the plan, in which most is in force, and its other periods as long as a rule has not fired. */
    private Stream<Period> periods() {
        return Stream.concat(
                upTo(Period.quarterOf(vocabulary.end())), upTo(Period.of(YearMonth.from(vocabulary.end()))));
    }

    private Stream<Period> upTo(Period newest) {
        return Stream.iterate(newest, period -> !period.end().isBefore(vocabulary.start()), Period::previous)
                .filter(vocabulary::covers);
    }

    private void during(Period period) {
        if (obliging.size() + faulty.size() < rules.rules().size()) {
            onEverybody(period);
        }
    }

    private void onEverybody(Period period) {
        Stream.concat(vocabulary.units().stream(), vocabulary.groups().stream())
                .forEach(obligor -> on(obligor, period));
    }

    private void on(Obligor obligor, Period period) {
        var collector = rules.new Collector();
        try {
            List<Occurrence> events = events(obligor, period);
            List<Derived> demanded = rules.derive(obligor, period, events, collector);
            demanded.forEach(this::check);
            courses.of(demanded, period.end()).forEach(each -> senseless(each.rule(), each.reason()));
            rules.deriveRecurring(obligor, events, collector).forEach(this::check);
            demandedTwice(demanded);
            fired.addAll(collector.fired());
        } catch (RuntimeException e) {
            Rule rule = collector.lastFired();
            if (rule == null) {
                throw e;
            }
            if (faulty.contains(rule)) {
                return;
            }
            String reason = String.valueOf(root(e).getMessage());
            senseless(rule, root(e) instanceof SenselessDemand demand ? demand.reason() : new Text(reason, reason));
        }
    }

    /** Two demands of the same thing would contradict each other, or say it twice. */
    private void demandedTwice(List<Derived> demanded) {
        var first = new HashMap<Object, Derived>();
        demanded.stream()
                .sorted(Comparator.comparing(
                                (Derived each) -> each.rule().reference().file(), CodePointOrder.INSTANCE)
                        .thenComparing(each -> each.rule().reference().line()))
                .forEach(each -> {
                    Derived earlier = first.putIfAbsent(what(each.obligation()), each);
                    if (earlier != null) {
                        demandedTwice(each, earlier.rule().reference());
                    }
                });
    }

    private void demandedTwice(Derived second, RuleReference earlier) {
        String place = earlier.file() + ":" + earlier.line();
        fault(
                second.rule(),
                Diagnostic.Code.DUPLICATE,
                "quy tắc giao %s điều mà quy tắc ở %s đã giao; sửa quy tắc kia hoặc bỏ một trong hai"
                        .formatted(second.obligation().obligor(), place),
                "the rule demands of %s what the rule at %s demands already; change that one, or drop one of them"
                        .formatted(second.obligation().obligor(), place));
    }

    /** What an obligation is about: two about the same cannot both be meant. */
    private static List<Object> what(Obligation obligation) {
        return obligation instanceof Target target
                ? List.of(target.indicator(), target.nature(), Optional.ofNullable(target.due()))
                : obligation instanceof TaskDuty duty
                        ? List.of(duty.task())
                        : List.of(obligation.clause(), ((ReportDuty) obligation).month());
    }

    private void senseless(Rule rule, Text reason) {
        fault(
                rule,
                Diagnostic.Code.RULE,
                "quy tắc nói điều không hợp lý: " + reason.vi(),
                "the rule makes no sense: " + reason.en());
    }

    /** As if every event had occurred on the period's first day. */
    private List<Occurrence> events(Obligor obligor, Period period) {
        return vocabulary.events().stream()
                .map(type -> new Occurrence(
                        type.code(),
                        type.owner() == EventType.Owner.UNIT ? obligor : null,
                        period.start(),
                        period.end()))
                .toList();
    }

    private void check(Derived derived) {
        Rule rule = derived.rule();
        obliging.add(rule);
        ClauseId clause = derived.obligation().clause();
        if (!rule.clause().equals(Optional.of(clause))) {
            fault(
                    rule,
                    Diagnostic.Code.CLAUSE,
                    "câu của quy tắc nêu điều khoản %s, khác @clause".formatted(clause),
                    "the rule's sentence names the clause %s, not that of @clause".formatted(clause));
        }
        if (derived.obligation() instanceof Target target) {
            check(rule, target);
        } else if (derived.obligation() instanceof TaskDuty duty
                && vocabulary
                        .task(duty.task())
                        .filter(task -> task.leads().contains(duty.obligor().code()))
                        .isEmpty()) {
            fault(
                    rule,
                    Diagnostic.Code.RULE,
                    "%s không chủ trì nhiệm vụ «%s»".formatted(duty.obligor(), duty.task()),
                    "%s does not lead the task '%s'".formatted(duty.obligor(), duty.task()));
        }
    }

    private void check(Rule rule, Target target) {
        var indicator = vocabulary.indicator(target.indicator()).orElse(null);
        if (indicator == null || !reports(target.obligor(), indicator)) {
            fault(
                    rule,
                    Diagnostic.Code.RULE,
                    "«%s» không phải chỉ tiêu mà %s báo cáo".formatted(target.indicator(), target.obligor()),
                    "'%s' is no indicator that %s reports".formatted(target.indicator(), target.obligor()));
        } else if (target.threshold().signum() < 0
                || (indicator.form() == Form.RATIO && target.threshold().compareTo(ALL) > 0)) {
            fault(
                    rule,
                    Diagnostic.Code.RULE,
                    "mức %s không thể đạt hoặc vô nghĩa"
                            .formatted(target.threshold().toPlainString()),
                    "the threshold %s cannot be reached or means nothing"
                            .formatted(target.threshold().toPlainString()));
        }
    }

    /** Whether the unit, or any of the group, reports the indicator. */
    private static boolean reports(Obligor obligor, Indicator indicator) {
        return obligor instanceof UnitGroup group
                ? indicator.reporters().stream().anyMatch(group::contains)
                : indicator.reporters().contains(obligor.code());
    }

    private static Throwable root(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    private void fault(Rule rule, Diagnostic.Code code, String vi, String en) {
        faulty.add(rule);
        faults.add(rule.reference().file(), rule.reference().line(), 1, code, vi, en);
    }
}

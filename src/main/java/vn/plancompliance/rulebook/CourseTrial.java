package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Course;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Vocabulary;

/** Holds what rules demand of an obligor in a period against the courses on which milestones lie. */
final class CourseTrial {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Vocabulary vocabulary;
    private boolean leaning;

    CourseTrial(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Why a rule makes no sense. */
    record Nonsense(Rule rule, Text reason) {}

    /** The periods in which rules have to be tried that lean on what others demand: every month, if there are any. */
    Stream<Period> periods() {
        return leaning
                ? Stream.iterate(YearMonth.from(vocabulary.start()), month -> month.plusMonths(1))
                        .map(Period::of)
                        .dropWhile(period -> !vocabulary.covers(period))
                        .takeWhile(vocabulary::covers)
                : Stream.empty();
    }

    /**
     * What makes no sense.
     *
     * @param derived all that is demanded of one obligor
     * @param end the period's last day
     */
    List<Nonsense> of(List<Derived> derived, LocalDate end) {
        var all = new ArrayList<Nonsense>();
        for (Derived each : derived) {
            if (each.obligation() instanceof Target target) {
                vocabulary
                        .indicator(target.indicator())
                        .flatMap(indicator -> threshold(target)
                                .or(() -> year(target, indicator))
                                .or(() -> start(target, indicator))
                                .or(() -> base(target, indicator, derived, end)))
                        .ifPresent(reason -> all.add(new Nonsense(each.rule(), reason)));
            }
        }
        return all;
    }

    private static Optional<Text> threshold(Target target) {
        return target.comparison() == Comparison.LESS_THAN && target.threshold().signum() == 0
                ? reason("không số liệu nào dưới 0; có lẽ là atMost(0)", "no figure is less than 0; perhaps atMost(0)")
                : Optional.empty();
    }

    private static Optional<Text> year(Target target, Indicator indicator) {
        LocalDate due = target.due();
        return indicator.accumulation() == Accumulation.YEARLY
                        && due != null
                        && due.getYear() != target.from().getYear()
                ? reason(
                        "«%s» tính lại từ đầu mỗi năm (YEARLY): ngày bắt đầu %s và hạn %s phải trong cùng một năm"
                                .formatted(indicator, target.from(), due),
                        "'%s' starts again every year (YEARLY): its start %s and its due day %s have to lie in one year"
                                .formatted(indicator, target.from(), due))
                : Optional.empty();
    }

    private static Optional<Text> start(Target target, Indicator indicator) {
        BigDecimal start = target.startingAt();
        if (start == null) {
            return Optional.empty();
        }
        boolean possible = start.signum() >= 0 && (indicator.form() == Form.COUNT || start.compareTo(ALL) <= 0);
        boolean below = start.compareTo(target.threshold()) < 0;
        boolean above = start.compareTo(target.threshold()) > 0;
        return possible && (target.comparison().isCeiling() ? above : below)
                ? Optional.empty()
                : reason(
                        "startingAt(%s): từ đó không có đường tới mức %s"
                                .formatted(
                                        start.toPlainString(),
                                        target.threshold().toPlainString()),
                        "startingAt(%s): from there no way leads to the threshold %s"
                                .formatted(
                                        start.toPlainString(),
                                        target.threshold().toPlainString()));
    }

    /** A ceiling comes down from somewhere; an earlier ceiling tells from where only if it does not hang on an event. */
    private Optional<Text> base(Target target, Indicator indicator, List<Derived> derived, LocalDate end) {
        if (target.due() == null || !target.comparison().isCeiling() || target.startingAt() != null) {
            return Optional.empty();
        }
        leaning = true;
        var course = new Course(
                indicator,
                derived.stream()
                        .filter(each -> each.obligation().equals(target)
                                || each.events().isEmpty())
                        .map(Derived::obligation)
                        .filter(Target.class::isInstance)
                        .map(Target.class::cast)
                        .toList());
        boolean onItsWay = course.isInForceOn(end, target) && !target.mustHoldOn(end);
        return onItsWay && course.predecessorOf(target).isEmpty()
                ? reason(
                        "mức trần có hạn phải nói bắt đầu từ đâu: thêm .startingAt(…) sau .from(…)",
                        "a ceiling with a due day has to say from where it comes down: add .startingAt(…) after .from(…)")
                : Optional.empty();
    }

    private static Optional<Text> reason(String vi, String en) {
        return Optional.of(new Text(vi, en));
    }
}

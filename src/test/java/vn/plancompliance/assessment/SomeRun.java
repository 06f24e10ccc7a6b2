package vn.plancompliance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Outcome;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Nature;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Figure;

/** A target of a commune and how it ran, put together for a test; a count of accounts unless told otherwise. */
final class SomeRun {

    private static final RuleReference RULE = new RuleReference("rule", "clauses/rule.drl", 1);

    private final List<TargetRun.Point> points = new ArrayList<>();
    private Indicator indicator = SmallPlan.ACCOUNTS;
    private Comparison comparison = Comparison.AT_LEAST;
    private BigDecimal threshold = BigDecimal.valueOf(100);
    private @Nullable LocalDate due = LocalDate.of(2024, 12, 31);
    private @Nullable BigDecimal gap;
    private Status status = Status.BEHIND_PACE;

    SomeRun of(Form form, Accumulation accumulation, Numbers numbers) {
        var text = new Text("", "");
        this.indicator = new Indicator("some", form, accumulation, numbers, Set.of("hill"), text, text, text, text);
        return this;
    }

    SomeRun of(Accumulation accumulation) {
        return of(Form.COUNT, accumulation, Numbers.WHOLE);
    }

    SomeRun to(Comparison comparison, String threshold) {
        this.comparison = comparison;
        this.threshold = new BigDecimal(threshold);
        return this;
    }

    SomeRun due(@Nullable String day) {
        this.due = day == null ? null : LocalDate.parse(day);
        return this;
    }

    SomeRun missing(@Nullable String gap) {
        this.gap = gap == null ? null : new BigDecimal(gap);
        return this;
    }

    SomeRun status(Status status) {
        this.status = status;
        return this;
    }

    SomeRun month(String month, Figure figure) {
        return month(month, figure, true);
    }

    SomeRun month(String month, Figure figure, boolean complete) {
        points.add(new TargetRun.Point(YearMonth.parse(month), figure, complete, null));
        return this;
    }

    /** Months that count the days since the end of 2022: they lie on a line that rises by 1 a day. */
    SomeRun days(String first, String last) {
        var end = YearMonth.parse(last);
        for (YearMonth month = YearMonth.parse(first); !month.isAfter(end); month = month.plusMonths(1)) {
            long days = month.atEndOfMonth().toEpochDay()
                    - LocalDate.of(2022, 12, 31).toEpochDay();
            month(month.toString(), Figure.Count.of(days));
        }
        return this;
    }

    TargetRun run() {
        var clause = new ClauseId("I.1");
        return new TargetRun(
                new Outcome(clause, "hill", Period.parse("2023-Q4"), status, RULE, RULE),
                new Target(
                        clause,
                        SmallPlan.HILL,
                        indicator.code(),
                        due == null ? Nature.CONTINUOUS : Nature.MILESTONE,
                        comparison,
                        threshold,
                        LocalDate.of(2022, 4, 1),
                        due),
                indicator,
                points.stream()
                        .reduce((earlier, later) -> later)
                        .map(TargetRun.Point::figure)
                        .orElse(null),
                points,
                gap);
    }
}

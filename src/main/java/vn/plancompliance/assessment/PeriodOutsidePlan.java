package vn.plancompliance.assessment;

import java.time.YearMonth;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/** A period is asked for whose last day the plan does not cover. */
public final class PeriodOutsidePlan extends Exception {

    private final transient Period period;
    private final transient YearMonth first;
    private final transient YearMonth last;

    PeriodOutsidePlan(Period period, Vocabulary vocabulary) {
        super("the plan does not cover " + period);
        this.period = period;
        this.first = YearMonth.from(vocabulary.start());
        this.last = YearMonth.from(vocabulary.end());
    }

    public Period period() {
        return period;
    }

    /** The plan's first month. */
    public YearMonth first() {
        return first;
    }

    /** The plan's last month. */
    public YearMonth last() {
        return last;
    }
}

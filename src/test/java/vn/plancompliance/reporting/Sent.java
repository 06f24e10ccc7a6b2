package vn.plancompliance.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.SmallPlan;

/** Reports of the small plan's units. */
final class Sent {

    private Sent() {}

    /** What a unit sent for a month. */
    static Report report(String unit, String month, Measurement... measurements) {
        YearMonth of = YearMonth.parse(month);
        return new Report(unit, of, of.atDay(10), List.of(measurements), List.of(), List.of());
    }

    static Measurement files(long online, long all) {
        return new Measurement(SmallPlan.FILES_ONLINE.code(), Figure.Ratio.of(online, all));
    }

    static Measurement accounts(long value) {
        return new Measurement(SmallPlan.ACCOUNTS.code(), Figure.Count.of(value));
    }

    static Event event(String unit, LocalDate occurredOn) {
        return new Event(unit, "connected", occurredOn, null);
    }

    static Set<YearMonth> months(String... months) {
        return Arrays.stream(months).map(YearMonth::parse).collect(Collectors.toSet());
    }

    /** The hill's figure of a period whose months are all owed. */
    static PeriodFigure hill(Indicator indicator, String period, Report... reports) {
        Period of = Period.parse(period);
        return new UnitReports(new Reports(List.of(reports)), "hill", of, Set.copyOf(of.months())).figure(indicator);
    }

    /** The months whose figures count. */
    static Stream<String> counted(PeriodFigure figure) {
        return figure.parts().stream().map(part -> part.month().toString());
    }
}

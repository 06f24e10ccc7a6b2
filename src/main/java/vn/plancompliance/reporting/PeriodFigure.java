package vn.plancompliance.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;

/**
 * What a unit's reports of a period say of one indicator: a FLOW adds the months that have the figure, a STOCK or a
 * YEARLY count takes the newest month that has it.
 */
public final class PeriodFigure {

    private final String unit;
    private final Indicator indicator;
    private final Period period;
    private final List<Part> parts;
    private final List<YearMonth> gaps;
    private final List<YearMonth> unreported;
    private final @Nullable Figure total;
    private final boolean reported;
    private final @Nullable Part earlier;

    private PeriodFigure(
            String unit,
            Indicator indicator,
            Period period,
            List<Part> parts,
            List<YearMonth> gaps,
            List<YearMonth> unreported,
            boolean reported,
            @Nullable Part earlier) {
        this.unit = unit;
        this.indicator = indicator;
        this.period = period;
        this.parts = parts;
        this.gaps = gaps;
        this.unreported = unreported;
        this.reported = reported;
        this.earlier = earlier;
        this.total = parts.stream().map(Part::figure).reduce(Figure::plus).orElse(null);
    }

    /**
     * Reads the figure from the reports.
     *
     * @param owed the months of the period for which the unit owes a report
     */
    public static PeriodFigure of(
            Reports reports, String unit, Indicator indicator, Period period, Set<YearMonth> owed) {
        var parts = new ArrayList<Part>();
        var gaps = new ArrayList<YearMonth>();
        List<Report> sent = reports.within(unit, period);
        for (Report report : sent) {
            Optional<Figure> figure = report.figure(indicator.code());
            if (figure.isPresent()) {
                parts.add(new Part(report, figure.get()));
            } else if (owed.contains(report.month())) {
                gaps.add(report.month());
            }
        }
        var unreported = new ArrayList<YearMonth>();
        for (YearMonth month : period.months()) {
            if (owed.contains(month)
                    && sent.stream().noneMatch(report -> report.month().equals(month))) {
                unreported.add(month);
            }
        }
        boolean newest = !indicator.accumulation().addsUp();
        List<Part> counted = newest && parts.size() > 1 ? List.of(parts.get(parts.size() - 1)) : parts;
        Part earlier = newest && !counted.isEmpty() ? newestBefore(reports, unit, indicator, counted.get(0)) : null;
        return new PeriodFigure(
                unit, indicator, period, List.copyOf(counted), gaps, unreported, !sent.isEmpty(), earlier);
    }

    private static @Nullable Part newestBefore(Reports reports, String unit, Indicator indicator, Part newest) {
        return reports.before(unit, newest.month())
                .filter(report -> indicator.accumulation().continues(report.month(), newest.month()))
                .filter(report -> report.figure(indicator.code()).isPresent())
                .findFirst()
                .map(report -> new Part(report, report.figure(indicator.code()).orElseThrow()))
                .orElse(null);
    }

    public String unit() {
        return unit;
    }

    public Indicator indicator() {
        return indicator;
    }

    public Period period() {
        return period;
    }

    /** The months' figures that go into the total, oldest first. */
    public List<Part> parts() {
        return parts;
    }

    /** The owed months that were reported without the figure. */
    public List<YearMonth> gaps() {
        return gaps;
    }

    /** The owed months that were not reported. */
    public List<YearMonth> unreportedMonths() {
        return unreported;
    }

    /** The figure of the period as far as it is known, if anything is. */
    public Optional<Figure> total() {
        return Optional.ofNullable(total);
    }

    /** For a STOCK or a YEARLY count: the newest figure known from before the one that counts, of a YEARLY one in its year. */
    public Optional<Part> earlier() {
        return Optional.ofNullable(earlier);
    }

    /** Whether the unit reported any month of the period. */
    public boolean reported() {
        return reported;
    }

    /** Whether all is known that the period's figure is made of: every owed month of a FLOW, else some month. */
    public boolean complete() {
        return !parts.isEmpty() && (!indicator.accumulation().addsUp() || (gaps.isEmpty() && unreported.isEmpty()));
    }

    /** Whether an owed month was reported without the figure; unless months add up, if no other month has it. */
    public boolean missing() {
        return !gaps.isEmpty() && (indicator.accumulation().addsUp() || parts.isEmpty());
    }

    /** Whether a month's numerator exceeds its denominator. */
    public boolean impossible() {
        return parts.stream().anyMatch(part -> part.figure().impossible());
    }

    /** Whether a STOCK is lower than in the newest earlier month known, a YEARLY count than in one of the same year. */
    public boolean dropped() {
        return earlier != null
                && parts.get(0).figure().extent().compareTo(earlier.figure().extent()) < 0;
    }

    /** One month's figure and the report that brought it. */
    public record Part(Report report, Figure figure) {

        public YearMonth month() {
            return report.month();
        }
    }
}

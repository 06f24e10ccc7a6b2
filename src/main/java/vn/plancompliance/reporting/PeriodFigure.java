package vn.plancompliance.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;

/**
 * What a unit's reports of a period say of one indicator: a FLOW adds the months that have the figure, a STOCK or a
 * YEARLY count takes the newest month that has it.
 */
public final class PeriodFigure {

    private final UnitReports reports;
    private final Indicator indicator;
    private final List<Part> parts;
    private final List<YearMonth> gaps;
    private final @Nullable Figure total;
    private final boolean impossible;
    private final @Nullable Part earlier;

    /** Reads the figure from a unit's reports. */
    PeriodFigure(UnitReports reports, Indicator indicator) {
        this.reports = reports;
        this.indicator = indicator;
        var given = new ArrayList<Part>();
        var lacking = new ArrayList<YearMonth>();
        for (Report report : reports.sent()) {
            Optional<Figure> figure = report.figure(indicator.code());
            if (figure.isPresent()) {
                given.add(new Part(report, figure.get()));
            } else if (reports.owes(report.month())) {
                lacking.add(report.month());
            }
        }
        boolean newest = !indicator.accumulation().addsUp() && !given.isEmpty();
        this.parts = newest ? List.of(given.get(given.size() - 1)) : List.copyOf(given);
        this.gaps = List.copyOf(lacking);
        this.earlier = newest ? newestBefore(parts.get(0).month()) : null;
        Figure sum = null;
        boolean wrong = false;
        for (Part part : parts) {
            sum = sum == null ? part.figure() : sum.plus(part.figure());
            wrong |= part.figure().impossible();
        }
        this.total = sum;
        this.impossible = wrong;
    }

    private @Nullable Part newestBefore(YearMonth month) {
        for (Report report : reports.known()) {
            if (report.month().isBefore(month) && indicator.accumulation().continues(report.month(), month)) {
                Optional<Figure> figure = report.figure(indicator.code());
                if (figure.isPresent()) {
                    return new Part(report, figure.get());
                }
            }
        }
        return null;
    }

    public String unit() {
        return reports.unit();
    }

    public Indicator indicator() {
        return indicator;
    }

    public Period period() {
        return reports.period();
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
        return reports.unreported();
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
        return !reports.sent().isEmpty();
    }

    /** Whether all is known that the period's figure is made of: every owed month of a FLOW, else some month. */
    public boolean complete() {
        return !parts.isEmpty()
                && (!indicator.accumulation().addsUp()
                        || (gaps.isEmpty() && unreportedMonths().isEmpty()));
    }

    /** Whether an owed month was reported without the figure; unless months add up, if no other month has it. */
    public boolean missing() {
        return !gaps.isEmpty() && (indicator.accumulation().addsUp() || parts.isEmpty());
    }

    /** Whether a month's numerator exceeds its denominator. */
    public boolean impossible() {
        return impossible;
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

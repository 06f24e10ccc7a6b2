package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;

/** A unit's figure of a period, added up by hand; or the sum of several units' figures. */
final class HandAmount {

    private long numerator;
    private long denominator;
    private boolean ratio;
    private boolean known;
    private boolean complete;
    private boolean impossible;
    private boolean missing;
    private boolean dropped;

    /**
     * The figure of a unit.
     *
     * @param sent its reports of the period, oldest first
     * @param known all its reports up to the period's end, newest first
     * @param owed how many months of the period it owes
     */
    static HandAmount of(Indicator indicator, List<Report> sent, List<Report> known, YearMonth firstOwed, int owed) {
        var amount = new HandAmount();
        boolean adds = indicator.accumulation() == Accumulation.FLOW;
        String code = indicator.code();
        int given = 0;
        Report newest = null;
        boolean gap = false;
        for (Report report : sent) {
            Figure figure = report.figure(code).orElse(null);
            boolean isOwed = !report.month().isBefore(firstOwed);
            if (figure == null) {
                gap |= isOwed;
                continue;
            }
            if (!adds) {
                amount.numerator = 0;
                amount.denominator = 0;
                amount.impossible = false;
            }
            given += isOwed ? 1 : 0;
            newest = report;
            amount.add(figure);
        }
        amount.known = newest != null;
        amount.complete = newest != null && (!adds || given == owed);
        amount.missing = gap && (adds || newest == null);
        if (!adds && newest != null) {
            amount.dropped = amount.numerator < earlier(code, known, newest.month());
        }
        return amount;
    }

    private static long earlier(String code, List<Report> known, YearMonth month) {
        for (Report report : known) {
            if (report.month().isBefore(month)) {
                Figure figure = report.figure(code).orElse(null);
                if (figure != null) {
                    return figure.extent().longValueExact();
                }
            }
        }
        return Long.MIN_VALUE;
    }

    private void add(Figure figure) {
        if (figure instanceof Figure.Ratio of) {
            long above = of.numerator().longValueExact();
            long below = of.denominator().longValueExact();
            ratio = true;
            impossible |= above > below;
            numerator += above;
            denominator += below;
        } else if (figure instanceof Figure.Count count) {
            numerator += count.value().longValueExact();
        }
    }

    /** Adds another unit's figure, as far as it is known and possible. */
    void add(HandAmount other) {
        complete &= other.isUsable();
        if (other.known && !other.impossible) {
            known = true;
            ratio |= other.ratio;
            numerator = Math.addExact(numerator, other.numerator);
            denominator = Math.addExact(denominator, other.denominator);
        }
    }

    static HandAmount sum() {
        var sum = new HandAmount();
        sum.complete = true;
        return sum;
    }

    boolean isUsable() {
        return known && complete && !impossible;
    }

    boolean isKnown() {
        return known;
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }

    boolean isImpossible() {
        return impossible;
    }

    boolean isMissing() {
        return missing;
    }

    boolean isDropped() {
        return dropped;
    }

    boolean isConcerned() {
        return known && (!ratio || denominator > 0);
    }

    /** By how much it is short of the goal, whose threshold need not be due; not above 0 if it is not. */
    long missing(Goal goal) {
        long gap = shortOf(goal.threshold(), 1);
        return goal.equalIsEnough() ? gap : gap + 1;
    }

    /** By how much it is short of the straight line to a goal that is not yet due; not above 0 if it is not. */
    long missing(Goal goal, LocalDate day) {
        long elapsed = ChronoUnit.DAYS.between(goal.from(), day);
        long length = ChronoUnit.DAYS.between(goal.from(), goal.due());
        return shortOf(goal.base() * length + (goal.threshold() - goal.base()) * elapsed, length);
    }

    /** By how much it is short of so many parts of a whole: of percent if it is a ratio; not above 0 if it is not. */
    private long shortOf(long parts, long whole) {
        return ratio
                ? ceiling(
                        Math.subtractExact(
                                Math.multiplyExact(parts, denominator), Math.multiplyExact(100 * whole, numerator)),
                        100 * whole)
                : ceiling(Math.subtractExact(parts, Math.multiplyExact(whole, numerator)), whole);
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}

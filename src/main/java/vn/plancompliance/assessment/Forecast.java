package vn.plancompliance.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Figure;

/**
 * When a target will be reached if it goes on as in the last months. It is reckoned with floating-point numbers, for no
 * verdict rests on it.
 *
 * @param on the most likely day; always after the quarter's end
 * @param earliest first day of the interval in which it lies with a probability of 80 %; null if that is not after the
 *     quarter's end
 * @param latest last day of that interval; null if that is beyond what can be foretold
 * @param months from how many months it is drawn
 */
public record Forecast(
        LocalDate on,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        int months) {

    private static final int MOST_MONTHS = 12;
    /** Two make every line fit, and three hardly tell a line from chance. */
    private static final int LEAST_MONTHS = 4;
    /** A year of months says nothing about what lies further away. */
    private static final int MOST_YEARS = 10;
    /** A part of a day, which is no more than the error of floating-point numbers. */
    private static final double SLACK = 1e-6;

    /**
     * The forecast for a target, drawn from its last complete months; of a count that starts again every year from those of
     * the year. Empty if it is reached already, if no month of the quarter is complete, if there are too few months, if they
     * show no movement towards the threshold, if their line has crossed it already or will not in the next ten years (in
     * the year, where the count starts again), or if the target is a sum of months, which no single one can be held against.
     *
     * @param end last day of the quarter
     */
    static Optional<Forecast> of(TargetRun run, LocalDate end) {
        boolean sum = run.measured().form() == Form.COUNT
                && run.measured().accumulation().addsUp();
        List<TargetRun.Point> points = points(run, end);
        if (sum
                || run.outcome().status() == Status.MET
                || points.size() < LEAST_MONTHS
                || !isPresent(points.get(points.size() - 1), run, end)) {
            return Optional.empty();
        }
        var line = new Line();
        points.forEach(point -> line.add(
                ChronoUnit.DAYS.between(end, point.month().atEndOfMonth()),
                measure(point).orElseThrow()));
        return line.reaches(
                        run.target().threshold().doubleValue(),
                        run.target().comparison().isCeiling())
                .flatMap(crossing -> of(crossing, run, end, points.size()));
    }

    private static List<TargetRun.Point> points(TargetRun run, LocalDate end) {
        boolean yearly = run.measured().accumulation() == Accumulation.YEARLY;
        List<TargetRun.Point> usable = run.points().stream()
                .filter(point -> point.complete() && measure(point).isPresent())
                .filter(point -> !yearly || point.month().getYear() == end.getYear())
                .toList();
        return usable.subList(Math.max(0, usable.size() - MOST_MONTHS), usable.size());
    }

    private static Optional<Double> measure(TargetRun.Point point) {
        return Optional.ofNullable(point.figure())
                .flatMap(figure -> figure.measure())
                .map(measure -> measure.doubleValue());
    }

    /** Whether the newest month says how it stands at present: it is of the quarter, and still short of the threshold. */
    private static boolean isPresent(TargetRun.Point newest, TargetRun run, LocalDate end) {
        boolean reached = newest.figure() != null
                && newest.figure()
                        .measure()
                        .filter(measure -> run.target()
                                .comparison()
                                .holds(measure.compareTo(
                                        Figure.fraction(run.target().threshold()))))
                        .isPresent();
        return !reached && Period.quarterOf(end).contains(newest.month());
    }

    private static Optional<Forecast> of(Line.Crossing crossing, TargetRun run, LocalDate end, int months) {
        Comparison comparison = run.target().comparison();
        boolean yearly = run.measured().accumulation() == Accumulation.YEARLY;
        LocalDate limit = yearly ? LocalDate.of(end.getYear(), 12, 31) : end.plusYears(MOST_YEARS);
        return day(crossing.at(), comparison, end, limit)
                .filter(on -> on.isAfter(end))
                .map(on -> new Forecast(
                        on,
                        day(crossing.first(), comparison, end, limit)
                                .filter(day -> day.isAfter(end))
                                .orElse(null),
                        day(crossing.last(), comparison, end, limit).orElse(null),
                        months));
    }

    /** The first day on which the threshold is reached, or passed where it is not enough itself; empty if after the limit. */
    private static Optional<LocalDate> day(double days, Comparison comparison, LocalDate end, LocalDate limit) {
        boolean enough = comparison == comparison.orEqual();
        double day = enough ? Math.ceil(days - SLACK) : Math.floor(days + SLACK) + 1;
        return day > ChronoUnit.DAYS.between(end, limit)
                ? Optional.empty()
                : Optional.of(end.plusDays(Math.round(Math.max(day, -1))));
    }
}

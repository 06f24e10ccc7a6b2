package vn.plancompliance.assessment;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.regression.SimpleRegression;

/** A straight line through points, and where it is likely to reach a height. */
final class Line {

    /** The usual limit: a line as steep as this comes from points without any movement in less than one case of twenty. */
    private static final double SIGNIFICANCE = 0.05;
    /** Between it and its mirror lies a probability of 80 %. */
    private static final double UPPER_TENTH = 0.9;

    private final SimpleRegression regression = new SimpleRegression();
    private final Mean middle = new Mean();

    /** Adds a point: how high it is on a day. */
    void add(long day, double height) {
        regression.addData((double) day, height);
        middle.increment((double) day);
    }

    /**
     * Where the line reaches a height.
     *
     * @param at where the line itself does
     * @param first start of the interval in which a point does with a probability of 80 %
     * @param last end of that interval
     */
    record Crossing(double at, double first, double last) {}

    /**
     * Where the points, four or more, will reach a height if they go on; empty if they do not significantly move towards it.
     *
     * @param fromAbove whether they have to fall to it
     */
    Optional<Crossing> reaches(double height, boolean fromAbove) {
        double slope = regression.getSlope();
        boolean towards = fromAbove ? slope < 0 : slope > 0;
        return towards && regression.getSignificance() < SIGNIFICANCE
                ? Optional.of(crossing(slope, height))
                : Optional.empty();
    }

    /**
     * Inverse prediction: the interval has every x at which the height lies within the 80 % prediction band of the line,
     *
     * <pre>(h − ȳ − b·d)² ≤ t²·s²·(1 + 1/n + d²/Sxx), with d = x − x̄.</pre>
     *
     * The band of predictions and not the narrower one of the line, because a figure that is reported, and scatters around
     * the line, is what reaches a threshold. As the slope is significant at a stricter level than that of the band, the
     * coefficient of d² is positive and the interval has two ends.
     */
    private Crossing crossing(double slope, double height) {
        double n = regression.getN();
        double x = middle.getResult();
        double rise = height - regression.predict(x);
        double t = new TDistribution(n - 2).inverseCumulativeProbability(UPPER_TENTH);
        double scatter = t * t * regression.getMeanSquareError();
        double steepness = slope * slope - scatter / regression.getXSumSquares();
        double half =
                Math.sqrt(scatter * (rise * rise / regression.getXSumSquares() + steepness * (1 + 1 / n))) / steepness;
        double center = x + slope * rise / steepness;
        return new Crossing(x + rise / slope, center - half, center + half);
    }
}

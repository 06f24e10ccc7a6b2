package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineTest {

    /**
     * Reckoned by hand: x̄ = 3, ȳ = 4, Sxx = 10, Sxy = 6, so b = 0.6 and SSE = 6 − 0.6·6 = 2.4, s² = 2.4/3 = 0.8. That slope's
     * t is 0.6/√0.08 = 2.12, below the 3.18 of three degrees of freedom.
     */
    @Test
    void pointsThatScatterTooMuchGoNowhere() {
        assertThat(line(2, 4, 5, 4, 5).reaches(7, false)).isEmpty();
    }

    /**
     * Reckoned by hand: x̄ = 3, ȳ = 6, Sxx = 10, Sxy = 20, Syy = 40.16, so b = 2, SSE = 0.16 and s = √(0.16/3) = 0.23094. The line
     * reaches 14 at 3 + 8/2 = 7. The band is ± 1.637744·s·√(1.2 + (x − 3)²/10), with the 0.9 quantile of three degrees of
     * freedom: at 7.331691 the line is at 14.663382 and the band ± 0.663382; at 6.697022 it is at 13.394044 and ± 0.605956.
     */
    @Test
    void reachesAHeightWhereTheBandOfPredictionsHasIt() {
        Line line = line(2.2, 3.8, 5.8, 8.2, 10);

        assertThat(line.reaches(14, false)).hasValueSatisfying(crossing -> {
            assertThat(crossing.at()).isCloseTo(7, within(1e-9));
            assertThat(crossing.first()).isCloseTo(6.697022, within(1e-6));
            assertThat(crossing.last()).isCloseTo(7.331691, within(1e-6));
        });
        assertThat(line.reaches(14, true)).isEmpty();
    }

    @Test
    void fallsToACeilingAsItRisesToAFloor() {
        assertThat(line(-2.2, -3.8, -5.8, -8.2, -10).reaches(-14, true)).hasValueSatisfying(crossing -> {
            assertThat(crossing.at()).isCloseTo(7, within(1e-9));
            assertThat(crossing.first()).isCloseTo(6.697022, within(1e-6));
            assertThat(crossing.last()).isCloseTo(7.331691, within(1e-6));
        });
    }

    @Test
    void anExactLineLeavesNoDoubt() {
        assertThat(line(10, 20, 30, 40).reaches(100, false)).hasValueSatisfying(crossing -> {
            assertThat(crossing.at()).isCloseTo(10, within(1e-9));
            assertThat(crossing.first()).isCloseTo(10, within(1e-6));
            assertThat(crossing.last()).isCloseTo(10, within(1e-6));
        });
    }

    @Test
    void pointsThatStandStillGoNowhere() {
        assertThat(line(5, 5, 5, 5).reaches(7, false)).isEmpty();
        assertThat(line(5, 5, 5, 5).reaches(3, true)).isEmpty();
    }

    @Test
    void pointsThatMoveAwayGoNowhere() {
        assertThat(line(9, 8, 7, 6).reaches(10, false)).isEmpty();
        assertThat(line(1, 2, 3, 4).reaches(0, true)).isEmpty();
    }

    private static Line line(double... heights) {
        var line = new Line();
        for (int i = 0; i < heights.length; i++) {
            line.add(i + 1, heights[i]);
        }
        return line;
    }
}

package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.State;
import vn.plancompliance.register.Explanation.Step;

class ExplanationTest {

    private static final Matter MATTER = new Matter("I.1", "hill", "accounts", Kind.TARGET_MISSED);
    private static final Act BY = new Act("an", Instant.parse("2024-01-05T02:00:00Z"));
    private static final Period NOVEMBER = Period.parse("2023-11");
    private static final LocalDate UNTIL = LocalDate.of(2024, 3, 31);

    private static final Given GIVEN = given(1, "cause");
    private static final Accepted ACCEPTED = new Accepted(2, BY, NOVEMBER, UNTIL, null);
    private static final Returned RETURNED = new Returned(2, BY, NOVEMBER, "reason");

    private static Given given(int number, String cause) {
        return new Given(number, BY, NOVEMBER, "hill", cause, "remedy", UNTIL);
    }

    private static Explanation of(Step... steps) {
        return new Explanation(1, MATTER, Arrays.asList(steps));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30, ACCEPTED", "2024-03-31, ACCEPTED", "2024-04-01, LAPSED"})
    void isAcceptedUntilTheEndOfTheDay(LocalDate asOf, State state) {
        assertThat(of(GIVEN, ACCEPTED).state(asOf)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30", "2024-03-31", "2024-04-01"})
    void standsOtherwiseByItsNewestStepOnWhateverDay(LocalDate asOf) {
        assertThat(Explanation.none(MATTER).state(asOf)).isEqualTo(State.NONE);
        assertThat(of(GIVEN).state(asOf)).isEqualTo(State.GIVEN);
        assertThat(of(GIVEN, RETURNED).state(asOf)).isEqualTo(State.RETURNED);
        assertThat(of(GIVEN, ACCEPTED, given(3, "another")).state(asOf)).isEqualTo(State.GIVEN);
    }

    @Test
    void tellsWhatWasSaidLastThoughItIsDecidedOn() {
        Given again = given(3, "another");
        var history = of(GIVEN, RETURNED, again, new Returned(4, BY, NOVEMBER, "no"));
        assertThat(history.given()).hasValue(again);
        assertThat(history.length()).isEqualTo(4);
        assertThat(history.isWaiting()).isFalse();
        assertThat(of(GIVEN, RETURNED, again).isWaiting()).isTrue();
    }

    @Test
    void hasNothingIfItWasNeverGiven() {
        Explanation none = Explanation.none(MATTER);
        assertThat(none).isEqualTo(new Explanation(0, MATTER, List.of()));
        assertThat(none.newest()).isEmpty();
        assertThat(none.given()).isEmpty();
        assertThat(none.length()).isZero();
        assertThat(none.isWaiting()).isFalse();
    }
}

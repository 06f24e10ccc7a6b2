package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointOrderTest {

    /** In the BMP, but above the surrogates of which characters beyond the BMP are made. */
    private static final String REPLACEMENT = "\uFFFD";

    private static final String GRIN = "\uD83D\uDE00";
    private static final String BEAM = "\uD83D\uDE01";

    @ParameterizedTest
    @CsvSource({"'', a", "a, b", "a, aa", "aa, ab", "B, a", "z, đ", "I.2.a/2022/10, I.2.a/2022/8"})
    void putsTheLowerCodePointFirst(String lower, String higher) {
        assertThat(CodePointOrder.INSTANCE.compare(lower, higher)).isNegative();
        assertThat(CodePointOrder.INSTANCE.compare(higher, lower)).isPositive();
        assertThat(CodePointOrder.INSTANCE.compare(lower, lower)).isZero();
    }

    @Test
    void putsCharactersBeyondTheBmpLastWhichStringsThemselvesDoNot() {
        assertThat(List.of(GRIN, REPLACEMENT).stream().sorted()).containsExactly(GRIN, REPLACEMENT);
        assertThat(List.of(GRIN, REPLACEMENT).stream().sorted(CodePointOrder.INSTANCE))
                .containsExactly(REPLACEMENT, GRIN);
    }

    @Test
    void comparesWhatFollowsCharactersBeyondTheBmp() {
        assertThat(Stream.of(BEAM, GRIN + "b", GRIN + REPLACEMENT, GRIN + GRIN, GRIN, GRIN + "a")
                        .sorted(CodePointOrder.INSTANCE))
                .containsExactly(GRIN, GRIN + "a", GRIN + "b", GRIN + REPLACEMENT, GRIN + GRIN, BEAM);
    }
}

package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseIdTest {

    private static final String SIXTY = "I.2.a/" + "1".repeat(54);

    @ParameterizedTest
    @ValueSource(strings = {"I.2.a/2023-2025/6", "I.2.a/2022/8a", "IV.2.k", "II.2.đ", "I.YC/1", "III.1/2024", "1"})
    void isTheAddressThatItWasGiven(String address) {
        assertThat(new ClauseId(address).address()).isEqualTo(address);
        assertThat(new ClauseId(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "I.2.a 6", "/I.2.a", ".I", "-I", "I.2.a\n", "I_2", "I.2.a,6", "«I.2.a»"})
    void refusesOtherCharactersThanThoseOfAnAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClauseId(text))
                .withMessage("not a clause address: " + text);
    }

    @Test
    void hasSixtyCharactersAtTheMost() {
        assertThat(new ClauseId(SIXTY).address()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> new ClauseId(SIXTY + "1"));
    }

    @Test
    void ordersByCodePoint() {
        assertThat(Stream.of("II.2.đ", "II.2.z", "I.2.a/2022/8b", "I.2.a/2022/10", "II.2.d", "I.2.a/2022/8a")
                        .map(ClauseId::new)
                        .sorted()
                        .map(ClauseId::address))
                .containsExactly("I.2.a/2022/10", "I.2.a/2022/8a", "I.2.a/2022/8b", "II.2.d", "II.2.z", "II.2.đ");
    }
}

package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void namesSomebodyAndAReason() {
        assertThat(new Signature("a".repeat(200), "b".repeat(1_000)).by()).hasSize(200);
        assertThat(Signature.isName("a".repeat(201))).isFalse();
        assertThat(Signature.isReason("b".repeat(1_001))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature("a", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature("", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "a\u0000", "a\u001b[31m"})
    void isNeitherBlankNorMadeOfControlCharacters(String text) {
        assertThat(Signature.isName(text)).isFalse();
        assertThat(Signature.isReason(text)).isFalse();
    }

    @Test
    void mayGiveAReasonInSeveralLines() {
        assertThat(Signature.isReason("Quyết định số 1\nsửa mức giao")).isTrue();
        assertThat(Signature.isName("Nguyễn\nAn")).isFalse();
    }
}

package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84",
                "-2",
                "@SUM(A1)",
                " =1+1",
                "\u00A0=1",
                "\u200B=1",
                "\t=1",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void putsAnApostropheBeforeWhatBeginsLikeAFormula(String text) {
        assertThat(CellText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Xã A = 1", "1-2", "«=1»", "– chưa kết luận được", "'=1"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(CellText.of(text)).isEqualTo(text);
    }

    @Test
    void cutsWhatACellCannotHold() {
        assertThat(CellText.of("x".repeat(32_000))).isEqualTo("x".repeat(32_000));
        assertThat(CellText.of("x".repeat(32_001))).isEqualTo("x".repeat(32_000) + "…");
    }
}

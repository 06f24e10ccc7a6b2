package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void tellsEachParameterThatThereIs() {
        assertThat(Address.to("/findings")
                        .with("unit", null)
                        .with("clause", "I.2.đ/2022/1 a")
                        .with("kind", "")
                        .with("severity", "ALERT")
                        .toString())
                .isEqualTo("/findings?clause=I.2.%C4%91%2F2022%2F1%20a&severity=ALERT");
        assertThat(Address.to("/").with("unit", "").toString()).isEqualTo("/");
    }

    @Test
    void leavesThePartsOfAPathApart() {
        assertThat(Address.path("clauses/II.1 chính?.drl")).isEqualTo("clauses/II.1%20ch%C3%ADnh%3F.drl");
    }
}

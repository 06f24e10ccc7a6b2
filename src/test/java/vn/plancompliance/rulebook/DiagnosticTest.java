package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.plan.Text;

class DiagnosticTest {

    private static final Text TEXT = new Text("lạ", "odd");

    @Test
    void readsAsPlaceCodeAndMessage() {
        assertThat(new Diagnostic("clauses/a.drl", 12, 5, Diagnostic.Code.UNKNOWN, TEXT, null))
                .hasToString("clauses/a.drl:12:5: UNKNOWN lạ / odd");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1"})
    void refusesAPlaceThatNoFileHas(int line, int column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagnostic("plan.yaml", line, column, Diagnostic.Code.VALUE, TEXT, null));
    }

    @Test
    void isToldOnceAndInTheOrderOfPlaces() {
        var faults = new Diagnostics();
        faults.add("plan.yaml", 2, 1, Diagnostic.Code.KEY, "lạ", "odd");
        faults.add("clauses/b.drl", 10, 1, Diagnostic.Code.CLAUSE, "lạ", "odd");
        faults.add("clauses/b.drl", 9, 7, Diagnostic.Code.CLAUSE, "lạ", "odd");
        faults.add("clauses/b.drl", 9, 7, Diagnostic.Code.CLAUSE, "lạ", "odd");
        faults.add("clauses/b.drl", -1, 0, Diagnostic.Code.COMPILE, "lạ", "odd");

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(faults::refuse)
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(Diagnostic::toString)
                        .containsExactly(
                                "clauses/b.drl:1:1: COMPILE lạ / odd",
                                "clauses/b.drl:9:7: CLAUSE lạ / odd",
                                "clauses/b.drl:10:1: CLAUSE lạ / odd",
                                "plan.yaml:2:1: KEY lạ / odd"));
    }
}

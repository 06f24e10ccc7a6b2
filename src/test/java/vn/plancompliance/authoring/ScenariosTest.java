package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.plancompliance.plan.Commits;

/** The scenarios of the project's own rules, each as its own test, and what they leave unproven. */
class ScenariosTest {

    private static RuleBookInForce rules;
    private static Rehearsal rehearsal;

    @BeforeAll
    static void rehearse() throws Exception {
        rules = RuleBookInForce.open(Path.of("rules"));
        rehearsal = rules.rehearse();
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsExpected() {
        return rehearsal.performances().stream()
                .map(performance -> DynamicTest.dynamicTest(
                        performance.place().file() + ":"
                                + performance.place().line() + " "
                                + performance.place().name(),
                        () -> assertThat(performance.differences()).isEmpty()));
    }

    @Test
    void provesEveryRule() {
        assertThat(rehearsal.unproven()).isEmpty();
    }

    @Test
    void hasARuleAndAScenarioForEveryClauseThatCommitsSomebody() {
        assertThat(rules.clauses())
                .filteredOn(clause -> clause.lacksRule() || clause.lacksScenario())
                .isEmpty();
    }

    @Test
    void hasNoRuleForAPrinciple() {
        assertThat(rules.clauses())
                .filteredOn(clause -> clause.clause().commits() == Commits.PRINCIPLE)
                .isNotEmpty()
                .allMatch(clause ->
                        clause.rules().isEmpty() && clause.clause().reason().isPresent());
    }

    @Test
    void hasTheClausesOfThePlan() {
        assertThat(addresses(Commits.TARGET)).hasSize(28);
        assertThat(addresses(Commits.DUTY)).containsExactly("III.1", "IV.1.n", "IV.2.b", "IV.2.k");
        assertThat(addresses(Commits.TASK))
                .hasSize(64)
                .filteredOn(address -> address.startsWith("II."))
                .containsExactly(
                        "II.1.a", "II.1.b", "II.1.c", "II.1.d", "II.1.e", "II.1.g", "II.1.h", "II.1.i", "II.1.k",
                        "II.1.l", "II.1.đ", "II.2.a", "II.2.b", "II.2.c", "II.2.d", "II.2.e", "II.2.g", "II.2.h",
                        "II.2.i", "II.2.k", "II.2.l", "II.2.m", "II.2.đ", "II.3.a", "II.3.b", "II.3.c", "II.4.a",
                        "II.4.b");
        assertThat(addresses(Commits.PRINCIPLE)).hasSize(52).contains("I.YC/1", "III.2", "IV.1.đ", "IV.10.b", "IV.KT");
    }

    private static List<String> addresses(Commits commits) {
        return rules.clauses().stream()
                .filter(clause -> clause.clause().commits() == commits)
                .map(clause -> clause.clause().address().address())
                .toList();
    }
}

package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.ProjectRules;

/** Scenarios that policy staff write, right and wrong. */
class RehearsalTest {

    private static final String EID = """
            scenarios:
              - scenario: s
                about: I.2.a/2022/8a
                unit: nam-da
                indicator: onestop.eid-issued
                month: 2023-11
            """;

    @TempDir
    private Path parent;

    private Path scenarios;

    @BeforeEach
    void copyRulesWithoutScenarios() throws IOException {
        scenarios = ProjectRules.copyTo(parent).resolve("scenarios");
        try (Stream<Path> files = Files.list(scenarios)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private RuleBookInForce open(String text) throws IOException, BrokenRuleBook {
        Files.writeString(scenarios.resolve("s.yaml"), text);
        return RuleBookInForce.open(scenarios.resolve(".."));
    }

    private Rehearsal rehearse(String text) throws IOException, BrokenRuleBook {
        return open(text).rehearse();
    }

    private List<String> differences(String scenarios) throws IOException, BrokenRuleBook {
        return rehearse(scenarios).performances().stream()
                .flatMap(performance -> performance.differences().stream())
                .map(difference -> (difference.expected() ? "expected " : "found ") + difference.what())
                .toList();
    }

    @Test
    void findsNothingToSayOfAScenarioThatComesOut() throws Exception {
        assertThat(
                        differences(
                                EID
                                        + "    figure: 118/120\n    outcome: MISSED\n    violation: TARGET_MISSED\n    missing: 2\n    demanded: open\n"))
                .isEmpty();
    }

    @Test
    void showsWhatWasExpectedAndWhatWasFound() throws Exception {
        assertThat(differences(EID + "    figure: 118/120\n    outcome: MET\n    demanded: no\n"))
                .containsExactlyInAnyOrder(
                        "found VIOLATION TARGET_MISSED I.2.a/2022/8a nam-da 2023-11 indicator onestop.eid-issued observed 118/120 missing 2",
                        "found MISSED I.2.a/2022/8a nam-da",
                        "expected MET I.2.a/2022/8a nam-da",
                        "expected demanded no",
                        "found demanded open");
    }

    @Test
    void comparesTheDetailsThatAreExpected() throws Exception {
        assertThat(differences(EID
                        + "    figure: 118/120\n    outcome: MISSED\n    violation: TARGET_MISSED\n    missing: 3\n"))
                .containsExactly(
                        "expected VIOLATION TARGET_MISSED I.2.a/2022/8a nam-da 2023-11 missing 3",
                        "found VIOLATION TARGET_MISSED I.2.a/2022/8a nam-da 2023-11 indicator onestop.eid-issued observed 118/120 missing 2");
    }

    @Test
    void expectsNothingWhereNothingIsWritten() throws Exception {
        assertThat(differences(EID + "    figure: 1/1\n")).containsExactly("found MET I.2.a/2022/8a nam-da");
    }

    @Test
    void namesTheRulesThatNoScenarioProves() throws Exception {
        Rehearsal rehearsal = rehearse(EID + "    figure: 1/1\n    outcome: MET\n");
        assertThat(rehearsal.failures()).isZero();
        assertThat(rehearsal.passed()).isFalse();
        assertThat(rehearsal.unproven())
                .extracting(rule -> rule.name())
                .contains("Chỉ tiêu – chưa đạt khi phải đạt", "Báo cáo – nộp trễ")
                .doesNotContain(
                        "Chỉ tiêu – đạt",
                        "I.2.a/2022/8a – 100% người dân chưa có được cấp định danh điện tử tại một cửa");
    }

    @Test
    void letsACaseOverrideItsScenario() throws Exception {
        assertThat(differences(EID + """
                              cases:
                                - {figure: 2/2, outcome: MET}
                                - {month: 2022-04, figure: 1/2, demanded: no}
                                - {unit: dak-sor, figure: 0/0, outcome: NOT_APPLICABLE}
                          """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unit: nam-do             | 7 | UNKNOWN
                    unit: van-phong, indicator: vneid.accounts, figure: 1 | 7 | VALUE
                    indicator: vneid.account, figure: 1 | 7 | UNKNOWN
                    figure: 118              | 7 | VALUE
                    figure: 98%              | 7 | VALUE
                    month: 2023-13           | 7 | VALUE
                    month: 2031-01           | 7 | VALUE
                    period: 2023-Q5          | 7 | VALUE
                    asOf: 30/11/2023         | 7 | VALUE
                    scope: PROVINCE          | 7 | VALUE
                    outcome: OK              | 7 | VALUE
                    violation: LATE          | 7 | VALUE
                    task: II.9.z, status: NOT_STARTED | 7 | UNKNOWN
                    task: II.2.d, status: NOT_STARTED | 7 | VALUE
                    task: II.2.e, status: DONE | 7 | VALUE
                    events: {one-stop: 2023-11-01} | 7 | UNKNOWN
                    events: {one-stop-connected: 1/11/2023} | 7 | VALUE
                    demanded: maybe          | 7 | VALUE
                    figur: 1/1               | 7 | KEY
                    violation: TARGET_MISSED, alert: FIGURE_MISSING | 7 | KEY
                    figure: 1/2, outcome: MISSED, missing: 1 | 7 | KEY
                    outcomes: {nam-do: MET}  | 7 | UNKNOWN
                    """)
    void refusesAScenarioThatSaysSomethingOfNothing(String given, int line, String code) {
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> open(EID + "    cases: [{" + given.strip() + "}]\n"))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(each -> each.file() + ":" + each.line() + " " + each.code())
                        .containsOnly("scenarios/s.yaml:" + line + " " + code));
    }

    @Test
    void refusesAScenarioAboutAnUnknownClause() {
        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(() -> open(EID.replace("8a", "8z") + "    figure: 1/1\n"))
                .satisfies(broken -> assertThat(broken.diagnostics())
                        .extracting(each -> each.file() + ":" + each.line() + ":" + each.column() + " " + each.code()
                                + " " + each.message().en())
                        .containsExactly(
                                "scenarios/s.yaml:3:12 UNKNOWN plan.yaml has no clause or indicator 'I.2.a/2022/8z'"));
    }
}

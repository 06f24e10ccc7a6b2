package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;

class SeparateCheckTest {

    private static final String FILE = "clauses/I.2.a-2025-2030.drl";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyRules() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder);
    }

    private void edit(String from, String to) throws IOException {
        Path file = folder.resolve(FILE);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static List<String> told(List<Diagnostic> faults) {
        return faults.stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + ": " + fault.code() + " "
                        + fault.message().vi()
                        + fault.suggestion().map(meant -> " → " + meant).orElse(""))
                .toList();
    }

    @Test
    void findsNothingWrongWithThePlansOwnRules() {
        assertThat(new SeparateCheck(KeptRules.inMemory()).of(folder)).isEmpty();
    }

    @Test
    void tellsWhatTheOtherProcessFoundWordForWord() throws IOException {
        edit("by(\"2030-12-31\")", "by(\"2026-01-01\")");
        Files.writeString(folder.resolve("clauses/more.drl"), "packag clauses\n");

        List<Diagnostic> faults = new SeparateCheck(KeptRules.inMemory()).of(folder);

        assertThat(faults).isEqualTo(RuleCheck.of(folder));
        assertThat(told(faults))
                .containsExactly(
                        FILE
                                + ":7:1: RULE quy tắc nói điều không hợp lý: hạn 2026-01-01 phải sau ngày bắt đầu 2026-01-01",
                        FILE
                                + ":19:1: RULE quy tắc nói điều không hợp lý: hạn 2026-01-01 phải sau ngày bắt đầu 2026-01-01",
                        FILE
                                + ":29:1: RULE quy tắc nói điều không hợp lý: hạn 2026-01-01 phải sau ngày bắt đầu 2026-01-01",
                        "clauses/more.drl:1:1: SYNTAX «packag» không mở đầu được một dòng ngoài quy tắc; chỉ có package, import, rule → package");
    }

    @Test
    void tellsWhatComesOfScenariosWordForWord() throws Exception {
        edit("atLeast(70)", "atLeast(75)");

        Rehearsal rehearsal = new SeparateCheck(KeptRules.inMemory()).rehearse(folder);

        assertThat(rehearsal).isEqualTo(RuleBookInForce.open(folder).rehearse());
        assertThat(rehearsal.failures()).isPositive();
        assertThat(rehearsal.passed()).isFalse();
    }

    @Test
    void tellsWhatAChangeDoesToPastReportsWordForWord() throws Exception {
        Path rules = Path.of("rules");
        RuleBookInForce before = RuleBookInForce.open(rules);
        Reports reports = PastReports.read(before.assessments());
        Path file = folder.resolve("clauses/I.2.a-2023-2025.drl");
        Files.writeString(file, Files.readString(file).replace("atLeast(50)", "atLeast(55)"));

        PastComparison comparison = new SeparateCheck(KeptRules.inMemory()).compare(rules, folder, reports);

        assertThat(comparison.shown()).isEqualTo(before.compare(RuleBookInForce.open(folder), reports, () -> {}));
        assertThat(comparison.months()).isEqualTo(reports.months()).hasSize(7);
        assertThat(comparison.shown().clauses()).isNotEmpty();
        assertThat(comparison.statuses())
                .isEqualTo(comparison.shown().statuses().size())
                .isPositive();
        assertThat(comparison.findings())
                .isEqualTo(comparison.shown().findings().size())
                .isPositive();
    }

    @Test
    void triesNothingThatCannotBeRead() throws IOException {
        edit("atLeast(70)", "atLeest(70)");

        // It would be killed at once.
        var check = new SeparateCheck(Duration.ZERO, 768);
        for (ThrowingCallable trial : List.<ThrowingCallable>of(
                () -> check.rehearse(folder), () -> check.compare(Path.of("rules"), folder, new Reports(List.of())))) {
            assertThatExceptionOfType(BrokenRuleBook.class)
                    .isThrownBy(trial)
                    .satisfies(broken -> assertThat(told(broken.diagnostics()))
                            .first()
                            .asString()
                            .startsWith(FILE + ":15:"));
        }
    }

    @Test
    void startsNoProcessForRulesThatWantWhatTheyMustNot() throws IOException {
        edit(
                "insertLogical( milestone(\"I.2.a/2025-2030/1\"",
                "System.exit(0); insertLogical( milestone(\"I.2.a/2025-2030/1\"");

        // It would be killed at once.
        assertThat(told(new SeparateCheck(Duration.ZERO, 768).of(folder)))
                .first()
                .isEqualTo(FILE + ":15:5: FORBIDDEN sau then chỉ được viết insertLogical( … );");
    }

    @Test
    void tellsThatTheTimeIsUp() {
        assertThat(told(new SeparateCheck(Duration.ofMillis(1), 768).of(folder)))
                .containsExactly(
                        "clauses:1:1: RULE thử các quy tắc quá 0 giây hoặc quá 768 MB bộ nhớ nên đã dừng; quy tắc nào kết hợp quá nhiều dữ kiện?");
    }

    @Test
    void tellsThatATrialDoesNotComeToItsEnd() {
        var check = new SeparateCheck(Duration.ofMillis(1), 768);
        for (ThrowingCallable trial : List.<ThrowingCallable>of(
                () -> check.rehearse(folder), () -> check.compare(Path.of("rules"), folder, new Reports(List.of())))) {
            assertThatExceptionOfType(BrokenRuleBook.class)
                    .isThrownBy(trial)
                    .satisfies(
                            broken -> assertThat(told(broken.diagnostics()))
                                    .containsExactly(
                                            "clauses:1:1: RULE thử các quy tắc quá 0 giây hoặc quá 768 MB bộ nhớ nên đã dừng; quy tắc nào kết hợp quá nhiều dữ kiện?"));
        }
    }

    @Test
    void tellsThatTheMemoryIsUp() {
        assertThat(told(new SeparateCheck(Duration.ofMinutes(3), 16).of(folder)))
                .containsExactly(
                        "clauses:1:1: RULE thử các quy tắc quá 180 giây hoặc quá 16 MB bộ nhớ nên đã dừng; quy tắc nào kết hợp quá nhiều dữ kiện?");
    }
}

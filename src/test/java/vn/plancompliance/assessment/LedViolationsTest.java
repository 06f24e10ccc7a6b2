package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.RuleBooks;

/** In December 2025 the communes together have too few accounts; the police lead that clause. */
class LedViolationsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @TempDir
    private static Path folder;

    private static Assessments assessments;
    private static TestRegister register;
    private static Overviews overviews;

    @BeforeAll
    static void start() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
        register = TestRegister.in(folder);
        overviews = new Overviews(register.revisions());
        String reports = assessments.vocabulary().units().stream()
                .filter(unit -> unit.reports("vneid.accounts"))
                .map(Unit::code)
                .map("""
                        {"unit": "%s", "period": "2025-12", "submittedOn": "2025-12-10", "measurements": [
                        {"indicator": "vneid.accounts", "value": 1000}]}"""::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        byte[] content = reports.getBytes(StandardCharsets.UTF_8);
        var file = new Submitted(
                new Source("reports.json", content), new ReportFile("reports.json", "application/json", content));
        new Submitting(register.submissions(), register.revisions())
                .submit(
                        assessments,
                        List.of(file),
                        caller(Role.COORDINATOR, null),
                        Choice.of(null, null, null),
                        Instant.EPOCH,
                        DAY);
    }

    @AfterAll
    static void stop() throws Exception {
        register.close();
    }

    private static Caller caller(Role role, String unit) {
        return new Caller("an", Set.of(role), unit);
    }

    private static List<String> led(Role role, String unit) throws Exception {
        Caller reader = caller(role, unit);
        Overview own = overviews.of(assessments, reader, Choice.of("2025-12", "2025-12-31", null), DAY);
        return overviews.led(assessments, reader, own).stream()
                .map(LedViolationsTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.kind() + " " + finding.clause().orElseThrow().address() + " " + finding.answerable();
    }

    @Test
    void areToldWhoeverReportsForTheUnitThatLeads() throws Exception {
        assertThat(led(Role.REPORTER, "cong-an")).contains("TARGET_MISSED I.2.c/2023-2025/1 cong-an");
        assertThat(led(Role.REPORTER, "nam-da")).isEmpty();
    }

    @Test
    void areInTheOverviewAlreadyOfWhoeverReadsAll() throws Exception {
        assertThat(led(Role.COORDINATOR, null)).isEmpty();
        assertThat(led(Role.LEADER, "cong-an")).isEmpty();
    }
}

package vn.plancompliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.intake.Source;
import vn.plancompliance.rulebook.RuleBooks;

class CollectedReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);

    private static Assessments assessments;

    @BeforeAll
    static void compile() throws Exception {
        assessments = new Assessments(new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE)));
    }

    private static Source file(String name, String content) {
        return new Source(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String report(String unit, YearMonth month) {
        return "{\"unit\": \"%s\", \"period\": \"%s\", \"measurements\": []}".formatted(unit, month);
    }

    private static List<String> told(CollectedReports reports) {
        return reports.refused().stream()
                .flatMap(each -> each.faults().stream()
                        .map(fault -> each.file() + " " + fault.at() + ": "
                                + fault.found().en()))
                .toList();
    }

    @Test
    void areTakenThoughOtherFilesAreBroken() {
        CollectedReports reports = assessments.collect(
                List.of(
                        file("c.json", "{\"unit\": \"nam-da\"}"),
                        file("a.json", report("nam-da", OCTOBER)),
                        file("b.csv", "what")),
                TODAY);
        assertThat(reports.reports().find("nam-da", OCTOBER)).isPresent();
        assertThat(reports.refused().stream().map(CollectedReports.Refused::file))
                .containsExactly("b.csv", "c.json");
        assertThat(told(reports)).contains("c.json /period: nothing", "c.json /measurements: nothing");
    }

    @Test
    void areBothRefusedWhereTheyTellTheSameMonthOfAUnit() {
        CollectedReports reports = assessments.collect(
                List.of(
                        file("b.json", "[" + report("nam-da", OCTOBER) + "," + report("dak-sor", OCTOBER) + "]"),
                        file("a.json", report("nam-da", OCTOBER)),
                        file("c.json", report("nam-da", NOVEMBER))),
                TODAY);
        assertThat(reports.reports().units()).containsExactly("nam-da");
        assertThat(reports.reports().find("nam-da", OCTOBER)).isEmpty();
        assertThat(reports.reports().find("nam-da", NOVEMBER)).isPresent();
        assertThat(told(reports))
                .containsExactly("a.json : nam-da 2023-10, also in b.json", "b.json : nam-da 2023-10, also in a.json");
    }

    @Test
    void areNamedByWhatTheFilesHoldAndNotByTheirNamesOrOrder() {
        Source one = file("1.json", report("nam-da", OCTOBER));
        Source other = file("2.json", report("nam-da", NOVEMBER));
        String digest = assessments.collect(List.of(one, other), TODAY).digest();
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(assessments
                        .collect(List.of(file("3.json", report("nam-da", NOVEMBER)), one), TODAY)
                        .digest())
                .isEqualTo(digest);
        assertThat(assessments.collect(List.of(one), TODAY).digest()).isNotEqualTo(digest);
        Source copy = file("copy.json", report("nam-da", OCTOBER));
        assertThat(assessments.collect(List.of(one, copy, other), TODAY).digest())
                .isNotEqualTo(digest);
    }
}

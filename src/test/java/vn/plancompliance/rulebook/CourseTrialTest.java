package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about ceilings, yearly counts and amounts that compile and make no sense. */
class CourseTrialTest {

    private static final String FILE = "clauses/CT-chi-tieu.drl";

    @TempDir
    private Path parent;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ".lessThan(50)                   | .lessThan(0) | 110 | không số liệu nào dưới 0; có lẽ là atMost(0) | no figure is less than 0; perhaps atMost(0)",
                "from(\"2026-07-01\").moreThan   | from(\"2025-07-01\").moreThan | 47 | «investment.disbursed» tính lại từ đầu mỗi năm (YEARLY): ngày bắt đầu 2025-07-01 và hạn 2026-12-31 phải trong cùng một năm | 'investment.disbursed' starts again every year (YEARLY): its start 2025-07-01 and its due day 2026-12-31 have to lie in one year",
                ".startingAt(6.5).atMost(2)      | .startingAt(2).atMost(2) | 68 | startingAt(2): từ đó không có đường tới mức 2 | startingAt(2): from there no way leads to the threshold 2",
                ".startingAt(6.5).atMost(2)      | .startingAt(100.5).atMost(2) | 68 | startingAt(100.5): từ đó không có đường tới mức 2 | startingAt(100.5): from there no way leads to the threshold 2",
                ".startingAt(24000)              | .startingAt(60000) | 120 | startingAt(60000): từ đó không có đường tới mức 60000 | startingAt(60000): from there no way leads to the threshold 60000",
                ".startingAt(3.25).lessThan(1.5) | .lessThan(1.5) | 129 | mức trần có hạn phải nói bắt đầu từ đâu: thêm .startingAt(…) sau .from(…) | a ceiling with a due day has to say from where it comes down: add .startingAt(…) after .from(…)",
                "Unit( assigned(\"revenue-2027\") ) | Unit( reports(\"revenue.digital\") ) | 27 | binh-son không được giao mức «revenue-2027» trong plan.yaml; hỏi trước bằng assigned(\"revenue-2027\") | binh-son is assigned no amount 'revenue-2027' in plan.yaml; ask first by assigned(\"revenue-2027\")"
            })
    void refusesARuleThatMakesNoSense(String from, String to, int line, String vi, String en) {
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        ProjectRules.edit(copy, FILE, from, to);

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(Diagnostic::toString)
                .containsExactly("%s:%d:1: RULE quy tắc nói điều không hợp lý: %s / the rule makes no sense: %s"
                        .formatted(FILE, line, vi, en));
    }

    @Test
    void refusesACeilingWhoseEarlierOneEndsBeforeItIsDue() {
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        ProjectRules.edit(
                copy,
                FILE,
                "code == \"xa-phuong\" )\n    Period( end >= \"2026-01-01\" )",
                "code == \"xa-phuong\" )\n    Period( end >= \"2026-01-01\", end <= \"2028-03-31\" )");

        assertThat(ProjectRules.faults(copy)).containsExactly(FILE + ":80:1: RULE");
    }

    @Test
    void refusesACeilingWhoseEarlierOneHangsOnAnEvent() {
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        ProjectRules.edit(
                copy,
                FILE,
                "code == \"xa-phuong\" )\n    Period( end >= \"2026-01-01\" )",
                "code == \"xa-phuong\" )\n    Period( end >= \"2026-01-01\" )\n    Occurrence( event == \"data-law\" )");

        assertThat(ProjectRules.faults(copy)).containsExactly(FILE + ":81:1: RULE");
    }

    @Test
    void takesACeilingThatIsNeverAskedBeforeItsDueDay() {
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        ProjectRules.edit(
                copy,
                FILE,
                "Unit( reports(\"handling.days\") )\n    Period( end >= \"2026-01-01\" )",
                "Unit( reports(\"handling.days\") )\n    Period( end >= \"2026-12-31\" )");
        ProjectRules.edit(copy, FILE, ".startingAt(3.25).lessThan(1.5)", ".lessThan(1.5)");

        assertThat(ProjectRules.diagnostics(copy)).isEmpty();
    }

    @Test
    void refusesTheCodeOfAnAmountThatThePlanDoesNotHave() {
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        ProjectRules.edit(copy, FILE, "assigned(\"revenue-2027\")", "assigned(\"revenue-2028\")");

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.line() + ":" + each.column() + " " + each.code() + " " + each.suggested())
                .containsExactly("30:25 UNKNOWN revenue-2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "figure: 59.588,        | figure: 59.5885,        | «59.5885» không phải số liệu của «revenue.digital»; cần dạng 2870.5, không quá 3 chữ số lẻ | '59.5885' is no figure of 'revenue.digital'; expected the form 2870.5, decimals: 3 at most",
                "figure: 197.78/1000    | figure: 197.785/1000    | «197.785/1000» không phải số liệu của «investment.disbursed»; cần dạng 118.5/120, không quá 2 chữ số lẻ | '197.785/1000' is no figure of 'investment.disbursed'; expected the form 118.5/120, decimals: 2 at most",
                "figure: 197.78/1000    | figure: 197.78          | «197.78» không phải số liệu của «investment.disbursed»; cần dạng 118.5/120, không quá 2 chữ số lẻ | '197.78' is no figure of 'investment.disbursed'; expected the form 118.5/120, decimals: 2 at most",
                "figure: 34/1000        | figure: 34.5/1000       | «34.5/1000» không phải số liệu của «files.late»; cần dạng 118/120 | '34.5/1000' is no figure of 'files.late'; expected the form 118/120",
                "figure: 41976,         | figure: 1000000000001,  | «1000000000001» không phải số liệu của «accounts.citizens»; cần dạng 2870 | '1000000000001' is no figure of 'accounts.citizens'; expected the form 2870",
                "figure: 41976,         | figure: 41976.5,        | «41976.5» không phải số liệu của «accounts.citizens»; cần dạng 2870 | '41976.5' is no figure of 'accounts.citizens'; expected the form 2870"
            })
    void refusesScenariosWithFiguresThatNoReportCouldHave(String from, String to, String vi, String en) {
        Path copy = ProjectRules.copy(ProjectRules.PROVINCE, parent);
        ProjectRules.edit(copy, "scenarios/CT-chi-tieu.yaml", from, to);

        assertThat(ProjectRules.diagnostics(copy))
                .extracting(each -> each.code() + " " + each.message().vi() + " / "
                        + each.message().en())
                .containsExactly("VALUE " + vi + " / " + en);
    }
}

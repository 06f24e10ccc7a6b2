package vn.plancompliance.delivery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;

/** Assesses report files. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Đánh giá các tệp báo cáo. Mã thoát: 0 không vi phạm, 1 có vi phạm, 2 dữ liệu vào không dùng được.",
            "Evaluates report files. Exit code: 0 no violation, 1 violations, 2 bad input."
        })
final class EvaluateCommand implements Callable<Integer> {

    /** How the evaluation is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Program program;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Tệp báo cáo JSON, CSV, XLSX, hoặc thư mục chứa chúng. / JSON, CSV, XLSX report files, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "Kỳ 2023-11 hoặc 2023-Q4; mặc định: tháng mới nhất. / Period; default: the newest month.")
    private @Nullable String period;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            description = "Ngày xét 2023-11-30; mặc định: hôm nay. / As-of day; default: today.")
    private @Nullable String asOf;

    @Option(
            names = "--scope",
            paramLabel = "UNIT|DISTRICT",
            description = "Phạm vi; mặc định UNIT khi chỉ có một đơn vị. / Scope; default UNIT for one unit.")
    private @Nullable String scope;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "Dạng kết quả; mặc định: text. / Output; default: text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        var refusals = new PrintedRefusals(spec.commandLine().getErr(), program.language());
        try {
            Choice choice = Choice.of(period, asOf, scope);
            ReportFiles.Found found = ReportFiles.read(paths);
            if (program.refuses(found)) {
                return Program.BAD_INPUT;
            }
            Assessments assessments =
                    program.open().map(RuleBookInForce::assessments).orElse(null);
            if (assessments == null) {
                return Program.BAD_INPUT;
            }
            Evaluation evaluation = assessments.assess(found.files(), choice, program.today());
            print(evaluation, new Answers(assessments.vocabulary()), program.language());
            return evaluation.count(Severity.VIOLATION) == 0 ? Program.FINE : Program.VIOLATIONS;
        } catch (UnreadableChoice e) {
            refusals.print(e);
        } catch (PeriodOutsidePlan e) {
            refusals.print(e);
        } catch (UnreadableFile e) {
            refusals.print(e);
        } catch (RefusedFile e) {
            refusals.print(e);
        }
        return Program.BAD_INPUT;
    }

    private void print(Evaluation evaluation, Answers answers, Language language) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(Answers.writer().writeValueAsString(answers.evaluation(evaluation, language)));
        } else {
            out.println(new EvaluationTable(answers.wording(language)).of(evaluation));
        }
        out.flush();
    }
}

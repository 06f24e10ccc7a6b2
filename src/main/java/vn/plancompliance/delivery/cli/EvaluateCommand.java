package vn.plancompliance.delivery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
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
            description = "Tệp báo cáo JSON, hoặc thư mục chứa chúng. / JSON report files, or folders of them.")
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
        Language language = program.language();
        PrintWriter err = spec.commandLine().getErr();
        var refusals = new Refusals(language);
        try {
            Choice choice = Choice.of(period, asOf, scope);
            List<Source> files = read(err);
            Assessments assessments =
                    program.open().map(RuleBookInForce::assessments).orElse(null);
            if (files.isEmpty() || assessments == null) {
                return Program.BAD_INPUT;
            }
            Evaluation evaluation = assessments.assess(files, choice, program.today());
            print(evaluation, new Answers(assessments.vocabulary()), language);
            return evaluation.count(Severity.VIOLATION) == 0 ? Program.FINE : Program.VIOLATIONS;
        } catch (UnreadableChoice e) {
            err.println(refusals.of(e));
        } catch (PeriodOutsidePlan e) {
            err.println(refusals.of(e));
        } catch (UnreadableFile e) {
            err.println(language.phrase("unreadable.title") + ": " + language.of(e.reason()));
        } catch (RefusedFile e) {
            err.println(refusals.of(e));
            refusals.faults(e)
                    .forEach(fault ->
                            err.println(language.phrase("refused.fault", fault.at(), fault.found(), fault.expected())));
            if (e.count() > e.faults().size()) {
                err.println(language.phrase(
                        "refused.more", language.number(e.count() - e.faults().size())));
            }
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

    /** The files, folders searched for JSON; empty after a fault was printed. */
    private List<Source> read(PrintWriter err) throws IOException {
        var files = new ArrayList<Source>();
        for (Path path : paths) {
            List<Path> found = Files.isDirectory(path) ? reports(path) : List.of(path);
            if (found.isEmpty() || !Files.isReadable(path)) {
                err.println(program.language().phrase("file.missing", path.toString()));
                return List.of();
            }
            for (Path file : found) {
                files.add(new Source(file.toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

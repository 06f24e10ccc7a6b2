package vn.plancompliance.delivery.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.authoring.Performance;
import vn.plancompliance.authoring.Rehearsal;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.authoring.RuleCheck;
import vn.plancompliance.authoring.RuleComparison;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.Diagnostic;

/** What policy staff do with rule files. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Dành cho người viết quy tắc. / For those who write rules.")
final class RulesCommand {

    private static final int TEXT_WIDTH = 60;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Program program;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Kiểm tra thư mục quy tắc: biên dịch, đối chiếu, chạy kịch bản. Mã thoát: 0 không lỗi, 2 có lỗi.",
                "Checks a rules folder: compiles, checks and tests it. Exit code: 0 fine, 2 faults."
            })
    int check(@Parameters(arity = "0..1", paramLabel = "DIR") @Nullable Path folder) {
        List<Diagnostic> faults = RuleCheck.of(folder == null ? program.rulesFolder() : folder, program.kept());
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(fault -> out.println(program.told(fault)));
        if (faults.isEmpty()) {
            out.println(program.language().phrase("check.fine"));
        }
        out.flush();
        return faults.isEmpty() ? Program.FINE : Program.BAD_INPUT;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {
                "Chạy các kịch bản. Mã thoát: 0 đúng hết, 1 có kịch bản sai hoặc quy tắc chưa được thử, 2 thư mục có lỗi.",
                "Runs the scenarios. Exit code: 0 fine, 1 a scenario failed or a rule is unproven, 2 faults in the folder."
            })
    int test(@Parameters(arity = "0..1", paramLabel = "DIR") @Nullable Path folder) {
        return opened(folder)
                .map(rules -> {
                    Rehearsal rehearsal = rules.rehearse();
                    print(rehearsal);
                    return rehearsal.passed() ? Program.FINE : Program.VIOLATIONS;
                })
                .orElse(Program.BAD_INPUT);
    }

    private void print(Rehearsal rehearsal) {
        PrintWriter out = spec.commandLine().getOut();
        Language language = program.language();
        rehearsal.performances().forEach(performance -> print(performance, out, language));
        out.println(language.phrase(
                "rehearsal.summary",
                language.number(rehearsal.performances().size()),
                language.number(rehearsal.failures())));
        if (rehearsal.unproven().isEmpty()) {
            out.println(language.phrase("rehearsal.proven"));
        } else {
            out.println(language.phrase(
                    "rehearsal.unproven", language.number(rehearsal.unproven().size())));
            rehearsal.unproven().forEach(rule -> out.println("  " + place(rule) + ": " + rule.name()));
        }
        out.flush();
    }

    private static void print(Performance performance, PrintWriter out, Language language) {
        RuleReference place = performance.place();
        out.println(language.phrase(performance.passed() ? "rehearsal.passed" : "rehearsal.failed") + " " + place(place)
                + ": " + place.name());
        performance
                .differences()
                .forEach(difference -> out.println("    "
                        + language.phrase(
                                difference.expected() ? "rehearsal.expected" : "rehearsal.found", difference.what())));
    }

    @Command(
            name = "clauses",
            mixinStandardHelpOptions = true,
            description = {
                "Liệt kê điều khoản, quy tắc và số kịch bản. Mã thoát: 0 đủ, 1 có điều khoản thiếu quy tắc hoặc kịch bản.",
                "Lists clauses, their rules and scenarios. Exit code: 0 complete, 1 a clause lacks a rule or a scenario."
            })
    int clauses(@Parameters(arity = "0..1", paramLabel = "DIR") @Nullable Path folder) {
        return opened(folder)
                .map(rules -> {
                    List<ClauseCoverage> clauses = rules.clauses();
                    boolean complete = clauses.stream().noneMatch(each -> each.lacksRule() || each.lacksScenario());
                    print(clauses);
                    return complete ? Program.FINE : Program.VIOLATIONS;
                })
                .orElse(Program.BAD_INPUT);
    }

    private void print(List<ClauseCoverage> clauses) {
        PrintWriter out = spec.commandLine().getOut();
        Language language = program.language();
        var columns = new TerminalColumns(language);
        out.println(AsciiTable.getTable(
                clauses,
                List.of(
                        columns.column("table.clause")
                                .with(each -> each.clause().address().address()),
                        columns.column("clauses.commits")
                                .with(each -> language.phrase(
                                        "commits." + each.clause().commits())),
                        columns.column("clauses.text")
                                .maxWidth(TEXT_WIDTH, OverflowBehaviour.NEWLINE)
                                .with(each -> language.of(each.clause().text())
                                        + each.clause()
                                                .reason()
                                                .map(reason -> " (" + language.of(reason) + ")")
                                                .orElse("")),
                        columns.column("table.rule").with(RulesCommand::rules),
                        columns.column("clauses.scenarios")
                                .with(each -> String.valueOf(each.scenarios().size())))));
        gaps(
                "clauses.lacksRule",
                clauses.stream().filter(ClauseCoverage::lacksRule).toList(),
                out,
                language);
        gaps(
                "clauses.lacksScenario",
                clauses.stream().filter(ClauseCoverage::lacksScenario).toList(),
                out,
                language);
        out.flush();
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = {
                "So hai bộ quy tắc trên các báo cáo đã có, từng tháng. Mã thoát: 0 không khác, 1 có khác, 2 dữ liệu vào không dùng được.",
                "Compares two rule folders on past reports, month by month. Exit code: 0 no difference, 1 differences, 2 bad input."
            })
    int diff(
            @Parameters(index = "0", paramLabel = "OLD") Path old,
            @Parameters(index = "1", paramLabel = "NEW") Path changed,
            @Option(names = "--reports", paramLabel = "DIR", required = true) List<Path> reports)
            throws IOException {
        RuleBookInForce before = opened(old).orElse(null);
        RuleBookInForce after = opened(changed).orElse(null);
        ReportFiles.Found found = ReportFiles.read(reports);
        PrintWriter err = spec.commandLine().getErr();
        if (before == null || after == null || program.refuses(found)) {
            return Program.BAD_INPUT;
        }
        try {
            Reports known = before.assessments().read(found.files(), program.today());
            RuleComparison comparison = compared(before, after, known);
            var wording = new Answers(after.assessments().vocabulary()).wording(program.language());
            spec.commandLine().getOut().println(new ComparisonTables(wording).of(comparison));
            spec.commandLine().getOut().flush();
            return comparison.isSame() ? Program.FINE : Program.VIOLATIONS;
        } catch (RefusedFile e) {
            new PrintedRefusals(err, program.language()).print(e);
        } catch (UnreadableFile e) {
            new PrintedRefusals(err, program.language()).print(e);
        }
        return Program.BAD_INPUT;
    }

    /** With a bar on a terminal; elsewhere nobody would see it move. */
    private static RuleComparison compared(RuleBookInForce before, RuleBookInForce after, Reports reports) {
        if (!Terminal.isWatched()) {
            return before.compare(after, reports, () -> {});
        }
        try (var bar = new ProgressBar("", reports.months().size())) {
            return before.compare(after, reports, bar::step);
        }
    }

    private static void gaps(String key, List<ClauseCoverage> clauses, PrintWriter out, Language language) {
        if (!clauses.isEmpty()) {
            out.println(language.phrase(
                    key,
                    clauses.stream()
                            .map(each -> each.clause().address().address())
                            .collect(Collectors.joining(", "))));
        }
    }

    private static String rules(ClauseCoverage coverage) {
        return coverage.rules().stream().map(RulesCommand::place).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String place(RuleReference rule) {
        return rule.file() + ":" + rule.line();
    }

    private Optional<RuleBookInForce> opened(@Nullable Path folder) {
        return program.open(folder == null ? program.rulesFolder() : folder);
    }
}

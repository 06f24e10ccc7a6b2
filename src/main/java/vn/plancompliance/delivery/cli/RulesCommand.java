package vn.plancompliance.delivery.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.authoring.Performance;
import vn.plancompliance.authoring.Rehearsal;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.rulebook.BrokenRuleBook;

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
        RuleReference place = performance.scenario().place();
        boolean passed = performance.differences().isEmpty();
        out.println(language.phrase(passed ? "rehearsal.passed" : "rehearsal.failed") + " " + place(place) + ": "
                + place.name());
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
        out.println(AsciiTable.getTable(
                clauses,
                List.of(
                        column("table.clause")
                                .with(each -> each.clause().address().address()),
                        column("clauses.commits")
                                .with(each -> language.phrase(
                                        "commits." + each.clause().commits())),
                        column("clauses.text")
                                .maxWidth(TEXT_WIDTH, OverflowBehaviour.NEWLINE)
                                .with(each -> language.of(each.clause().text())
                                        + each.clause()
                                                .reason()
                                                .map(reason -> " (" + language.of(reason) + ")")
                                                .orElse("")),
                        column("table.rule").with(RulesCommand::rules),
                        column("clauses.scenarios")
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

    private Column column(String key) {
        return new Column()
                .header(program.language().phrase(key))
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT);
    }

    private static String place(RuleReference rule) {
        return rule.file() + ":" + rule.line();
    }

    private Optional<RuleBookInForce> opened(@Nullable Path folder) {
        try {
            return Optional.of(RuleBookInForce.open(folder == null ? program.rulesFolder() : folder));
        } catch (BrokenRuleBook e) {
            program.print(e);
            return Optional.empty();
        }
    }
}

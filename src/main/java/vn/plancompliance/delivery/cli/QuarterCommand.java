package vn.plancompliance.delivery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.CollectedReports;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.UnusableDataFolder;

/** Runs the quarter's job over a folder of reports. */
@Command(
        name = "quarter",
        mixinStandardHelpOptions = true,
        description = {
            "Chạy việc cuối quý trên một thư mục báo cáo. Mã thoát: 0 không vi phạm, 1 có vi phạm, 2 dữ liệu vào không dùng được.",
            "Runs the quarter's job over a folder of reports. Exit code: 0 no violation, 1 violations, 2 bad input."
        })
final class QuarterCommand implements Callable<Integer> {

    /** What a killed job has judged so far, within the folder of its results. */
    private static final String STATE = ".quarter";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Program program;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "QUARTER", description = "Quý, như 2023-Q4. / The quarter, as 2023-Q4.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private String quarter;

    @Option(
            names = "--reports",
            required = true,
            paramLabel = "DIR",
            description = "Thư mục báo cáo JSON, CSV, XLSX. / Folder of JSON, CSV, XLSX reports.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Thư mục ghi kết quả. / Folder of the results.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            description = "Ngày xét 2024-01-01; mặc định: hôm nay. / As-of day; default: today.")
    private @Nullable String asOf;

    @Override
    public Integer call() throws IOException {
        var refusals = new PrintedRefusals(spec.commandLine().getErr(), program.language());
        try {
            Period period = Choice.quarter(quarter);
            LocalDate day = Choice.asOf(asOf);
            ReportFiles.Found found = ReportFiles.read(List.of(folder));
            if (program.refuses(found)) {
                return Program.BAD_INPUT;
            }
            RuleBookInForce rules = program.open().orElse(null);
            if (rules == null) {
                return Program.BAD_INPUT;
            }
            rules.assessments().requireCovered(period);
            CollectedReports reports = rules.assessments().collect(found.files(), program.today());
            refusals.print(reports.refused());
            return reports.reports().units().isEmpty()
                    ? Program.BAD_INPUT
                    : run(rules, reports, period, day == null ? program.today() : day);
        } catch (UnreadableChoice e) {
            refusals.print(e);
        } catch (PeriodOutsidePlan e) {
            refusals.print(e);
        } catch (UnusableDataFolder e) {
            String told = program.language().phrase("quarter." + e.reason(), out.toString());
            spec.commandLine().getErr().println(told);
        }
        return Program.BAD_INPUT;
    }

    private int run(RuleBookInForce rules, CollectedReports reports, Period period, LocalDate day)
            throws UnusableDataFolder {
        var written = new ArrayList<Path>();
        var told = new AtomicReference<Summary>();
        try (ProgressBar bar = Terminal.isWatched() ? bar() : null) {
            program.quarter()
                    .run(
                            rules,
                            reports,
                            period,
                            day,
                            out.resolve(STATE),
                            (done, parts) -> {
                                if (bar != null) {
                                    bar.maxHint(parts);
                                    bar.stepTo(done);
                                }
                            },
                            (name, content) -> {
                                written.add(write(out.resolve(name), content));
                                if (name.equals(Quarters.EVALUATION)) {
                                    told.set(Summary.of(content));
                                }
                            });
        }
        return told(written, Objects.requireNonNull(told.get()));
    }

    /** How many findings there are, as an evaluation tells before it lists them. */
    private record Summary(long violations, long alerts) {

        static Summary of(byte[] evaluation) {
            try (JsonParser parser = new JsonMapper().createParser(evaluation)) {
                while (!"summary".equals(parser.currentName()) || parser.currentToken() != JsonToken.START_OBJECT) {
                    if (parser.nextToken() == null) {
                        throw new IllegalStateException("an evaluation has a summary");
                    }
                }
                JsonNode summary = parser.readValueAsTree();
                return new Summary(
                        summary.get("violations").longValue(),
                        summary.get("alerts").longValue());
            }
        }
    }

    private ProgressBar bar() {
        return new ProgressBar(program.language().phrase("quarter.progress"), 1);
    }

    /** A reader never sees half a document. */
    private static Path write(Path file, byte[] content) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.write(unfinished, content);
            return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int told(Collection<Path> documents, Summary summary) {
        PrintWriter printed = spec.commandLine().getOut();
        printed.println(program.language()
                .phrase(
                        "table.counts",
                        program.language().number(summary.violations()),
                        program.language().number(summary.alerts())));
        documents.forEach(printed::println);
        printed.flush();
        return summary.violations() == 0 ? Program.FINE : Program.VIOLATIONS;
    }
}

package vn.plancompliance.delivery.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.plancompliance.access.Passwords;
import vn.plancompliance.access.UnusablePassword;
import vn.plancompliance.assessment.CollectedReports;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.UnusableDataFolder;
import vn.plancompliance.register.UnusableDatabase;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;

/** The program's commands; without one, the server. */
@Command(
        name = "plan-compliance",
        mixinStandardHelpOptions = true,
        versionProvider = Program.Version.class,
        description = {
            "Đánh giá việc thực hiện kế hoạch theo báo cáo của các đơn vị.",
            "Tells from the units' reports where the plan is kept and where it is not."
        },
        subcommands = {EvaluateCommand.class, QuarterCommand.class, RulesCommand.class, RestoreCommand.class})
public final class Program implements Callable<Integer> {

    /** No violation; for the server, a regular end. */
    static final int FINE = 0;
    /** Violations were found. */
    static final int VIOLATIONS = 1;
    /** Reports, rules or options that cannot be used. */
    static final int BAD_INPUT = 2;
    /** A fault of the program itself. */
    static final int FAILURE = 3;

    private final Server server;
    private final QuarterJob quarter;
    private final Map<String, String> environment;
    private final KeptRules kept;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Thư mục quy tắc; mặc định: rules. / Rules folder; default: rules.")
    private @Nullable Path rules;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            scope = ScopeType.INHERIT,
            converter = LanguageConverter.class,
            description = "Ngôn ngữ; mặc định: vi. / Language; default: vi.")
    private Language language = Language.VI;

    /**
     * A program.
     *
     * @param server what the server command starts
     * @param quarter what the quarter command runs
     * @param environment the variables from which settings are taken where no option names them
     * @param clock tells today
     */
    public Program(Server server, QuarterJob quarter, Map<String, String> environment, Clock clock) {
        this.server = server;
        this.quarter = quarter;
        this.environment = environment;
        this.kept = RulesCache.find(environment, System.getProperty("user.home", ""));
        this.clock = clock;
    }

    /** What the server command starts; returns when the server has started, and leaves it running. */
    @FunctionalInterface
    public interface Server {
        /**
         * Starts by a rules folder.
         *
         * @throws BrokenRuleBook if the folder has faults and nothing that counted earlier can take its place
         * @throws UnusableDataFolder if the data folder cannot be used
         * @throws UnusableDatabase if a database is named that cannot be reached
         * @throws UnusablePassword if the first administrator cannot have the password that is given
         */
        void start(Path rulesFolder) throws BrokenRuleBook, UnusableDataFolder, UnusableDatabase, UnusablePassword;
    }

    /** What the quarter command runs. */
    @FunctionalInterface
    public interface QuarterJob {
        /**
         * Judges a quarter to its end.
         *
         * @param state a folder in which is kept what is judged by now, so that a killed job is continued
         * @param progress told the number of parts that are judged, and of all
         * @param documents told each document that came of it, one after the other
         * @throws UnusableDataFolder if another process works in the folder, or nothing can be written to it
         */
        void run(
                RuleBookInForce rules,
                CollectedReports reports,
                Period quarter,
                LocalDate asOf,
                Path state,
                BiConsumer<Integer, Integer> progress,
                BiConsumer<String, byte[]> documents)
                throws UnusableDataFolder;
    }

    /**
     * Runs a command.
     *
     * @return the exit code: 0 fine, 1 violations, 2 bad input, 3 a fault of the program
     */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        var commands = new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // "--rules rules" names a folder, though there is a command of that name.
                .setAllowSubcommandsAsOptionParameters(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> failure(exception, err));
        try {
            return commands.execute(arguments);
        } catch (LinkageError | AssertionError | VirtualMachineError e) {
            return failure(e, err);
        }
    }

    /** Exit code 1 would say that violations were found. */
    private int failure(Throwable failure, PrintWriter err) {
        LoggerFactory.getLogger(Program.class).debug("command failed", failure);
        err.println(language.phrase("failure.title") + ": " + failure.getMessage());
        return FAILURE;
    }

    @Override
    public Integer call() {
        return serve();
    }

    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description = "Chạy máy chủ, cổng 8080 hoặc SERVER_PORT. / Runs the server, on port 8080 or SERVER_PORT.")
    int serve() {
        try {
            server.start(rulesFolder());
            return FINE;
        } catch (BrokenRuleBook e) {
            print(e);
        } catch (UnusableDataFolder e) {
            print(e);
        } catch (UnusableDatabase e) {
            spec.commandLine().getErr().println(language.phrase("data.database", e.url(), e.told()));
        } catch (UnusablePassword e) {
            String longest = String.valueOf(Passwords.LONGEST_BYTES);
            spec.commandLine().getErr().println(language.phrase("data.adminPassword", longest));
        }
        return BAD_INPUT;
    }

    /** The rules folder, opened; empty after its faults were printed. */
    Optional<RuleBookInForce> open() {
        return open(rulesFolder());
    }

    /** A rules folder, opened; empty after its faults were printed. */
    Optional<RuleBookInForce> open(Path folder) {
        try {
            return Optional.of(RuleBookInForce.open(folder, kept()));
        } catch (BrokenRuleBook e) {
            print(e);
            return Optional.empty();
        }
    }

    /** Where rules are kept that were compiled before. */
    KeptRules kept() {
        return kept;
    }

    /** The folder that was named, or found where none was. */
    Path rulesFolder() {
        return RulesFolder.find(rules, environment);
    }

    /** Prints the faults of a rules folder. */
    void print(BrokenRuleBook faults) {
        PrintWriter err = spec.commandLine().getErr();
        faults.diagnostics().forEach(fault -> err.println(told(fault)));
    }

    /** Prints why a data folder cannot be used. */
    void print(UnusableDataFolder refusal) {
        String folder = refusal.folder().toString();
        spec.commandLine().getErr().println(language.phrase("data." + refusal.reason(), folder));
    }

    /** What a variable of the program's surroundings says; empty if it says nothing. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A fault in a line: {@code file:line:column: CODE message}. */
    String told(Diagnostic fault) {
        return "%s:%d:%d: %s %s%s"
                .formatted(
                        fault.file(),
                        fault.line(),
                        fault.column(),
                        fault.code(),
                        language.of(fault.message()),
                        fault.suggestion()
                                .map(suggestion -> " " + language.phrase("check.suggestion", suggestion))
                                .orElse(""));
    }

    /** Whether there is nothing to read, which is told then. */
    boolean refuses(ReportFiles.Found found) {
        found.nothingAt()
                .ifPresent(
                        path -> spec.commandLine().getErr().println(language.phrase("file.missing", path.toString())));
        return found.nothingAt().isPresent();
    }

    QuarterJob quarter() {
        return quarter;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Language language() {
        return language;
    }

    /** The version with which the program was packaged. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String packaged = Program.class.getPackage().getImplementationVersion();
            return new String[] {"plan-compliance " + (packaged == null ? "(not packaged)" : packaged)};
        }
    }

    /** Reads the name of a language. */
    static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.valueOf(value.toUpperCase(java.util.Locale.ROOT));
        }
    }
}

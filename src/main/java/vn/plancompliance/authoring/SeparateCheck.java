package vn.plancompliance.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.authoring.CheckProcess.Question;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleBooks;

/**
 * Tries candidate rules in a process of its own, with memory and time of its own: whatever they do there, the service goes
 * on. Reading them, which runs nothing, is done here; rules that want what they must not are not even compiled.
 */
public final class SeparateCheck {

    /** A plan's rules are checked in seconds; a busy machine gets some twenty times as long. */
    private static final Duration TIME = Duration.ofMinutes(3);
    /** The plan of Krông Nô needs a fifth of it. */
    private static final int MEGABYTES = 768;

    private final KeptRules kept;
    private final SeparateProcess process;

    /**
     * A check.
     *
     * @param kept whose folder, if it has one, the process uses too: what it compiled need not be compiled here once more
     */
    public SeparateCheck(KeptRules kept) {
        this(kept, TIME, MEGABYTES);
    }

    SeparateCheck(Duration time, int megabytes) {
        this(KeptRules.inMemory(), time, megabytes);
    }

    private SeparateCheck(KeptRules kept, Duration time, int megabytes) {
        this.kept = kept;
        this.process = new SeparateProcess(time, megabytes);
    }

    /**
     * The faults of the folder, by file and line, as {@link RuleCheck} finds them; none if it can count.
     *
     * @throws UncheckedIOException if no process can be started
     */
    public List<Diagnostic> of(Path folder) {
        List<Diagnostic> read = RuleBooks.inspect(folder, Judge.LANGUAGE);
        boolean hostile = read.stream().anyMatch(fault -> fault.code() == Diagnostic.Code.FORBIDDEN);
        return hostile
                ? read
                : asked(Question.CHECK, List.of(folder), List.of(), Void.class).faults();
    }

    /**
     * What comes of the folder's scenarios.
     *
     * @throws BrokenRuleBook if it does not compile
     * @throws UncheckedIOException if no process can be started
     */
    public Rehearsal rehearse(Path folder) throws BrokenRuleBook {
        requireReadable(folder);
        return asked(Question.REHEARSE, List.of(folder), List.of(), Rehearsal.class)
                .result();
    }

    /**
     * What the rules of a folder, in place of those of another one, do to past reports.
     *
     * @throws BrokenRuleBook if one of them does not compile, or cannot judge the reports
     * @throws UncheckedIOException if no process can be started
     */
    PastComparison compare(Path before, Path after, Reports reports) throws BrokenRuleBook {
        requireReadable(after);
        return asked(Question.COMPARE, List.of(after, before), SentReport.all(reports), PastComparison.class)
                .result();
    }

    private static void requireReadable(Path folder) throws BrokenRuleBook {
        List<Diagnostic> read = RuleBooks.inspect(folder, Judge.LANGUAGE);
        if (!read.isEmpty()) {
            throw new BrokenRuleBook(read);
        }
    }

    private <T> CheckAnswer<T> asked(
            Question question, List<Path> folders, List<SentReport> reports, Class<T> expected) {
        try {
            Path desk = Files.createTempDirectory("plan-compliance-check");
            try {
                CheckDesk.putReports(desk, reports);
                var arguments = new ArrayList<>(List.of(question.name(), desk.toString(), kept.name()));
                folders.forEach(folder -> arguments.add(folder.toAbsolutePath().toString()));
                return process.run(arguments)
                        ? CheckDesk.takeAnswer(desk, expected)
                        : new CheckAnswer<>(List.of(unfinished()), null);
            } finally {
                FileSystemUtils.deleteRecursively(desk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Diagnostic unfinished() {
        long seconds = process.time().toSeconds();
        int megabytes = process.megabytes();
        return new Diagnostic(
                "clauses",
                1,
                1,
                Diagnostic.Code.RULE,
                new Text(
                        "thử các quy tắc quá %d giây hoặc quá %d MB bộ nhớ nên đã dừng; quy tắc nào kết hợp quá nhiều dữ kiện?"
                                .formatted(seconds, megabytes),
                        "trying the rules took more than %d seconds or %d MB of memory and was stopped; which rule joins too much?"
                                .formatted(seconds, megabytes)),
                null);
    }
}

package vn.plancompliance.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.plan.Text;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;

/** Rule files in a temporary folder of their own, where nobody edits them while they are checked; always deleted. */
final class Candidate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Candidate.class);

    private final Path folder;

    private Candidate(Path folder) {
        this.folder = folder;
    }

    static Candidate of(RuleFiles files) {
        try {
            var candidate = new Candidate(Files.createTempDirectory("plan-compliance-rules"));
            candidate.write(files);
            return candidate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RuleFiles files) throws IOException {
        try {
            files.writeTo(folder);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    /** What speaks against the files; rules by which the check itself does not come to its end are faulty, too. */
    List<Diagnostic> faults(Function<Path, List<Diagnostic>> check) {
        try {
            return check.apply(folder);
        } catch (RuntimeException e) {
            return List.of(unfinished(e));
        }
    }

    /** Something that is found out about the files of a folder. */
    @FunctionalInterface
    interface Trial<T> {
        /**
         * Finds it out.
         *
         * @throws BrokenRuleBook if the files do not let it be found out
         */
        T of(Path folder) throws BrokenRuleBook;
    }

    /**
     * What a trial finds out.
     *
     * @throws BrokenRuleBook if the files do not let it be found out, or the trial does not come to its end
     */
    <T> T tried(Trial<T> trial) throws BrokenRuleBook {
        try {
            return trial.of(folder);
        } catch (RuntimeException e) {
            throw new BrokenRuleBook(List.of(unfinished(e)));
        }
    }

    private static Diagnostic unfinished(RuntimeException e) {
        LOG.warn("the check of a rule book ended early", e);
        var told = new Text(
                "không kiểm tra đến cùng được: " + e.getMessage(), "cannot be checked to the end: " + e.getMessage());
        return new Diagnostic("plan.yaml", 1, 1, Diagnostic.Code.RULE, told, null);
    }

    /** @throws BrokenRuleBook if anything speaks against the files */
    void requireFaultless(Function<Path, List<Diagnostic>> check) throws BrokenRuleBook {
        List<Diagnostic> faults = faults(check);
        if (!faults.isEmpty()) {
            throw new BrokenRuleBook(faults);
        }
    }

    /** @throws BrokenRuleBook if they do not compile */
    RuleBookInForce open(KeptRules kept) throws BrokenRuleBook {
        return RuleBookInForce.open(folder, kept);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

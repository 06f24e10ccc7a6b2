package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.plancompliance.plan.Text;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.register.RuleBookVersions;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;

/** Chooses the rule book to start by: the folder's, if it was edited since it was last read, else the newest that counted. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Text AT_START = new Text(
            "Đọc từ thư mục quy tắc lúc máy chủ khởi động.", "Read from the rules folder when the server started.");

    private final RuleBookVersions versions;
    private final KeptRules kept;
    private final Clock clock;
    private final Function<Path, List<Diagnostic>> check;
    private List<Diagnostic> faults = List.of();

    Opening(RuleBookVersions versions, KeptRules kept, Clock clock, Function<Path, List<Diagnostic>> check) {
        this.versions = versions;
        this.kept = kept;
        this.clock = clock;
        this.check = check;
    }

    /** @throws BrokenRuleBook if there is none without faults */
    VersionInForce of(Found folder) throws BrokenRuleBook {
        RuleBookVersion newest = versions.newest().orElse(null);
        if (newest == null) {
            return keep(folder.files());
        }
        if (folder.isNoted(versions)) {
            return open(newest);
        }
        try {
            RuleFiles files = folder.files();
            if (!files.digest().equals(newest.digest())) {
                requireFaultless(files);
                return keep(files);
            }
            versions.noteFolder(files.digest());
        } catch (BrokenRuleBook e) {
            faults = e.diagnostics();
        }
        return open(newest);
    }

    /** What speaks against the folder by which, for that, it was not started. */
    List<Diagnostic> faults() {
        return faults;
    }

    /** What counted before need not be checked again. */
    private void requireFaultless(RuleFiles files) throws BrokenRuleBook {
        if (!versions.counted(files.digest())) {
            try (var candidate = Candidate.of(files)) {
                candidate.requireFaultless(check);
            }
        }
    }

    private VersionInForce keep(RuleFiles files) throws BrokenRuleBook {
        try (var candidate = Candidate.of(files)) {
            RuleBookInForce rules = candidate.open(kept);
            return Publishing.keep(versions, clock.instant(), files, rules, signature(AT_START), Origin.FOLDER);
        }
    }

    private VersionInForce open(RuleBookVersion version) throws BrokenRuleBook {
        try (var candidate = Candidate.of(new RuleFiles(versions.files(version.number())))) {
            return new VersionInForce(version, candidate.open(kept));
        } catch (BrokenRuleBook e) {
            LOG.error("version {} of the rule book, the newest, has faults for this program", version.number());
            throw e;
        }
    }

    /** For what nobody in particular decided but whoever may write to the folder. */
    static Signature signature(Text why) {
        String user = System.getProperty("user.name", "");
        return new Signature(Signature.isName(user) ? user : "?", why.vi() + " / " + why.en());
    }
}

package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.plancompliance.plan.Text;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.RuleBookVersions;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;

/** The rules folder on the server's disk: what is edited there is published if it has no fault, and told if it has. */
public final class RulesOnDisk {

    private static final Logger LOG = LoggerFactory.getLogger(RulesOnDisk.class);
    private static final Text EDITED =
            new Text("Thư mục quy tắc trên máy chủ được sửa.", "The rules folder on the server was edited.");

    private final Path folder;
    private final RuleBookVersions versions;
    private final Clock clock;
    private final Publishing publishing;
    private final AtomicReference<@Nullable Rejection> rejected = new AtomicReference<>();
    private String seen;
    private String considered;

    private RulesOnDisk(Path folder, RuleBookVersions versions, Clock clock, Publishing publishing, Found found) {
        this.folder = folder;
        this.versions = versions;
        this.clock = clock;
        this.publishing = publishing;
        this.seen = found.key();
        this.considered = seen;
    }

    /**
     * Puts in force what has to be when the program starts: what the folder holds, if it was edited since it was last read
     * and has no fault; else the newest version that counted.
     *
     * <p>What counted before is compiled only. So is the folder where nothing ever counted, as if it had been; its
     * scenarios are run when it changes.
     *
     * @param kept where rules are kept that were compiled before
     * @throws BrokenRuleBook if nothing ever counted and the folder has faults, or the newest version has, for this program
     */
    public static RulesOnDisk start(Path folder, RuleBookVersions versions, KeptRules kept, Clock clock)
            throws BrokenRuleBook {
        return start(folder, versions, kept, clock, new SeparateCheck(kept)::of);
    }

    static RulesOnDisk start(
            Path folder, RuleBookVersions versions, KeptRules kept, Clock clock, Function<Path, List<Diagnostic>> check)
            throws BrokenRuleBook {
        Found found = Found.in(folder);
        var opening = new Opening(versions, kept, clock, check);
        var publishing = new Publishing(versions, kept, clock, check, opening.of(found));
        var rules = new RulesOnDisk(folder, versions, clock, publishing, found);
        rules.tell(opening.faults());
        return rules;
    }

    /** Publishes rule books and tells the one in force. */
    public Publishing publishing() {
        return publishing;
    }

    /** What the folder holds at the moment and why it does not count; empty if it has no fault. */
    public Optional<Rejection> rejected() {
        return Optional.ofNullable(rejected.get());
    }

    /**
     * Looks whether the folder was edited, and publishes what it holds then. An edit counts when it is the same at two
     * looks in a row, since whoever edits may be still saving; one that has faults is not tried again.
     */
    public synchronized void look() {
        Found found = Found.in(folder);
        boolean settled = found.key().equals(seen);
        seen = found.key();
        if (settled && !found.key().equals(considered)) {
            consider(found);
            considered = found.key();
        }
    }

    private void consider(Found found) {
        try {
            if (!found.isNoted(versions)) {
                RuleFiles files = found.files();
                Publication publication = publishing.publish(files, Opening.signature(EDITED), Origin.FOLDER);
                if (!publication.isNew()) {
                    versions.noteFolder(files.digest());
                }
                LOG.info(
                        "version {} of the rule book is in force",
                        publication.version().number());
            }
            tell(List.of());
        } catch (BrokenRuleBook e) {
            publishing.observer().folderRejected();
            tell(e.diagnostics());
        }
    }

    private void tell(List<Diagnostic> faults) {
        rejected.set(faults.isEmpty() ? null : new Rejection(clock.instant(), folder, faults));
        if (!faults.isEmpty()) {
            int number = publishing.current().version().number();
            LOG.warn("the rules folder {} has faults; version {} of the rule book stays in force", folder, number);
            faults.forEach(fault -> LOG.warn("{}", fault));
        }
    }
}

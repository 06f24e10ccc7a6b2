package vn.plancompliance.authoring;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.register.RuleBookVersions;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.RuleSource;

/** Every version of the rule book that ever counted, to be read and compared. */
public final class RuleBookHistory {

    private final RuleBookVersions versions;
    private final KeptRules kept;

    /**
     * The history that is kept there.
     *
     * @param kept where rules are kept that were compiled before
     */
    public RuleBookHistory(RuleBookVersions versions, KeptRules kept) {
        this.versions = versions;
        this.kept = kept;
    }

    /** All versions, newest first. */
    public List<RuleBookVersion> all() {
        return versions.all();
    }

    /**
     * The version of that number.
     *
     * @throws UnknownVersion if there is none
     */
    public RuleBookVersion version(int number) throws UnknownVersion {
        return versions.find(number).orElseThrow(() -> new UnknownVersion(number, newest()));
    }

    private int newest() {
        return versions.newest().map(RuleBookVersion::number).orElse(0);
    }

    /**
     * The files of a version.
     *
     * @throws UnknownVersion if there is none of that number
     */
    public RuleFiles files(int number) throws UnknownVersion {
        version(number);
        return new RuleFiles(versions.files(number));
    }

    /**
     * How rules of a version read, each once and in this order; what the version does not have is left out.
     *
     * @throws UnknownVersion if there is none of that number
     */
    public List<RuleSource> texts(int number, Collection<RuleReference> rules) throws UnknownVersion {
        RuleFiles files = files(number);
        return rules.stream()
                .distinct()
                .flatMap(rule -> files.rule(rule).stream())
                .toList();
    }

    /**
     * The rule book of a version, opened again; that takes seconds unless it is kept.
     *
     * @throws UnknownVersion if there is none of that number
     * @throws BrokenRuleBook if its files have faults for this program
     */
    public RuleBookInForce open(int number) throws UnknownVersion, BrokenRuleBook {
        try (var candidate = Candidate.of(files(number))) {
            return candidate.open(kept);
        }
    }

    /**
     * Which files were added, removed or changed from one version to another, by name.
     *
     * @throws UnknownVersion if there is none of one of the numbers
     */
    public List<FileChange> changes(int from, int to) throws UnknownVersion {
        return changes(from, files(to));
    }

    /**
     * Which files are added, removed or changed from a version to files that somebody is writing, by name.
     *
     * @throws UnknownVersion if there is none of that number
     */
    public List<FileChange> changes(int from, RuleFiles after) throws UnknownVersion {
        RuleFiles before = files(from);
        return Stream.concat(before.names().stream(), after.names().stream())
                .distinct()
                .sorted(CodePointOrder.INSTANCE)
                .flatMap(name -> FileChange.of(name, before.text(name), after.text(name)).stream())
                .toList();
    }
}

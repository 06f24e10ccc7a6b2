package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.register.RuleBookVersions;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleBooks;
import vn.plancompliance.rulebook.RuleFiles;

/**
 * Puts rule books in force, each of them whole: checked, kept, then swapped in. Whoever works by {@link #current()} takes
 * it once and uses it to the end of what he does; a rule book in use is never changed.
 */
public final class Publishing {

    private final RuleBookVersions versions;
    private final KeptRules kept;
    private final Clock clock;
    private final Function<Path, List<Diagnostic>> check;
    private final Lock oneAtATime = new ReentrantLock();
    /** Replaced whole; read without waiting, also while another one is being checked. */
    private volatile VersionInForce current;

    private volatile PublicationObserver observer = PublicationObserver.NOBODY;

    Publishing(
            RuleBookVersions versions,
            KeptRules kept,
            Clock clock,
            Function<Path, List<Diagnostic>> check,
            VersionInForce current) {
        this.versions = versions;
        this.kept = kept;
        this.clock = clock;
        this.check = check;
        this.current = current;
    }

    /** Lets that observer, and no other, be told of what is published from now on, wherever it comes from. */
    public void observe(PublicationObserver told) {
        observer = told;
    }

    /** Who is told of what is published. */
    PublicationObserver observer() {
        return observer;
    }

    /** The version in force, with its rule book. */
    public VersionInForce current() {
        return current;
    }

    /** The rule book in force; to be taken once for whatever has to come out of one rule book. */
    public RuleBookInForce inForce() {
        return current().rules();
    }

    /** What speaks against files, by file and line; nothing if they could be published. Nothing is changed. */
    public List<Diagnostic> check(RuleFiles files) {
        try (var candidate = Candidate.of(files)) {
            return candidate.faults(check);
        }
    }

    /**
     * What reading files shows, by file and line: layout, names, types, what rules must not do. It runs nothing of them and
     * takes no time, for whoever is still typing.
     */
    public List<Diagnostic> read(RuleFiles files) {
        try (var candidate = Candidate.of(files)) {
            return candidate.faults(folder -> RuleBooks.inspect(folder, Judge.LANGUAGE));
        }
    }

    /**
     * Puts files in force that somebody sent; while another publication is under way, it waits for its end.
     *
     * @throws BrokenRuleBook with every fault found, if the files have any; what was in force stays so
     */
    public Publication publish(RuleFiles files, Signature signature) throws BrokenRuleBook {
        return publish(files, signature, Origin.UPLOAD);
    }

    /**
     * Makes the files of an earlier version current again, as a new version.
     *
     * @throws UnknownVersion if there is no such version
     * @throws BrokenRuleBook if its files have faults for this program; what was in force stays so
     */
    public Publication restore(int number, Signature signature) throws UnknownVersion, BrokenRuleBook {
        if (versions.find(number).isEmpty()) {
            throw new UnknownVersion(number, current().version().number());
        }
        return publish(new RuleFiles(versions.files(number)), signature, Origin.restored(number));
    }

    Publication publish(RuleFiles files, Signature signature, Origin origin) throws BrokenRuleBook {
        oneAtATime.lock();
        try {
            return put(files, signature, origin);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Puts the files of a draft in force, in place of a certain version.
     *
     * @param number of the version
     * @throws OtherVersionInForce if it is no longer in force
     * @throws BrokenRuleBook with every fault found, if the files have any; what was in force stays so
     */
    Publication replace(int number, RuleFiles files, Signature signature) throws OtherVersionInForce, BrokenRuleBook {
        oneAtATime.lock();
        try {
            if (current.version().number() != number) {
                throw new OtherVersionInForce(number, current.version());
            }
            return put(files, signature, Origin.DRAFT);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Publication put(RuleFiles files, Signature signature, Origin origin) throws BrokenRuleBook {
        RuleBookVersion now = current.version();
        if (now.digest().equals(files.digest())) {
            return new Publication(now, false);
        }
        RuleBookInForce rules = checked(files);
        VersionInForce next = keep(versions, clock.instant(), files, rules, signature, origin);
        current = next;
        observer.published(origin.kind());
        return new Publication(next.version(), true);
    }

    private RuleBookInForce checked(RuleFiles files) throws BrokenRuleBook {
        try (var candidate = Candidate.of(files)) {
            candidate.requireFaultless(check);
            return candidate.open(kept);
        }
    }

    static VersionInForce keep(
            RuleBookVersions versions,
            Instant at,
            RuleFiles files,
            RuleBookInForce rules,
            Signature signature,
            Origin origin) {
        // The register keeps microseconds.
        var draft = new RuleBookVersion.Draft(
                rules.hash(), files.digest(), at.truncatedTo(ChronoUnit.MICROS), signature, origin);
        return new VersionInForce(versions.add(draft, files.contents()), rules);
    }
}

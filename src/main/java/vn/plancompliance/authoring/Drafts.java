package vn.plancompliance.authoring;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.RuleDraft;
import vn.plancompliance.register.RuleDrafts;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleFiles;

/**
 * Rules that policy officers write in the server: each has one draft at a time, kept until he publishes or discards it. Whoever
 * changes something names what he saw there, so that of two open pages neither undoes unseen what the other did.
 */
public final class Drafts {

    private final RuleDrafts drafts;
    private final RuleBookHistory history;
    private final Publishing publishing;
    private final Clock clock;

    public Drafts(RuleDrafts drafts, RuleBookHistory history, Publishing publishing, Clock clock) {
        this.drafts = drafts;
        this.history = history;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * The caller's draft; empty if he has none.
     *
     * @throws NotAllowed if he is no policy officer
     */
    public Optional<Draft> find(Caller by) throws NotAllowed {
        by.requireAnyOf(Role.POLICY_OFFICER);
        return drafts.find(by.name()).map(Draft::of);
    }

    /**
     * Opens a draft with the files of a version, the one in force or an earlier one.
     *
     * @throws NotAllowed if the caller is no policy officer
     * @throws UnknownVersion if there is no version of that number
     * @throws OtherDraft if he has a draft
     */
    public Draft open(Caller by, int number) throws NotAllowed, UnknownVersion, OtherDraft {
        by.requireAnyOf(Role.POLICY_OFFICER);
        RuleFiles files = history.files(number);
        Act act = by.act(clock.instant());
        if (!drafts.open(act, number, files.contents())) {
            throw new OtherDraft(find(by));
        }
        return new Draft(number, act.at(), act.at(), files);
    }

    /**
     * Puts a text into the caller's draft as a file. A text that stands there already is no change, whatever he saw.
     *
     * @param seen digest of the file that it is to replace, by {@link RuleFiles#digest(String)}; null if he saw none
     * @return the draft as it is then
     * @throws NotAllowed if the caller is no policy officer
     * @throws OtherDraft if the file is another by now, or he has no draft
     * @throws BrokenRuleBook if a rules folder holds no such file, or with it too much
     */
    public Draft save(Caller by, String file, String text, @Nullable String seen)
            throws NotAllowed, OtherDraft, BrokenRuleBook {
        by.requireAnyOf(Role.POLICY_OFFICER);
        // Browsers end lines by two characters, whatever they were given.
        return edit(by, file, seen, files -> files.with(file, text.replace("\r\n", "\n")));
    }

    /**
     * Takes a file out of the caller's draft. If it is not there, nothing changes.
     *
     * @param seen digest of the file, by {@link RuleFiles#digest(String)}
     * @return the draft as it is then
     * @throws NotAllowed if the caller is no policy officer
     * @throws OtherDraft if the file is another by now, or he has no draft
     */
    public Draft remove(Caller by, String file, String seen) throws NotAllowed, OtherDraft {
        by.requireAnyOf(Role.POLICY_OFFICER);
        return edit(by, file, seen, files -> files.without(file));
    }

    /** A change of one file. */
    private interface Edit<E extends Exception> {
        RuleFiles of(RuleFiles files) throws E;
    }

    private <E extends Exception> Draft edit(Caller by, String file, @Nullable String seen, Edit<E> edit)
            throws OtherDraft, E {
        while (true) {
            RuleDraft now = kept(by);
            RuleFiles files = Draft.of(now).files();
            RuleFiles next = edit.of(files);
            if (next.digest().equals(files.digest())) {
                return Draft.of(now);
            }
            if (!Objects.equals(seen, files.digest(file).orElse(null))) {
                throw new OtherDraft(Optional.of(Draft.of(now)));
            }
            Act act = by.act(clock.instant());
            Optional<byte[]> content = next.content(file);
            if (content.isPresent() ? drafts.put(now, file, content.get(), act) : drafts.remove(now, file, act)) {
                return new Draft(now.base(), now.openedAt(), act.at(), next);
            }
            // Something was changed meanwhile, perhaps another file.
        }
    }

    /**
     * Ends the caller's draft; nothing of it is kept. If he has none, nothing changes.
     *
     * @param seen the draft's digest
     * @throws NotAllowed if he is no policy officer
     * @throws OtherDraft if it is another by now
     */
    public void discard(Caller by, String seen) throws NotAllowed, OtherDraft {
        by.requireAnyOf(Role.POLICY_OFFICER);
        Optional<RuleDraft> now = drafts.find(by.name());
        while (now.isPresent() && !drafts.close(requireSeen(now.get(), seen))) {
            now = drafts.find(by.name());
        }
    }

    /**
     * Puts the caller's draft in force as {@link Publishing} does, and ends it. If it is changed while it is being checked, it
     * goes on, based on what was published.
     *
     * @param seen the draft's digest
     * @param over number of the version that it is to replace: the draft's base, unless he saw that another one is in force
     * @param why as in {@link Signature#why()}
     * @throws NotAllowed if he is no policy officer
     * @throws OtherDraft if the draft is another by now, or he has none
     * @throws OtherVersionInForce if another version is in force by now
     * @throws BrokenRuleBook with every fault found, if the draft has any; what was in force stays so
     * @throws IllegalArgumentException if {@code why} is no reason
     */
    public Publication publish(Caller by, String seen, int over, String why)
            throws NotAllowed, OtherDraft, OtherVersionInForce, BrokenRuleBook {
        by.requireAnyOf(Role.POLICY_OFFICER);
        var signature = new Signature(by.name(), why);
        RuleDraft draft = requireSeen(kept(by), seen);
        Publication publication = publishing.replace(over, Draft.of(draft).files(), signature);
        if (!drafts.close(draft)) {
            drafts.rebase(draft, publication.version().number());
        }
        return publication;
    }

    private RuleDraft kept(Caller by) throws OtherDraft {
        return drafts.find(by.name()).orElseThrow(() -> new OtherDraft(Optional.empty()));
    }

    private static RuleDraft requireSeen(RuleDraft now, String seen) throws OtherDraft {
        Draft draft = Draft.of(now);
        if (!draft.digest().equals(seen)) {
            throw new OtherDraft(Optional.of(draft));
        }
        return now;
    }
}

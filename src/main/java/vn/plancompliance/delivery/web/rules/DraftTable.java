package vn.plancompliance.delivery.web.rules;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.authoring.Draft;
import vn.plancompliance.authoring.Drafts;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.rulebook.Diagnostic;

/** Makes the page of the caller's draft, from which everything with it is done. */
@Component
class DraftTable {

    private final Drafts drafts;
    private final Publishing publishing;
    private final RuleBookHistory history;
    private final Clock clock;

    DraftTable(Drafts drafts, Publishing publishing, RuleBookHistory history, Clock clock) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.history = history;
        this.clock = clock;
    }

    /** The draft as it is. */
    ModelAndView page(Caller caller, Locale locale) throws NotAllowed, UnknownVersion {
        return page(caller, null, locale);
    }

    /** The draft as it is, and why something was not done. */
    ModelAndView refused(Caller caller, DraftView.Refusal refusal, HttpStatus status, Locale locale)
            throws NotAllowed, UnknownVersion {
        ModelAndView page = page(caller, refusal, locale);
        page.setStatus(status);
        return page;
    }

    /** The faults of a draft; those of its files lead to the editor. */
    static List<FaultView> faults(List<Diagnostic> faults, Draft draft, Language say) {
        List<String> names = draft.files().names();
        return FaultView.all(faults, say, file -> names.contains(file) ? Links.draftFile(file) : null);
    }

    private ModelAndView page(Caller caller, DraftView.@Nullable Refusal refusal, Locale locale)
            throws NotAllowed, UnknownVersion {
        int inForce = publishing.current().version().number();
        Optional<Draft> draft = drafts.find(caller);
        DraftView.Open open = draft.isEmpty() ? null : open(draft.get(), inForce, Language.of(locale));
        return new ModelAndView("rules/draft", "view", new DraftView(open, inForce, refusal));
    }

    private DraftView.Open open(Draft draft, int inForce, Language say) throws UnknownVersion {
        var moments = new Moments(say, clock.getZone());
        List<DiffView> changes = DiffView.all(history.changes(draft.base(), draft.files()), say);
        boolean overtaken = draft.base() != inForce;
        return new DraftView.Open(
                draft.base(),
                Links.version(draft.base()),
                overtaken,
                moments.of(draft.openedAt()),
                moments.of(draft.changedAt()),
                changes,
                overtaken ? DiffView.all(history.changes(inForce, draft.files()), say) : changes,
                RulesView.sections(draft.files(), Links::draftFile, moments),
                draft.digest());
    }
}

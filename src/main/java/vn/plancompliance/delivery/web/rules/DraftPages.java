package vn.plancompliance.delivery.web.rules;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.authoring.Drafts;
import vn.plancompliance.authoring.OtherDraft;
import vn.plancompliance.authoring.OtherVersionInForce;
import vn.plancompliance.authoring.Publication;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.delivery.web.rules.DraftView.Refusal;
import vn.plancompliance.delivery.web.rules.DraftView.Refusal.Kind;
import vn.plancompliance.rulebook.BrokenRuleBook;

/** A policy officer's draft: opened, discarded, published. */
@Controller
class DraftPages {

    private final Drafts drafts;
    private final DraftTable table;

    DraftPages(Drafts drafts, DraftTable table) {
        this.drafts = drafts;
        this.table = table;
    }

    @GetMapping(Links.DRAFT)
    ModelAndView draft(Caller caller, Locale locale) throws NotAllowed, UnknownVersion {
        return table.page(caller, locale);
    }

    @PostMapping(Links.DRAFT)
    ModelAndView open(Caller caller, @RequestParam int version, RedirectAttributes after)
            throws NotAllowed, UnknownVersion {
        try {
            drafts.open(caller, version);
            after.addFlashAttribute("told", "draft.begun");
        } catch (OtherDraft e) {
            after.addFlashAttribute("told", "draft.exists");
        }
        return SeeOther.page(Links.DRAFT);
    }

    @PostMapping(Links.DRAFT + "/discarding")
    ModelAndView discard(Caller caller, @RequestParam String seen, Locale locale, RedirectAttributes after)
            throws NotAllowed, UnknownVersion {
        try {
            drafts.discard(caller, seen);
            after.addFlashAttribute("told", "draft.discarded");
            return SeeOther.page(Links.DRAFT);
        } catch (OtherDraft e) {
            return table.refused(caller, Refusal.of(Kind.OTHER_DRAFT), HttpStatus.CONFLICT, locale);
        }
    }

    @PostMapping(Links.DRAFT + "/files")
    ModelAndView begin(Caller caller, @RequestParam Shelf shelf, @RequestParam String name, Locale locale)
            throws NotAllowed, UnknownVersion {
        var begun = new NewFile(shelf, name);
        Optional<String> file = begun.file();
        if (file.isEmpty()) {
            return table.refused(caller, Refusal.of(Kind.NAME, begun), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        try {
            drafts.save(caller, file.get(), begun.beginning(), null);
            return SeeOther.page(Links.draftFile(file.get()));
        } catch (BrokenRuleBook e) {
            return table.refused(caller, Refusal.of(Kind.NAME, begun), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        } catch (OtherDraft e) {
            Refusal refusal = e.current().isEmpty() ? Refusal.of(Kind.OTHER_DRAFT) : Refusal.of(Kind.TAKEN, begun);
            return table.refused(caller, refusal, HttpStatus.CONFLICT, locale);
        }
    }

    /** @param over number of the version that the draft is to replace */
    @PostMapping(Links.DRAFT + "/publication")
    ModelAndView publish(
            Caller caller,
            @RequestParam String seen,
            @RequestParam int over,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes after)
            throws NotAllowed, UnknownVersion {
        Optional<String> why = Reasons.read(reason);
        if (why.isEmpty()) {
            return table.refused(caller, Refusal.of(Kind.REASON, reason), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        try {
            Publication publication = drafts.publish(caller, seen, over, why.get());
            after.addFlashAttribute("told", publication.isNew() ? "draft.published" : "rules.same");
            return SeeOther.page(Links.version(publication.version().number()));
        } catch (OtherDraft e) {
            return table.refused(caller, Refusal.of(Kind.OTHER_DRAFT, reason), HttpStatus.CONFLICT, locale);
        } catch (OtherVersionInForce e) {
            return table.refused(caller, Refusal.of(Kind.OTHER_VERSION, reason), HttpStatus.CONFLICT, locale);
        } catch (BrokenRuleBook e) {
            return table.refused(caller, faulty(caller, reason, e, locale), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
    }

    private Refusal faulty(Caller caller, String reason, BrokenRuleBook faults, Locale locale) throws NotAllowed {
        return new Refusal(
                Kind.FAULTS,
                reason,
                null,
                drafts.find(caller)
                        .map(draft -> DraftTable.faults(faults.diagnostics(), draft, Language.of(locale)))
                        .orElseGet(() -> FaultView.all(faults.diagnostics(), Language.of(locale), file -> null)));
    }
}

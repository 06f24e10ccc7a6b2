package vn.plancompliance.delivery.web.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.authoring.Draft;
import vn.plancompliance.authoring.Drafts;
import vn.plancompliance.authoring.OtherDraft;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.delivery.web.rules.EditorView.Found;
import vn.plancompliance.delivery.web.rules.EditorView.State;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;

/** Edits the files of a policy officer's draft; what is typed is read while he types, and nothing of it is run. */
@Controller
class EditorPages {

    private static final String FILE = Links.DRAFT + "/files/{*file}";

    private final Drafts drafts;
    private final Publishing publishing;

    EditorPages(Drafts drafts, Publishing publishing) {
        this.drafts = drafts;
        this.publishing = publishing;
    }

    @GetMapping(FILE)
    ModelAndView file(Caller caller, @PathVariable String file, Locale locale) throws NotAllowed, NothingThere {
        Optional<Draft> draft = drafts.find(caller);
        if (draft.isEmpty()) {
            return SeeOther.page(Links.DRAFT);
        }
        String name = file.substring(1);
        Language say = Language.of(locale);
        String text = draft.get().files().text(name).orElseThrow(() -> new NothingThere(name));
        Found faults = Found.of(name, publishing.read(draft.get().files()), draft.get(), say);
        return page(EditorView.of(name, text, draft.get(), faults, State.FINE, say), HttpStatus.OK);
    }

    /** @param seen digest of the file that the text is to replace; empty if it is to replace none */
    @PostMapping(FILE)
    ModelAndView save(
            Caller caller,
            @PathVariable String file,
            @RequestParam String text,
            @RequestParam String seen,
            Locale locale,
            RedirectAttributes after)
            throws NotAllowed, NothingThere {
        String name = file.substring(1);
        if (Shelf.find(name).isEmpty()) {
            throw new NothingThere(name);
        }
        String typed = typed(text);
        try {
            drafts.save(caller, name, typed, seen.isEmpty() ? null : seen);
            after.addFlashAttribute("told", "draft.saved");
            return SeeOther.page(Links.draftFile(name));
        } catch (OtherDraft e) {
            return unsaved(name, typed, e.current(), State.OTHER_FILE, List.of(), locale);
        } catch (BrokenRuleBook e) {
            return unsaved(name, typed, drafts.find(caller), State.REFUSED, e.diagnostics(), locale);
        }
    }

    /** What reading the draft would show if the text were in it; nothing is changed. */
    @PostMapping(Links.DRAFT + "/inspection")
    ModelAndView inspect(Caller caller, @RequestParam String file, @RequestParam String text, Locale locale)
            throws NotAllowed {
        Optional<Draft> draft = drafts.find(caller);
        Found found = draft.isEmpty() ? Found.NOTHING : found(draft.get(), file, typed(text), Language.of(locale));
        return new ModelAndView("rules/editor :: found", "faults", found);
    }

    private Found found(Draft draft, String file, String text, Language say) {
        try {
            return Found.of(file, publishing.read(draft.files().with(file, text)), draft, say);
        } catch (BrokenRuleBook e) {
            return Found.of(file, e.diagnostics(), draft, say);
        }
    }

    @PostMapping(Links.DRAFT + "/removal")
    ModelAndView remove(Caller caller, @RequestParam String file, @RequestParam String seen, RedirectAttributes after)
            throws NotAllowed {
        try {
            drafts.remove(caller, file, seen);
            after.addFlashAttribute("told", "draft.removed");
        } catch (OtherDraft e) {
            after.addFlashAttribute("told", "draft.kept");
        }
        return SeeOther.page(Links.DRAFT);
    }

    private static ModelAndView unsaved(
            String name, String text, Optional<Draft> draft, State state, List<Diagnostic> faults, Locale locale) {
        Language say = Language.of(locale);
        EditorView view = draft.map(now -> EditorView.of(name, text, now, Found.of(name, faults, now, say), state, say))
                .orElseGet(() -> EditorView.gone(name, text));
        return page(view, state == State.REFUSED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    private static ModelAndView page(EditorView view, HttpStatus status) {
        var page = new ModelAndView("rules/editor", "view", view);
        page.addObject("faults", view.faults());
        page.setStatus(status);
        return page;
    }

    /** Browsers end lines by two characters, whatever they were given. */
    private static String typed(String text) {
        return text.replace("\r\n", "\n");
    }
}

package vn.plancompliance.delivery.web.rules;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.plancompliance.access.Caller;
import vn.plancompliance.authoring.Publication;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.BrokenRuleBook;

/** The versions that ever counted: what each changed, and how one of them is put in force again. */
@Controller
class VersionPages {

    private static final String VERSION = Links.RULES + "/versions/{number}";

    private final Publishing publishing;
    private final RuleBookHistory history;
    private final Clock clock;

    VersionPages(Publishing publishing, RuleBookHistory history, Clock clock) {
        this.publishing = publishing;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping(Links.RULES + "/history")
    String history(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        model.addAttribute("view", HistoryView.of(history.all(), Math.max(page, 0), moments(locale)));
        return "rules/history";
    }

    @GetMapping(VERSION)
    ModelAndView version(Caller caller, @PathVariable int number, Locale locale) throws UnknownVersion {
        return page(caller, number, null, locale);
    }

    @PostMapping(VERSION + "/restoration")
    ModelAndView restore(
            Caller caller,
            @PathVariable int number,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes after)
            throws UnknownVersion {
        Optional<String> why = Reasons.read(reason);
        if (why.isEmpty()) {
            return refused(caller, number, new VersionPageView.Refusal(reason, List.of()), locale);
        }
        try {
            Publication publication = publishing.restore(number, new Signature(caller.name(), why.get()));
            after.addFlashAttribute("told", publication.isNew() ? "rules.restored" : "rules.same");
            return SeeOther.page(Links.version(publication.version().number()));
        } catch (BrokenRuleBook e) {
            List<FaultView> faults =
                    FaultView.all(e.diagnostics(), Language.of(locale), file -> Links.file(file, number));
            return refused(caller, number, new VersionPageView.Refusal(reason, faults), locale);
        }
    }

    private ModelAndView refused(Caller caller, int number, VersionPageView.Refusal refusal, Locale locale)
            throws UnknownVersion {
        ModelAndView page = page(caller, number, refusal, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Caller caller, int number, VersionPageView.@Nullable Refusal refusal, Locale locale)
            throws UnknownVersion {
        Moments moments = moments(locale);
        RuleBookVersion version = history.version(number);
        int inForce = publishing.current().version().number();
        var view = new VersionPageView(
                VersionView.of(version, moments),
                inForce,
                number == 1 ? null : number - 1,
                number == 1 ? List.of() : DiffView.all(history.changes(number - 1, number), moments.say()),
                DiffView.all(history.changes(inForce, number), moments.say()),
                RulesView.sections(history.files(number), file -> Links.file(file, number), moments),
                caller.roles().contains(Role.POLICY_OFFICER),
                refusal);
        return new ModelAndView("rules/version", "view", view);
    }

    private Moments moments(Locale locale) {
        return new Moments(Language.of(locale), clock.getZone());
    }
}

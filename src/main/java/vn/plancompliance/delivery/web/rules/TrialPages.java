package vn.plancompliance.delivery.web.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.authoring.Draft;
import vn.plancompliance.authoring.Drafts;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleTrials;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;

/** Shows a policy officer what his draft does. Each answer takes seconds; nothing is changed. */
@Controller
class TrialPages {

    private final Drafts drafts;
    private final RuleTrials trials;
    private final Publishing publishing;

    TrialPages(Drafts drafts, RuleTrials trials, Publishing publishing) {
        this.drafts = drafts;
        this.trials = trials;
        this.publishing = publishing;
    }

    @PostMapping(Links.DRAFT + "/check")
    ModelAndView check(Caller caller, Locale locale) throws NotAllowed {
        Optional<Draft> draft = drafts.find(caller);
        return draft.isEmpty()
                ? SeeOther.page(Links.DRAFT)
                : faults(publishing.check(draft.get().files()), draft.get(), locale);
    }

    @PostMapping(Links.DRAFT + "/scenarios")
    ModelAndView rehearse(Caller caller, Locale locale) throws NotAllowed {
        Optional<Draft> draft = drafts.find(caller);
        if (draft.isEmpty()) {
            return SeeOther.page(Links.DRAFT);
        }
        try {
            var view =
                    TrialView.Rehearsed.of(trials.rehearse(caller, draft.get().files()), Language.of(locale));
            return new ModelAndView("rules/scenarios", "view", view);
        } catch (BrokenRuleBook e) {
            return faults(e.diagnostics(), draft.get(), locale);
        }
    }

    @PostMapping(Links.DRAFT + "/comparison")
    ModelAndView compare(Caller caller, Locale locale) throws NotAllowed, UnknownVersion {
        Optional<Draft> draft = drafts.find(caller);
        if (draft.isEmpty()) {
            return SeeOther.page(Links.DRAFT);
        }
        try {
            VersionInForce now = publishing.current();
            int number = now.version().number();
            var words = new Answers(now.rules().assessments().vocabulary()).wording(Language.of(locale));
            var compared = trials.compare(caller, number, draft.get().files());
            return new ModelAndView("rules/comparison", "view", TrialView.Compared.of(number, compared, words));
        } catch (BrokenRuleBook e) {
            return faults(e.diagnostics(), draft.get(), locale);
        }
    }

    private static ModelAndView faults(List<Diagnostic> faults, Draft draft, Locale locale) {
        var view = new TrialView.Checked(DraftTable.faults(faults, draft, Language.of(locale)));
        return new ModelAndView("rules/check", "view", view);
    }
}

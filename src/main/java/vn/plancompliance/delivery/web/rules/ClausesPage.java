package vn.plancompliance.delivery.web.rules;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;

/** The plan's clauses, each with the rules that carry it and the scenarios that prove them. */
@Controller
class ClausesPage {

    private final Publishing publishing;

    ClausesPage(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping("/clauses")
    String clauses(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String commits,
            @RequestParam(defaultValue = "") String lacking,
            Locale locale,
            Model model) {
        var choice = new ClausesView.Choice(text, commits, lacking);
        model.addAttribute("view", ClausesView.of(publishing.inForce().clauses(), choice, Language.of(locale)));
        return "rules/clauses";
    }
}

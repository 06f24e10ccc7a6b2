package vn.plancompliance.delivery.web.rules;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.plancompliance.access.Caller;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.RulesOnDisk;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.register.Role;

/** The rules by which the program works: since when, by whom, and which files they are. */
@Controller
class RulesPage {

    private final RulesOnDisk folder;
    private final Publishing publishing;
    private final RuleBookHistory history;
    private final Clock clock;

    RulesPage(RulesOnDisk folder, Publishing publishing, RuleBookHistory history, Clock clock) {
        this.folder = folder;
        this.publishing = publishing;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping(Links.RULES)
    String rules(Caller caller, Locale locale, Model model) throws UnknownVersion {
        var moments = new Moments(Language.of(locale), clock.getZone());
        VersionInForce now = publishing.current();
        var view = new RulesView(
                VersionView.of(now.version(), moments),
                RulesView.sections(
                        history.files(now.version().number()), now.rules().clauses(), moments),
                folder.rejected()
                        .map(each -> RulesView.Rejected.of(each, moments))
                        .orElse(null),
                caller.roles().contains(Role.POLICY_OFFICER));
        model.addAttribute("view", view);
        return "rules/rules";
    }
}

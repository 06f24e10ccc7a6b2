package vn.plancompliance.delivery.web.standing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.web.FindingName;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.register.Explanation;

/** A violation or an alert, with all that it rests on. */
@Controller
class FindingPage {

    private final Judging judging;
    private final Explained explained;
    private final RuleBookHistory history;
    private final Clock clock;

    FindingPage(Judging judging, Explained explained, RuleBookHistory history, Clock clock) {
        this.judging = judging;
        this.explained = explained;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/finding")
    String finding(Caller caller, When when, FindingName name, HttpServletResponse response, Model model, Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, NothingThere, UnknownVersion {
        if (name.kind() == null) {
            throw new NothingThere("finding");
        }
        if (name.unit() == null) {
            caller.requireReadingAll();
        } else {
            caller.requireReading(name.unit());
        }
        Judged judged = judging.of(caller, when, locale);
        Finding finding = name.among(judged.findings()).orElse(null);
        if (finding == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("findings", judged.to().findings());
            model.addAttribute("chooser", Chooser.of(judged, Map.of()));
            return "standing/finding-gone";
        }
        model.addAttribute("view", view(finding, judged));
        return "standing/finding";
    }

    private FindingView view(Finding finding, Judged judged) throws NotAllowed, UnknownVersion {
        Explanation explanation = explained.of(List.of(finding), judged).get(finding);
        return FindingView.of(
                finding,
                RuleView.of(FindingView.rules(finding), history, judged),
                explanation == null ? null : ExplanationView.of(explanation, finding, clock.getZone(), judged),
                judged);
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.finding.Finding;

/** The list of violations and alerts. */
@Controller
class FindingsPage {

    private final Judging judging;
    private final Explained explained;

    FindingsPage(Judging judging, Explained explained) {
        this.judging = judging;
        this.explained = explained;
    }

    @GetMapping("/findings")
    String findings(
            Caller caller,
            When when,
            FindingFilter filter,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, NothingThere, UnknownUnit {
        if (!filter.isReadable()) {
            throw new NothingThere("findings");
        }
        Judged judged = judging.of(caller, when, locale);
        if (filter.unit() != null && !filter.unit().isEmpty()) {
            judged.unit(filter.unit());
        }
        var pages = FindingsView.pages(filter, page, judged);
        List<Finding> shown = pages.entries();
        var lines = FindingLine.of(shown, explained.of(shown, judged), judged);
        model.addAttribute("view", FindingsView.of(filter, pages, lines, judged));
        return "standing/findings";
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;

/** Where whoever signed in is led: how the plan stands, as far as he may see it. */
@Controller
class OverviewPage {

    private final Judging judging;
    private final Explained explained;

    OverviewPage(Judging judging, Explained explained) {
        this.judging = judging;
        this.explained = explained;
    }

    @GetMapping("/")
    String overview(Caller caller, When when, Model model, Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, UnknownUnit {
        if (!caller.reads()) {
            return "redirect:/rules";
        }
        Judged judged = judging.of(caller, when, locale);
        if (caller.readsAll()) {
            model.addAttribute("district", DistrictView.of(judged));
            return "standing/overview";
        }
        String own = Objects.requireNonNull(caller.unit());
        model.addAttribute("view", UnitView.of(judged.unit(own), explained, judged));
        return "standing/unit";
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;

/** The units, and each of them. */
@Controller
class UnitPage {

    private final Judging judging;
    private final Explained explained;

    UnitPage(Judging judging, Explained explained) {
        this.judging = judging;
        this.explained = explained;
    }

    @GetMapping("/units")
    String units(Caller caller, When when, @RequestParam(defaultValue = "0") int page, Model model, Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed {
        model.addAttribute("view", UnitsView.of(page, judging.of(caller, when, locale)));
        return "standing/units";
    }

    @GetMapping("/units/{unit}")
    String unit(@PathVariable String unit, Caller caller, When when, Model model, Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, UnknownUnit {
        caller.requireReading(unit);
        Judged judged = judging.of(caller, when, locale);
        model.addAttribute("view", UnitView.of(judged.unit(unit), explained, judged));
        return "standing/unit";
    }
}

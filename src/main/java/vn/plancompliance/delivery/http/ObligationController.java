package vn.plancompliance.delivery.http;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.DemandJson;

/** Tells what the rules demand of a unit in a period. */
@RestController
class ObligationController {

    private final Publishing publishing;

    ObligationController(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping(path = "/api/obligations", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DemandJson> obligations(@RequestParam String unit, @RequestParam String period)
            throws UnreadableChoice, UnknownUnit, PeriodOutsidePlan {
        Assessments assessments = publishing.inForce().assessments();
        return new Answers(assessments.vocabulary()).demands(assessments.demands(unit, Choice.period(period)));
    }
}

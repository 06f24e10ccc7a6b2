package vn.plancompliance.delivery.http;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.ClauseJson;
import vn.plancompliance.delivery.answer.Language;

/** Tells the plan's clauses, each with the rules and scenarios that carry it. */
@RestController
class ClauseController {

    private final Publishing publishing;

    ClauseController(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping(path = "/api/clauses", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ClauseJson> clauses(Locale locale) {
        RuleBookInForce rules = publishing.inForce();
        var answers = new Answers(rules.assessments().vocabulary());
        return answers.clauses(rules.clauses(), Language.of(locale));
    }
}

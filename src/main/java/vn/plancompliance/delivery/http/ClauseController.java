package vn.plancompliance.delivery.http;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.ClauseJson;
import vn.plancompliance.delivery.answer.Language;

/** Tells the plan's clauses, each with the rules and scenarios that carry it. */
@RestController
class ClauseController {

    private final RuleBookInForce rules;
    private final Answers answers;

    ClauseController(RuleBookInForce rules, Answers answers) {
        this.rules = rules;
        this.answers = answers;
    }

    @GetMapping(path = "/api/clauses", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ClauseJson> clauses(Locale locale) {
        return answers.clauses(rules.clauses(), Language.of(locale));
    }
}

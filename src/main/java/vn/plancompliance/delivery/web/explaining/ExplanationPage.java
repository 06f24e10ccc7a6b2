package vn.plancompliance.delivery.web.explaining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.Explaining;
import vn.plancompliance.assessment.GivenExplanations;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.RefusedExplanation;
import vn.plancompliance.assessment.UnexpectedState;
import vn.plancompliance.assessment.UnknownExplanation;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.assessment.Violation;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.delivery.web.explaining.ExplanationView.Decision;
import vn.plancompliance.delivery.web.explaining.SeenViolations.Seen;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Given;

/** Where an explanation is read, and accepted or sent back. */
@Controller
class ExplanationPage {

    private static final String ADDRESS = "/explanations/{id}";

    private final Publishing publishing;
    private final SeenViolations violations;
    private final GivenExplanations explanations;
    private final Explaining explaining;
    private final Clock clock;

    ExplanationPage(
            Publishing publishing,
            SeenViolations violations,
            GivenExplanations explanations,
            Explaining explaining,
            Clock clock) {
        this.publishing = publishing;
        this.violations = violations;
        this.explanations = explanations;
        this.explaining = explaining;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Caller caller, @PathVariable int id, Locale locale) throws UnknownExplanation, NotAllowed {
        return page(HttpStatus.OK, caller, id, Decision.NONE, Flaws.NONE, locale);
    }

    /** @param seen how many steps the explanation had when the form was shown */
    @PostMapping(ADDRESS + "/acceptance")
    ModelAndView accept(
            Caller caller,
            @PathVariable int id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String remark,
            Locale locale)
            throws UnknownExplanation, NotAllowed {
        var decision = new Decision(until, remark, null);
        return decided(
                caller,
                id,
                decision,
                locale,
                () -> explaining.accept(caller, id, seen, until, remark, ZonedDateTime.now(clock)));
    }

    /** @param seen how many steps the explanation had when the form was shown */
    @PostMapping(ADDRESS + "/return")
    ModelAndView sendBack(
            Caller caller,
            @PathVariable int id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable String reason,
            Locale locale)
            throws UnknownExplanation, NotAllowed {
        var decision = new Decision(null, null, reason);
        return decided(
                caller,
                id,
                decision,
                locale,
                () -> explaining.sendBack(caller, id, seen, reason, ZonedDateTime.now(clock)));
    }

    /** Takes a step. */
    @FunctionalInterface
    private interface Deciding {

        Explanation decide() throws NotAllowed, UnknownExplanation, UnexpectedState, RefusedExplanation;
    }

    private ModelAndView decided(Caller caller, int id, Decision decision, Locale locale, Deciding deciding)
            throws NotAllowed, UnknownExplanation {
        try {
            return SeeOther.page("/explanations/" + deciding.decide().id());
        } catch (RefusedExplanation e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, caller, id, decision, Flaws.of(e), locale);
        } catch (UnexpectedState e) {
            return page(HttpStatus.CONFLICT, caller, id, decision, Flaws.NONE, locale);
        }
    }

    private ModelAndView page(HttpStatus status, Caller caller, int id, Decision decision, Flaws flaws, Locale locale)
            throws UnknownExplanation, NotAllowed {
        Explanation explanation = explanations.find(caller, id);
        LocalDate today = LocalDate.now(clock);
        Language say = Language.of(locale);
        var telling = new Telling(publishing.inForce().assessments().vocabulary(), say, clock.getZone());
        var view = new ExplanationView(
                telling.told(explanation, today),
                violation(caller, explanation).orElse(null),
                Explaining.isDecidedBy(caller) && explanation.isWaiting(),
                decision,
                flaws.faults(),
                status == HttpStatus.CONFLICT,
                say.number(Explaining.LONGEST),
                today.toString());
        var page = new ModelAndView("explain/one", "one", view);
        page.setStatus(status);
        return page;
    }

    /** The page of the violation in the period in which it was explained last, if it is there today. */
    private Optional<String> violation(Caller caller, Explanation explanation) throws NotAllowed {
        Given given = explanation.given().orElseThrow();
        try {
            Seen seen = violations.of(caller, Choice.of(given.period().label(), null, null));
            return seen.find(new Violation(explanation.matter(), given.period()))
                    .map(finding ->
                            ExplainPage.address(finding, seen.evaluation()).toString());
        } catch (PeriodOutsidePlan | UnreadableChoice e) {
            // By other rules the plan may have begun later.
            return Optional.empty();
        }
    }
}

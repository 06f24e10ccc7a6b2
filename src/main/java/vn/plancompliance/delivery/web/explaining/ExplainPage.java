package vn.plancompliance.delivery.web.explaining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.Explaining;
import vn.plancompliance.assessment.ExplanationDraft;
import vn.plancompliance.assessment.GivenExplanations;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.RefusedExplanation;
import vn.plancompliance.assessment.UnexpectedState;
import vn.plancompliance.assessment.UnknownViolation;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.assessment.Violation;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.delivery.web.FindingName;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.delivery.web.explaining.SeenViolations.Seen;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.register.Explanation;

/** Where a violation is explained. */
@Controller
class ExplainPage {

    private static final String ADDRESS = "/explanations/explain";

    private static final ExplanationDraft NOTHING = new ExplanationDraft(null, null, null);

    private final SeenViolations violations;
    private final GivenExplanations explanations;
    private final Explaining explaining;
    private final Clock clock;

    ExplainPage(SeenViolations violations, GivenExplanations explanations, Explaining explaining, Clock clock) {
        this.violations = violations;
        this.explanations = explanations;
        this.explaining = explaining;
        this.clock = clock;
    }

    /** The page on which a violation is explained that was found by that evaluation. */
    static Address address(Finding finding, Evaluation evaluation) {
        return FindingName.of(finding)
                .in(Address.to(ADDRESS))
                .with("period", evaluation.period().label())
                .with("asOf", evaluation.asOf().toString());
    }

    @GetMapping(ADDRESS)
    ModelAndView ask(
            Caller caller,
            FindingName name,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, NothingThere {
        return new Asked(caller, name, Choice.of(period, asOf, null), locale)
                .page(HttpStatus.OK, NOTHING, Flaws.NONE, false);
    }

    /** @param seen how many steps the explanation had when the form was shown */
    @PostMapping("/explanations")
    ModelAndView give(
            Caller caller,
            FindingName name,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "0") int seen,
            ExplanationDraft draft,
            Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, NothingThere, UnknownViolation {
        var asked = new Asked(caller, name, Choice.of(period, asOf, null), locale);
        try {
            return SeeOther.page("/explanations/" + asked.give(seen, draft).id());
        } catch (RefusedExplanation e) {
            return asked.page(HttpStatus.UNPROCESSABLE_CONTENT, draft, Flaws.of(e), false);
        } catch (UnexpectedState e) {
            return asked.page(HttpStatus.CONFLICT, draft, Flaws.NONE, true);
        }
    }

    /** The violation that is asked for, and whoever asks. */
    private final class Asked {

        private final Caller caller;
        private final Seen seen;
        private final Finding finding;
        private final Language say;

        Asked(Caller caller, FindingName name, Choice choice, Locale locale)
                throws PeriodOutsidePlan, NotAllowed, NothingThere {
            this.caller = caller;
            this.seen = violations.of(caller, choice);
            this.finding = name.among(seen.all()).orElseThrow(() -> new NothingThere(name.toString()));
            this.say = Language.of(locale);
        }

        Explanation give(int known, ExplanationDraft draft)
                throws PeriodOutsidePlan, UnknownViolation, NotAllowed, RefusedExplanation, UnexpectedState {
            var violation = Violation.of(finding, seen.vocabulary());
            return explaining.give(seen.assessments(), caller, violation, known, draft, ZonedDateTime.now(clock));
        }

        ModelAndView page(HttpStatus status, ExplanationDraft draft, Flaws flaws, boolean changed) throws NotAllowed {
            Explanation explanation = Objects.requireNonNull(explanations
                    .of(seen.vocabulary(), caller, List.of(finding))
                    .get(Matter.of(finding, seen.vocabulary())));
            LocalDate today = LocalDate.now(clock);
            var telling = new Telling(seen.vocabulary(), say, clock.getZone());
            var view = new ExplainView(
                    telling.kind(finding),
                    telling.message(finding),
                    telling.obligor(finding.answerable()),
                    say.period(seen.evaluation().period()),
                    say.day(seen.evaluation().asOf()),
                    name(FindingName.of(finding)),
                    telling.told(explanation, today),
                    Explaining.isGivenBy(caller, finding.answerable()),
                    Explaining.isDecidedBy(caller) && explanation.isWaiting(),
                    draft,
                    flaws.faults(),
                    changed,
                    say.number(Explaining.LONGEST),
                    today.toString());
            var page = new ModelAndView("explain/ask", "asked", view);
            page.setStatus(status);
            return page;
        }

        /** What the form sends so that the violation is found again. */
        private Map<String, String> name(FindingName name) {
            var parts = new LinkedHashMap<String, String>();
            parts.put("period", seen.evaluation().period().label());
            parts.put("asOf", seen.evaluation().asOf().toString());
            parts.putAll(name.parts());
            return parts;
        }
    }
}

package vn.plancompliance.delivery.web.explaining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.Explaining;
import vn.plancompliance.assessment.GivenExplanations;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.delivery.web.PageOf;
import vn.plancompliance.delivery.web.explaining.ExplanationsView.Counted;
import vn.plancompliance.delivery.web.explaining.ExplanationsView.Judged;
import vn.plancompliance.delivery.web.explaining.ExplanationsView.Row;
import vn.plancompliance.delivery.web.explaining.SeenViolations.Seen;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.State;

/** Which violations want an explanation, and which explanations a decision. */
@Controller
class ExplanationsPage {

    private static final int SIZE = 50;

    private final SeenViolations violations;
    private final GivenExplanations explanations;
    private final Clock clock;

    ExplanationsPage(SeenViolations violations, GivenExplanations explanations, Clock clock) {
        this.violations = violations;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * @param page of the violations
     * @param part of the explanations that wait, or were given
     */
    @GetMapping("/explanations")
    String list(
            Caller caller,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Shown shown,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int part,
            Locale locale,
            Model model)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed {
        Shown chosen = shown != null ? shown : caller.readsAll() ? Shown.ALL : Shown.WANTED;
        Seen seen = violations.of(caller, Choice.of(period, asOf, null));
        Language say = Language.of(locale);
        var telling = new Telling(seen.vocabulary(), say, clock.getZone());
        var list = new Listing(caller, seen, explanations.of(seen.vocabulary(), caller, seen.all()), telling, say);
        Address whole = address(seen.evaluation()).with("shown", chosen.name());
        // Turning the page of one table leaves the other as it was.
        Address ofOthers = whole.with("page", page == 0 ? null : String.valueOf(page));
        Address ofThese = whole.with("part", part == 0 ? null : String.valueOf(part));
        Evaluation judged = seen.evaluation();
        model.addAttribute(
                "list",
                new ExplanationsView(
                        Explaining.isDecidedBy(caller),
                        caller.readsAll() ? told(explanations.waiting(caller), telling, ofOthers, part) : null,
                        caller.readsAll() ? null : told(given(caller), telling, ofOthers, part),
                        judged.period().label(),
                        judged.asOf().toString(),
                        new Judged(say.period(judged.period()), say.day(judged.asOf())),
                        list.counted(chosen),
                        PageOf.of(list.shown(chosen), Choice.paging(page, SIZE), ofThese, "page")
                                .map(list::row)));
        return "explain/list";
    }

    private static Address address(Evaluation judged) {
        return Address.to("/explanations")
                .with("period", judged.period().label())
                .with("asOf", judged.asOf().toString());
    }

    /** Of one unit's own the newest come first. */
    private List<Explanation> given(Caller reader) throws NotAllowed {
        String unit = reader.unit();
        return unit == null
                ? List.of()
                : explanations.ofUnit(reader, unit).stream()
                        .sorted(Comparator.comparing(Explanation::id).reversed())
                        .toList();
    }

    private PageOf<Told> told(List<Explanation> all, Telling telling, Address address, int part)
            throws UnreadableChoice {
        LocalDate today = LocalDate.now(clock);
        return PageOf.of(all, Choice.paging(part, SIZE), address, "part").map(each -> telling.told(each, today));
    }

    /** The violations of a period with their explanations. */
    private record Listing(
            Caller caller, Seen seen, Map<Matter, Explanation> explanations, Telling telling, Language say) {

        List<Finding> shown(Shown shown) {
            return seen.all().stream()
                    .filter(finding -> shown.shows(state(finding)))
                    .toList();
        }

        List<Counted> counted(Shown chosen) {
            return Stream.of(Shown.values())
                    .map(each -> new Counted(each, say.number(shown(each).size()), each == chosen))
                    .toList();
        }

        private State state(Finding finding) {
            return explanation(finding).state(seen.evaluation().asOf());
        }

        private Explanation explanation(Finding finding) {
            Matter matter = Matter.of(finding, seen.vocabulary());
            return explanations.getOrDefault(matter, Explanation.none(matter));
        }

        Row row(Finding finding) {
            Explanation explanation = explanation(finding);
            return new Row(
                    telling.kind(finding),
                    explanation.matter().clause(),
                    telling.message(finding),
                    telling.obligor(finding.answerable()),
                    Stand.of(explanation, seen.evaluation().asOf(), say),
                    ExplainPage.address(finding, seen.evaluation()).toString(),
                    finding.answerable().equals(caller.unit())
                            && Explaining.isGivenBy(caller, finding.answerable())
                            && Shown.WANTED.shows(state(finding)),
                    explanation.isWaiting() ? explanation.id() : null);
        }
    }
}

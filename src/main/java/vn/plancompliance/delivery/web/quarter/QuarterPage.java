package vn.plancompliance.delivery.web.quarter;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.delivery.web.quarter.QuarterView.Paper;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRun.State;
import vn.plancompliance.register.Role;

/** Where a quarter is judged, and where what came of it is read and fetched. */
@Controller
class QuarterPage {

    private static final String ADDRESS = "/quarters/{quarter}";
    /** Tells htmx to ask for the whole page. */
    private static final String REFRESH = "HX-Refresh";
    /** The documents that a run leaves; of another one no more is told than its name. */
    private static final Set<String> KNOWN =
            Set.of("report.xlsx", "report.docx", "report.html", Quarters.EVALUATION, Quarters.EVALUATION_EN);

    private final Publishing publishing;
    private final Quarters quarters;
    private final Clock clock;

    QuarterPage(Publishing publishing, Quarters quarters, Clock clock) {
        this.publishing = publishing;
        this.quarters = quarters;
        this.clock = clock;
    }

    /**
     * @param change which findings are shown; by default the new ones
     * @param page of these
     * @param part of what is foretold
     */
    @GetMapping(ADDRESS)
    String show(
            Caller caller,
            @PathVariable String quarter,
            @RequestParam(defaultValue = "NEW") Novelty change,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int part,
            Locale locale,
            Model model)
            throws UnreadableChoice, NothingThere {
        Period period = Choice.quarter(quarter);
        QuarterRun run = quarters.newest(period).orElse(null);
        if (run == null && !publishing.inForce().assessments().vocabulary().covers(period)) {
            throw new NothingThere(quarter);
        }
        Language say = Language.of(locale);
        var pages = new ResultPages(period, change, page, part);
        model.addAttribute(
                "quarter",
                new QuarterView(
                        period.label(),
                        say.period(period),
                        say.period(period.previous()),
                        caller.roles().contains(Role.COORDINATOR),
                        LocalDate.now(clock).toString(),
                        run == null ? null : RunView.of(run, say, clock.getZone()),
                        run == null ? List.of() : papers(run),
                        run == null ? null : result(run, pages, say)));
        return "quarter/one";
    }

    private List<Paper> papers(QuarterRun run) {
        return quarters.documents(run).stream()
                .map(name -> new Paper(name, KNOWN.contains(name) ? name : "other"))
                .toList();
    }

    private @Nullable ResultView result(QuarterRun run, ResultPages pages, Language say) throws UnreadableChoice {
        Optional<byte[]> evaluation = quarters.evaluation(run, say == Language.EN);
        var telling = new Telling(publishing.inForce().assessments().vocabulary(), say);
        return evaluation.isEmpty() ? null : pages.of(StoredResult.read(evaluation.get()), telling, say);
    }

    /** How far the newest run has come, for a page that waits for its end. */
    @GetMapping(ADDRESS + "/progress")
    String progress(@PathVariable String quarter, Locale locale, HttpServletResponse response, Model model)
            throws UnreadableChoice, NothingThere {
        Period period = Choice.quarter(quarter);
        QuarterRun run = quarters.newest(period).orElseThrow(() -> new NothingThere(quarter));
        if (run.state() != State.OPEN) {
            response.setHeader(REFRESH, "true");
        }
        model.addAttribute("label", period.label());
        model.addAttribute("run", RunView.of(run, Language.of(locale), clock.getZone()));
        return "quarter/progress :: progress";
    }

    /** What is under way or done already is shown, not done again. */
    @PostMapping(ADDRESS + "/runs")
    ModelAndView start(
            Caller caller, @PathVariable String quarter, @RequestParam(required = false) @Nullable String asOf)
            throws UnreadableChoice, PeriodOutsidePlan {
        Period period = Choice.quarter(quarter);
        ask(caller, period, Choice.asOf(asOf));
        return SeeOther.page("/quarters/" + period.label());
    }

    private void ask(Caller caller, Period period, @Nullable LocalDate asOf) throws PeriodOutsidePlan {
        VersionInForce current = publishing.current();
        quarters.ask(
                current.rules().assessments(),
                current.version().number(),
                period,
                asOf,
                LocalDate.now(clock),
                caller,
                clock.instant());
    }
}

package vn.plancompliance.delivery.web.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.QuarterRun;

/** Which quarters there are, and which of them were judged. */
@Controller
class QuartersPage {

    private final Publishing publishing;
    private final Quarters quarters;
    private final Clock clock;

    QuartersPage(Publishing publishing, Quarters quarters, Clock clock) {
        this.publishing = publishing;
        this.quarters = quarters;
        this.clock = clock;
    }

    /**
     * A quarter.
     *
     * @param run the newest; null if it was never judged
     */
    record Line(String label, String name, @Nullable RunView run) {}

    @GetMapping("/quarters")
    String list(Locale locale, Model model) {
        Language say = Language.of(locale);
        Map<Period, QuarterRun> runs = quarters.newest().stream()
                .collect(Collectors.toMap(run -> run.order().quarter(), Function.identity()));
        model.addAttribute(
                "lines",
                shown(runs)
                        .map(quarter -> line(quarter, runs.get(quarter), say))
                        .toList());
        return "quarter/list";
    }

    private Line line(Period quarter, @Nullable QuarterRun run, Language say) {
        return new Line(
                quarter.label(), say.period(quarter), run == null ? null : RunView.of(run, say, clock.getZone()));
    }

    /** Those of the plan that have begun, and all others that were judged nevertheless; the newest first. */
    private Stream<Period> shown(Map<Period, QuarterRun> runs) {
        Vocabulary plan = publishing.inForce().assessments().vocabulary();
        LocalDate today = LocalDate.now(clock);
        LocalDate end = plan.end().isBefore(today) ? plan.end() : today;
        var shown = new TreeSet<Period>(runs.keySet());
        Stream.iterate(Period.quarterOf(end), quarter -> !quarter.end().isBefore(plan.start()), Period::previous)
                .filter(plan::covers)
                .forEach(shown::add);
        return List.copyOf(shown.descendingSet()).stream();
    }
}

package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Commits;

/** The targets of the plan, and each of them. */
@Controller
class TargetPage {

    private final Judging judging;
    private final RuleBookHistory history;

    TargetPage(Judging judging, RuleBookHistory history) {
        this.judging = judging;
        this.history = history;
    }

    @GetMapping("/targets")
    String targets(
            Caller caller,
            When when,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, NothingThere {
        Judged judged = judging.of(caller, when, locale);
        model.addAttribute("view", TargetsView.of(status(status), page, judged));
        return "standing/targets";
    }

    private static @Nullable Status status(String word) throws NothingThere {
        if (word.isEmpty()) {
            return null;
        }
        return Stream.of(Status.values())
                .filter(status -> status.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NothingThere(word));
    }

    @GetMapping("/target")
    String target(
            Caller caller,
            When when,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan, NotAllowed, NothingThere, UnknownUnit, UnknownVersion {
        Judged judged = judging.of(caller, when, locale);
        if (!unit.isEmpty()) {
            judged.unit(unit);
        }
        List<RuleView> rules = RuleView.of(rules(clause, judged), history, judged);
        model.addAttribute("view", TargetView.of(clause, unit.isEmpty() ? null : unit, page, rules, judged));
        return "standing/target";
    }

    private static List<RuleReference> rules(String clause, Judged judged) throws NothingThere {
        return judged.version().rules().clauses().stream()
                .filter(coverage -> coverage.clause().address().address().equals(clause)
                        && coverage.clause().commits() == Commits.TARGET)
                .findFirst()
                .map(ClauseCoverage::rules)
                .orElseThrow(() -> new NothingThere(clause));
    }
}

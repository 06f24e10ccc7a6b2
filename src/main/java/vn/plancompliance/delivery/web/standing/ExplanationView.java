package vn.plancompliance.delivery.web.standing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.Step;

/**
 * How a violation was explained.
 *
 * @param steps oldest first
 * @param address of the explanation; empty if there is none
 * @param explain where it is explained; empty for whoever cannot do so
 */
record ExplanationView(Chip state, List<StepView> steps, String address, String explain) {

    /** A step in words; its texts are what people wrote. */
    record StepView(String what, List<String> texts) {}

    static ExplanationView of(Explanation explanation, Finding finding, ZoneId zone, Judged judged) {
        return new ExplanationView(
                Explained.chip(explanation, judged),
                explanation.steps().stream()
                        .map(step -> step(step, zone, judged))
                        .toList(),
                explanation.id() == 0
                        ? ""
                        : Address.to("/explanations/" + explanation.id()).toString(),
                judged.caller().reportsFor(finding.answerable()) ? judged.to().explain(finding) : "");
    }

    private static StepView step(Step step, ZoneId zone, Judged judged) {
        String on = judged.say().day(LocalDate.ofInstant(step.by().at(), zone));
        String by = step.by().who();
        String period = judged.say().period(step.period());
        if (step instanceof Given given) {
            String day = judged.say().day(given.day());
            return new StepView(
                    judged.told("standing.explained.given", on, by, period),
                    List.of(
                            judged.told("standing.explained.cause", given.cause()),
                            judged.told("standing.explained.remedy", given.remedy(), day)));
        }
        if (step instanceof Accepted accepted) {
            String until = judged.say().day(accepted.until());
            return new StepView(judged.told("standing.explained.accepted", on, by, until), some(accepted.remark()));
        }
        return new StepView(judged.told("standing.explained.returned", on, by), some(((Returned) step).reason()));
    }

    private static List<String> some(@Nullable String text) {
        return Stream.ofNullable(text).toList();
    }
}

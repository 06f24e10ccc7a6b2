package vn.plancompliance.delivery.web.explaining;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.Step;

/**
 * A step of an explanation in words.
 *
 * @param deed the name of what was done
 * @param period in which the violation was found
 */
record ToldStep(String deed, Tone tone, String who, String at, String period, List<Said> said) {

    /**
     * What was written.
     *
     * @param field its name
     */
    record Said(String field, String text) {}

    static ToldStep of(Step step, ZoneId zone, Language say) {
        String at = say.moment(LocalDateTime.ofInstant(step.by().at(), zone));
        String period = say.period(step.period());
        String who = step.by().who();
        if (step instanceof Given given) {
            return new ToldStep("given", Tone.GREY, who, at, period, said(given, say));
        }
        if (step instanceof Accepted accepted) {
            return new ToldStep("accepted", Tone.GREEN, who, at, period, said(accepted, say));
        }
        var reason = new Said("reason", ((Returned) step).reason());
        return new ToldStep("returned", Tone.RED, who, at, period, List.of(reason));
    }

    private static List<Said> said(Given given, Language say) {
        return List.of(
                new Said("cause", given.cause()),
                new Said("remedy", given.remedy()),
                new Said("day", say.day(given.day())));
    }

    private static List<Said> said(Accepted accepted, Language say) {
        var until = new Said("until", say.day(accepted.until()));
        return accepted.remark() == null ? List.of(until) : List.of(until, new Said("remark", accepted.remark()));
    }
}

package vn.plancompliance.delivery.web.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Demonstration;
import vn.plancompliance.assessment.Demonstration.Stage;
import vn.plancompliance.assessment.RefusedDemonstration;
import vn.plancompliance.assessment.RefusedDemonstration.Reason;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;

/** Where a demonstration is loaded, and, once that is confirmed, removed. */
@Controller
class DemonstrationPage {

    private final Demonstration demonstration;
    private final Publishing publishing;
    private final Clock clock;

    DemonstrationPage(Demonstration demonstration, Publishing publishing, Clock clock) {
        this.demonstration = demonstration;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * How things stand.
     *
     * @param by who loaded the demonstration; null unless there is one
     * @param refusal why what was asked for was not done; null if nothing was, or it was
     * @param faults what is wrong in the sample reports
     */
    record Shown(Stage stage, @Nullable String by, @Nullable String refusal, List<String> faults) {}

    @GetMapping("/demonstration")
    ModelAndView show() {
        return page(HttpStatus.OK, null, List.of());
    }

    @PostMapping("/demonstration/loading")
    ModelAndView load(Caller caller, Locale locale) throws NotAllowed {
        var refusals = new Refusals(Language.of(locale));
        try {
            demonstration.load(publishing.inForce().assessments(), caller, clock.instant(), LocalDate.now(clock));
        } catch (RefusedDemonstration e) {
            // Whoever asks for it twice has what he wants.
            return e.reason() == Reason.LOADED
                    ? SeeOther.page("/")
                    : page(HttpStatus.CONFLICT, refusals.of(e), List.of());
        } catch (RefusedFile e) {
            List<String> faults = refusals.faults(e).stream()
                    .map(fault ->
                            Language.of(locale).phrase("refused.fault", fault.at(), fault.found(), fault.expected()))
                    .toList();
            return page(HttpStatus.UNPROCESSABLE_CONTENT, refusals.of(e), faults);
        } catch (UnreadableFile e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Language.of(locale).of(e.reason()), List.of());
        }
        return SeeOther.page("/");
    }

    @PostMapping("/demonstration/removal")
    ModelAndView remove(Caller caller, Locale locale) throws NotAllowed {
        try {
            demonstration.remove(caller, clock.instant());
        } catch (RefusedDemonstration e) {
            return page(HttpStatus.CONFLICT, new Refusals(Language.of(locale)).of(e), List.of());
        }
        return SeeOther.page("/");
    }

    private ModelAndView page(HttpStatus status, @Nullable String refusal, List<String> faults) {
        Demonstration.State state = demonstration.state();
        String by = state.loaded() == null ? null : state.loaded().who();
        var page = new ModelAndView("demonstration/page", "shown", new Shown(state.stage(), by, refusal, faults));
        page.setStatus(status);
        return page;
    }
}

package vn.plancompliance.delivery.web.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Overview;
import vn.plancompliance.assessment.Overviews;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;

/** Asks how the plan stands, for all pages that tell it. */
@Component
final class Judging {

    private final Publishing publishing;
    private final Overviews overviews;
    private final MessageSource words;
    private final Clock clock;

    Judging(Publishing publishing, Overviews overviews, MessageSource words, Clock clock) {
        this.publishing = publishing;
        this.overviews = overviews;
        this.words = words;
        this.clock = clock;
    }

    Judged of(Caller caller, When when, Locale locale) throws UnreadableChoice, PeriodOutsidePlan, NotAllowed {
        VersionInForce version = publishing.current();
        Assessments assessments = version.rules().assessments();
        Overview overview = overviews.of(assessments, caller, when.choice(), LocalDate.now(clock));
        var wording = new Answers(assessments.vocabulary()).wording(Language.of(locale));
        return new Judged(caller, version, overview, wording, words);
    }
}

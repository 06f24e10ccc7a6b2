package vn.plancompliance.delivery.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Submitting;
import vn.plancompliance.assessment.Submitting.Receipt;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.upload.Tally;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;

/** Checks and hands in files from pages, counted as those of programs are. */
@Component
class FileCheck {

    private final Publishing publishing;
    private final Submitting submitting;
    private final Tally tally;
    private final Clock clock;

    FileCheck(Publishing publishing, Submitting submitting, Tally tally, Clock clock) {
        this.publishing = publishing;
        this.submitting = submitting;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * What would come of handing the file in, or its faults.
     *
     * @param filledIn whether it was made of the form on the page
     * @throws UnreadableFile if it is none of the formats
     */
    Checked check(Submitted file, boolean filledIn, Caller by) throws UnreadableFile, PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments().observedBy(tally.evaluations());
        try {
            var preview = submitting.preview(assessments, List.of(file), by, Choice.ofNothing(), LocalDate.now(clock));
            return new Checked.Fine(file, preview, filledIn);
        } catch (RefusedFile refusal) {
            tally.refusedForFaults();
            return new Checked.Faulty(file, refusal);
        } catch (UnreadableFile refusal) {
            tally.refusedAsUnreadable();
            throw refusal;
        }
    }

    /**
     * Hands the file in.
     *
     * @throws RefusedFile if it has faults by the rules that are in force by now
     */
    Receipt handIn(Submitted file, Caller by) throws UnreadableFile, RefusedFile, PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments().observedBy(tally.reports());
        return submitting.submit(
                assessments, List.of(file), by, Choice.ofNothing(), clock.instant(), LocalDate.now(clock));
    }
}

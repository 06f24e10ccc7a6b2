package vn.plancompliance.delivery.web.report;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.Submitting;
import vn.plancompliance.assessment.UnknownReport;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.register.ReportRevision;

/** Hands in the file that was checked, and tells what came of it. */
@Controller
class ReceiptPage {

    private final Publishing publishing;
    private final Submitting submitting;
    private final SubmittedReports reports;
    private final FileCheck check;
    private final CheckedFiles files;
    private final Clock clock;

    ReceiptPage(
            Publishing publishing,
            Submitting submitting,
            SubmittedReports reports,
            FileCheck check,
            CheckedFiles files,
            Clock clock) {
        this.publishing = publishing;
        this.submitting = submitting;
        this.reports = reports;
        this.check = check;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Leads to the receipt of what a report came with.
     *
     * @param again whether it had been handed in before
     */
    static ModelAndView leadTo(int report, boolean again) {
        return SeeOther.page("/report/receipt?report=" + report + (again ? "&again" : ""));
    }

    /** If the rules have changed so that the file has faults by now, these are shown, and nothing is kept. */
    @PostMapping("/report/submit")
    ModelAndView submit(Caller caller, HttpSession session, @RequestParam(required = false) @Nullable String file)
            throws UnreadableFile, PeriodOutsidePlan, NotAllowed {
        Checked checked = files.find(session, file).orElse(null);
        if (file == null || checked == null) {
            return CheckPage.gone();
        }
        if (checked instanceof Checked.HandedIn before) {
            return leadTo(before.report(), true);
        }
        try {
            var kept = check.handIn(checked.file(), caller).kept();
            int id = kept.revisions().get(0).id();
            files.keep(session, file, new Checked.HandedIn(checked.file(), id));
            return leadTo(id, !kept.isNew());
        } catch (RefusedFile refusal) {
            return CheckPage.leadTo(files.keep(session, new Checked.Faulty(checked.file(), refusal)));
        }
    }

    @GetMapping("/report/receipt")
    String receipt(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer report,
            @RequestParam(required = false) @Nullable String again,
            Locale locale,
            Model model)
            throws NothingThere, UnknownReport, PeriodOutsidePlan, NotAllowed {
        if (report == null) {
            throw new NothingThere("a receipt");
        }
        List<ReportRevision> brought = reports.ofSameFile(caller, report);
        Assessments assessments = publishing.inForce().assessments();
        var assessed = submitting.assessed(assessments, brought, LocalDate.now(clock));
        var wording = new Answers(assessments.vocabulary()).wording(Language.of(locale));
        model.addAttribute(
                "receipt",
                ReceiptView.of(brought, reports.newest(brought), again != null, assessed, wording, clock.getZone()));
        return "report/receipt";
    }
}

package vn.plancompliance.delivery.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.UnknownReport;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.delivery.web.report.ReportsView.Question;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportRevision;

/** What was handed in, to be read again. */
@Controller
class SubmittedPage {

    private static final int SIZE = 50;

    private final Publishing publishing;
    private final SubmittedReports reports;
    private final Clock clock;

    SubmittedPage(Publishing publishing, SubmittedReports reports, Clock clock) {
        this.publishing = publishing;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String all(
            Caller caller,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model)
            throws UnreadableChoice, UnknownUnit, NotAllowed {
        Language say = Language.of(locale);
        Vocabulary vocabulary = publishing.inForce().assessments().vocabulary();
        Question question = Question.of(unit, period, caller.readsAll(), vocabulary, say);
        Paging paging = Choice.paging(page, SIZE);
        try {
            var found = reports.page(vocabulary, caller, question.unit(), question.period(), paging);
            var wording = new Answers(vocabulary).wording(say);
            model.addAttribute("reports", ReportsView.of(question, found, paging, wording, clock.getZone()));
        } catch (UnreadableChoice refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("reports", ReportsView.refused(question, new Refusals(say).of(refusal)));
        }
        return "report/reports";
    }

    @GetMapping("/reports/{id}")
    String one(Caller caller, @PathVariable int id, Locale locale, Model model) throws UnknownReport, NotAllowed {
        Vocabulary vocabulary = publishing.inForce().assessments().vocabulary();
        var wording = new Answers(vocabulary).wording(Language.of(locale));
        ReportRevision revision = reports.revision(caller, id);
        model.addAttribute(
                "report",
                ReportView.of(
                        revision,
                        reports.content(revision),
                        reports.revisionsOf(revision),
                        isFileReadable(caller, id),
                        vocabulary,
                        wording,
                        clock.getZone()));
        return "report/report";
    }

    private boolean isFileReadable(Caller caller, int id) throws UnknownReport {
        try {
            reports.ofSameFile(caller, id);
            return true;
        } catch (NotAllowed refusal) {
            return false;
        }
    }
}

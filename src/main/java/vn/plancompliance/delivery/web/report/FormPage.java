package vn.plancompliance.delivery.web.report;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.delivery.answer.Refusals.FaultJson;
import vn.plancompliance.delivery.web.report.FormView.Entries;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/** The form for whoever fills in no file; what is filled in becomes one, and goes the way of all. */
@Controller
class FormPage {

    private static final String PATH = "/report/form";

    private final Publishing publishing;
    private final SubmittedReports reports;
    private final Subjects subjects;
    private final FileCheck check;
    private final CheckedFiles files;

    FormPage(Publishing publishing, SubmittedReports reports, Subjects subjects, FileCheck check, CheckedFiles files) {
        this.publishing = publishing;
        this.reports = reports;
        this.subjects = subjects;
        this.check = check;
        this.files = files;
    }

    /** @param file what was filled in and checked before, to be changed; none for what counts of the month */
    @GetMapping(PATH)
    ModelAndView form(
            Caller caller,
            HttpSession session,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String file,
            Locale locale)
            throws UnreadableChoice, UnknownUnit, PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments();
        Subject subject = subjects.of(assessments, caller, unit, month);
        Reports known = reports.ofUnit(caller, subject.unit().code());
        Report present = files.find(session, file)
                .flatMap(checked -> filledIn(checked, subject))
                .or(() -> known.find(subject.unit().code(), subject.month()))
                .orElse(null);
        FormRows rows = FormRows.of(assessments.vocabulary(), subject, present);
        Map<String, String> values = present == null ? Map.of() : rows.values(present);
        return show(subject, rows, Entries.of(values), known, assessments, Language.of(locale));
    }

    private static Optional<Report> filledIn(Checked checked, Subject subject) {
        return checked instanceof Checked.Fine fine && fine.filledIn()
                ? fine.preview().coming().stream()
                        .map(coming -> coming.report())
                        .filter(report -> report.unit().equals(subject.unit().code())
                                && report.month().equals(subject.month()))
                        .findFirst()
                : Optional.empty();
    }

    @PostMapping(PATH)
    ModelAndView fillIn(Caller caller, HttpSession session, @RequestParam Map<String, String> filledIn, Locale locale)
            throws UnreadableChoice, UnknownUnit, UnreadableFile, PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments();
        Subject subject = subjects.of(assessments, caller, filledIn.get("unit"), filledIn.get("month"));
        FormRows rows = FormRows.of(assessments.vocabulary(), subject, filledIn.keySet());
        var document = new FormDocument(subject, rows.all(), filledIn);
        int earlier = reports.revisions(caller, subject.unit().code(), subject.month())
                .size();
        Checked checked = check.check(document.file(earlier), true, caller);
        if (checked instanceof Checked.Faulty faulty) {
            Language say = Language.of(locale);
            Entries entries = entries(filledIn, faulty.refusal(), document, say);
            Reports known = reports.ofUnit(caller, subject.unit().code());
            ModelAndView page = show(subject, rows, entries, known, assessments, say);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return CheckPage.leadTo(files.keep(session, checked));
    }

    /** What was filled in, with each fault beside its field. */
    private static Entries entries(
            Map<String, String> filledIn, RefusedFile refusal, FormDocument document, Language say) {
        var refusals = new Refusals(say);
        var faults = new HashMap<String, List<FaultJson>>();
        var others = new ArrayList<FaultJson>();
        for (FaultJson fault : refusals.faults(refusal)) {
            String field = document.field(fault.at());
            (field.isEmpty() ? others : faults.computeIfAbsent(field, key -> new ArrayList<>())).add(fault);
        }
        return new Entries(filledIn, faults, others, refusals.of(refusal));
    }

    private static ModelAndView show(
            Subject subject, FormRows rows, Entries entries, Reports known, Assessments assessments, Language say) {
        var form = new FormMaker(subject, entries, known, assessments.vocabulary(), say).make(rows);
        return new ModelAndView("report/form", "form", form);
    }
}

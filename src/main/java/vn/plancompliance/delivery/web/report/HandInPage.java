package vn.plancompliance.delivery.web.report;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.intake.UnreadableFile;

/** Where a unit sees which reports it owes, and sends a file to have it checked. */
@Controller
class HandInPage {

    private final Publishing publishing;
    private final Subjects subjects;
    private final FileCheck check;
    private final CheckedFiles files;
    private final Clock clock;

    HandInPage(Publishing publishing, Subjects subjects, FileCheck check, CheckedFiles files, Clock clock) {
        this.publishing = publishing;
        this.subjects = subjects;
        this.check = check;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/report")
    ModelAndView handIn(
            Caller caller,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Integer year,
            Locale locale)
            throws UnreadableChoice, UnknownUnit, PeriodOutsidePlan, NotAllowed {
        return show(caller, unit, month, year, null, Language.of(locale));
    }

    /** What is sent is kept for the session alone, until it is handed in. */
    @PostMapping("/report/check")
    ModelAndView check(
            Caller caller,
            HttpSession session,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String month,
            Locale locale)
            throws IOException, UnreadableChoice, UnknownUnit, PeriodOutsidePlan, NotAllowed {
        Language say = Language.of(locale);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || (file.isEmpty() && name.isEmpty())) {
            String told = say.phrase("request.noChosenFile");
            return refused(HttpStatus.BAD_REQUEST, show(caller, unit, month, null, told, say));
        }
        try {
            Submitted submitted = Upload.submitted(List.of(file)).get(0);
            return CheckPage.leadTo(files.keep(session, check.check(submitted, false, caller)));
        } catch (HttpMediaTypeNotSupportedException refusal) {
            String told = say.phrase("mediaType.detail", name);
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, show(caller, unit, month, null, told, say));
        } catch (UnreadableFile refusal) {
            String told = say.phrase("unreadable.title") + ": " + say.of(refusal.reason());
            return refused(HttpStatus.BAD_REQUEST, show(caller, unit, month, null, told, say));
        }
    }

    private static ModelAndView refused(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView show(
            Caller caller,
            @Nullable String unit,
            @Nullable String month,
            @Nullable Integer year,
            @Nullable String refused,
            Language say)
            throws UnreadableChoice, UnknownUnit, PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments();
        Subject subject = subjects.of(assessments, caller, unit, month);
        var handIn = HandIn.of(
                subject,
                assessments.vocabulary(),
                caller.reportsForAll(),
                year,
                refused,
                Upload.LARGEST,
                LocalDate.now(clock),
                say);
        return new ModelAndView("report/hand-in", "handIn", handIn);
    }
}

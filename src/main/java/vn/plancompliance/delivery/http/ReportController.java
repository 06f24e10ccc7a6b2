package vn.plancompliance.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Submitting;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.EvaluationJson;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.ReportAnswers;
import vn.plancompliance.delivery.answer.ReportJson.ReceiptJson;
import vn.plancompliance.delivery.upload.Tally;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.register.ReportFile;

/** Takes in reports, keeps them and evaluates them by what is known of their units. */
@RestController
class ReportController {

    static final String REPORTS = "/api/reports";

    private final Publishing publishing;
    private final Submitting submitting;
    private final Tally tally;
    private final Clock clock;

    ReportController(Publishing publishing, Submitting submitting, Tally tally, Clock clock) {
        this.publishing = publishing;
        this.submitting = submitting;
        this.tally = tally;
        this.clock = clock;
    }

    @PostMapping(
            path = REPORTS,
            consumes = {Upload.JSON, Upload.CSV, Upload.XLSX},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptJson> submitBody(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String scope,
            Locale locale)
            throws IOException, UnreadableChoice, UnreadableFile, RefusedFile, PeriodOutsidePlan, NotAllowed {
        Choice choice = Choice.of(period, asOf, scope);
        byte[] content = Upload.body(request);
        var file = new ReportFile("", request.getContentType(), content);
        var submitted = new Submitted(Upload.source(content, request), file);
        return submit(List.of(submitted), caller, choice, locale);
    }

    @PostMapping(
            path = REPORTS,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptJson> submitFiles(
            Caller caller,
            @RequestPart("file") List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String scope,
            Locale locale)
            throws IOException, HttpMediaTypeNotSupportedException, UnreadableChoice, UnreadableFile, RefusedFile,
                    PeriodOutsidePlan, NotAllowed {
        Choice choice = Choice.of(period, asOf, scope);
        return submit(Upload.submitted(file), caller, choice, locale);
    }

    private ResponseEntity<ReceiptJson> submit(List<Submitted> files, Caller caller, Choice choice, Locale locale)
            throws UnreadableFile, RefusedFile, PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments().observedBy(tally.reports());
        Submitting.Receipt receipt =
                submitting.submit(assessments, files, caller, choice, clock.instant(), LocalDate.now(clock));
        EvaluationJson evaluation =
                new Answers(assessments.vocabulary()).evaluation(receipt.evaluation(), Language.of(locale));
        var kept = receipt.kept();
        ReceiptJson answer = ReportAnswers.receipt(kept.revisions(), evaluation);
        return kept.isNew()
                ? ResponseEntity.created(URI.create(
                                REPORTS + "/" + kept.revisions().get(0).id()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }
}

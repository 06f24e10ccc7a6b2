package vn.plancompliance.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.EvaluationJson;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.upload.Tally;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
import vn.plancompliance.intake.UnreadableFile;

/** Evaluates uploaded reports and keeps nothing of them. */
@RestController
class EvaluationController {

    private static final String PATH = "/api/evaluations";

    private final Publishing publishing;
    private final Tally tally;
    private final Clock clock;

    EvaluationController(Publishing publishing, Tally tally, Clock clock) {
        this.publishing = publishing;
        this.tally = tally;
        this.clock = clock;
    }

    @PostMapping(
            path = PATH,
            consumes = {Upload.JSON, Upload.CSV, Upload.XLSX},
            produces = MediaType.APPLICATION_JSON_VALUE)
    EvaluationJson evaluateBody(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String scope,
            Locale locale)
            throws IOException, UnreadableChoice, UnreadableFile, RefusedFile, PeriodOutsidePlan {
        Choice choice = Choice.of(period, asOf, scope);
        return evaluate(Upload.of(request), choice, locale);
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    EvaluationJson evaluateFiles(
            @RequestPart("file") List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String scope,
            Locale locale)
            throws IOException, HttpMediaTypeNotSupportedException, UnreadableChoice, UnreadableFile, RefusedFile,
                    PeriodOutsidePlan {
        return evaluate(Upload.of(file), Choice.of(period, asOf, scope), locale);
    }

    private EvaluationJson evaluate(List<Source> files, Choice choice, Locale locale)
            throws UnreadableFile, RefusedFile, PeriodOutsidePlan {
        Assessments assessments = publishing.inForce().assessments().observedBy(tally.evaluations());
        var answers = new Answers(assessments.vocabulary());
        return answers.evaluation(assessments.assess(files, choice, LocalDate.now(clock)), Language.of(locale));
    }
}

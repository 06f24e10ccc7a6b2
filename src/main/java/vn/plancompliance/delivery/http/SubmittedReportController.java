package vn.plancompliance.delivery.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.UnknownReport;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.ReportAnswers;
import vn.plancompliance.delivery.answer.ReportJson.ContentJson;
import vn.plancompliance.delivery.answer.ReportJson.PageJson;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.ReportRevision;

/** Tells what was submitted. */
@RestController
class SubmittedReportController {

    private static final String REPORT = ReportController.REPORTS + "/{id}";

    private final Publishing publishing;
    private final SubmittedReports reports;

    SubmittedReportController(Publishing publishing, SubmittedReports reports) {
        this.publishing = publishing;
        this.reports = reports;
    }

    @GetMapping(path = ReportController.REPORTS, produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson page(
            Caller caller,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size)
            throws UnreadableChoice, UnknownUnit, NotAllowed {
        Paging paging = Choice.paging(page, size);
        var vocabulary = publishing.inForce().assessments().vocabulary();
        return ReportAnswers.page(reports.page(vocabulary, caller, unit, period, paging), paging);
    }

    @GetMapping(path = REPORT, produces = MediaType.APPLICATION_JSON_VALUE)
    ContentJson report(Caller caller, @PathVariable int id) throws UnknownReport, NotAllowed {
        ReportRevision revision = reports.revision(caller, id);
        return ReportAnswers.content(revision, reports.content(revision), reports.revisionsOf(revision));
    }

    /** The file as it was received; never shown by a browser as a page of this server, whatever its sender called it. */
    @GetMapping(REPORT + "/file")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable int id) throws UnknownReport, NotAllowed {
        ReportFile file = reports.file(caller, id);
        String name = file.name().isEmpty() ? "report-" + id : file.name();
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(mediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file.content());
    }

    private static MediaType mediaType(String sent) {
        try {
            MediaType type = MediaType.parseMediaType(sent);
            return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}

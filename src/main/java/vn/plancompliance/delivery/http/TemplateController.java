package vn.plancompliance.delivery.http;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.plan.Period;

/** Hands out the workbook that a unit fills in for a month. */
@RestController
class TemplateController {

    private final Publishing publishing;
    private final SubmittedReports submitted;

    TemplateController(Publishing publishing, SubmittedReports submitted) {
        this.publishing = publishing;
        this.submitted = submitted;
    }

    @GetMapping("/api/templates/{unit}/{period}")
    ResponseEntity<byte[]> form(Caller caller, @PathVariable String unit, @PathVariable String period)
            throws UnreadableChoice, UnknownUnit, PeriodOutsidePlan, NotAllowed {
        Period month = Choice.month(period);
        byte[] form = publishing
                .inForce()
                .assessments()
                .form(unit, month, submitted.newestBefore(caller, unit, month.first()));
        ContentDisposition named = ContentDisposition.attachment()
                .filename(unit + "-" + month.label() + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Upload.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(form);
    }
}

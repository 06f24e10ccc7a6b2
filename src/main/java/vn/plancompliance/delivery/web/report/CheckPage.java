package vn.plancompliance.delivery.web.report;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.delivery.web.NothingThere;
import vn.plancompliance.delivery.web.SeeOther;
import vn.plancompliance.intake.FaultyWorkbook;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.plan.Vocabulary;

/** What came of checking a file: its faults, or how the unit would stand if it were handed in. */
@Controller
class CheckPage {

    private static final String PATH = "/report/check";

    private final Publishing publishing;
    private final CheckedFiles files;

    CheckPage(Publishing publishing, CheckedFiles files) {
        this.publishing = publishing;
        this.files = files;
    }

    /** Leads to what came of checking the file that is kept under that name. */
    static ModelAndView leadTo(String name) {
        return SeeOther.page(PATH + "?file=" + name);
    }

    /** Tells that a file is not kept any more. */
    static ModelAndView gone() {
        var page = new ModelAndView("report/gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    @GetMapping(PATH)
    ModelAndView checked(HttpSession session, @RequestParam(required = false) @Nullable String file, Locale locale) {
        Language say = Language.of(locale);
        Checked checked = files.find(session, file).orElse(null);
        if (file == null || checked == null) {
            return gone();
        }
        if (checked instanceof Checked.Faulty faulty) {
            return new ModelAndView("report/faults", "check", FaultsView.of(file, faulty, say));
        }
        if (checked instanceof Checked.HandedIn handedIn) {
            return ReceiptPage.leadTo(handedIn.report(), true);
        }
        Vocabulary vocabulary = publishing.inForce().assessments().vocabulary();
        var wording = new Answers(vocabulary).wording(say);
        var preview = PreviewView.of(file, (Checked.Fine) checked, vocabulary, wording);
        return new ModelAndView("report/preview", "check", preview);
    }

    /** The workbook that was checked, with its faults marked. */
    @GetMapping("/report/marked")
    ResponseEntity<byte[]> marked(
            HttpSession session, @RequestParam(required = false) @Nullable String file, Locale locale)
            throws NothingThere, UnreadableFile {
        Checked checked = files.find(session, file).orElse(null);
        if (!(checked instanceof Checked.Faulty faulty)
                || !faulty.file().source().isWorkbook()) {
            throw new NothingThere("a workbook with faults");
        }
        var workbook = new FaultyWorkbook(
                faulty.file().source().content(), faulty.refusal().faults());
        ContentDisposition named = ContentDisposition.attachment()
                .filename(
                        Language.of(locale)
                                .phrase("refused.marked", faulty.file().file().name()),
                        StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Upload.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(workbook.marked(locale));
    }
}

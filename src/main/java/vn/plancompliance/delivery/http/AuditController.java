package vn.plancompliance.delivery.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.access.Audit;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.AccountJson.AuditJson;
import vn.plancompliance.register.AuditFilter;
import vn.plancompliance.register.Deed;
import vn.plancompliance.register.Paging;

/** Tells who did what. */
@RestController
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    AuditJson page(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable Deed deed,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size)
            throws UnreadableChoice {
        Paging paging = Choice.paging(page, size);
        return AuditJson.of(audit.page(new AuditFilter(who, deed), paging), paging);
    }
}

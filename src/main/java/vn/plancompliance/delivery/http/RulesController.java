package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.plancompliance.access.Caller;
import vn.plancompliance.authoring.Publication;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RulesOnDisk;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.RuleBookAnswers;
import vn.plancompliance.delivery.answer.RuleBookJson.DiagnosticJson;
import vn.plancompliance.delivery.answer.RuleBookJson.InForceJson;
import vn.plancompliance.delivery.answer.RuleBookJson.VersionJson;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.RuleArchive;
import vn.plancompliance.rulebook.UnreadableArchive;

/** Checks rule books that are sent, and puts them in force. */
@RestController
class RulesController {

    private final RulesOnDisk rules;
    private final Publishing publishing;

    RulesController(RulesOnDisk rules, Publishing publishing) {
        this.rules = rules;
        this.publishing = publishing;
    }

    @GetMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    InForceJson inForce(Locale locale) {
        return answers(locale)
                .inForce(publishing.current().version(), rules.rejected().orElse(null));
    }

    @PostMapping(
            path = "/api/rules/check",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    List<DiagnosticJson> check(
            @RequestPart("rules") MultipartFile archive,
            @RequestParam(defaultValue = "true") boolean trial,
            Locale locale)
            throws IOException, UnreadableArchive {
        RuleArchive.Unpacked unpacked = RuleArchive.unpack(archive.getBytes());
        List<Diagnostic> found = trial ? publishing.check(unpacked.files()) : publishing.read(unpacked.files());
        return answers(locale)
                .diagnostics(Stream.concat(unpacked.faults().stream(), found.stream())
                        .toList());
    }

    @PostMapping(
            path = "/api/rules",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VersionJson> publish(
            Caller caller, @RequestPart("rules") MultipartFile archive, @RequestParam String reason, Locale locale)
            throws IOException, UnreadableReason, UnreadableArchive, BrokenRuleBook {
        Signature signature = UnreadableReason.signature(caller, reason);
        return answer(publishing.publish(RuleArchive.read(archive.getBytes()), signature), locale);
    }

    @PostMapping(path = "/api/rules/versions/{number}/restorations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VersionJson> restore(
            Caller caller, @PathVariable int number, @RequestParam String reason, Locale locale)
            throws UnreadableReason, UnknownVersion, BrokenRuleBook {
        return answer(publishing.restore(number, UnreadableReason.signature(caller, reason)), locale);
    }

    private static ResponseEntity<VersionJson> answer(Publication publication, Locale locale) {
        VersionJson version = answers(locale).version(publication.version());
        return publication.isNew()
                ? ResponseEntity.created(URI.create("/api/rules/versions/" + version.version()))
                        .body(version)
                : ResponseEntity.ok(version);
    }

    private static RuleBookAnswers answers(Locale locale) {
        return new RuleBookAnswers(Language.of(locale));
    }
}

package vn.plancompliance.delivery.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.RuleBookAnswers;
import vn.plancompliance.delivery.answer.RuleBookJson.ChangesJson;
import vn.plancompliance.delivery.answer.RuleBookJson.ContentsJson;
import vn.plancompliance.delivery.answer.RuleBookJson.VersionJson;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.rulebook.RuleArchive;

/** Tells every version of the rule book that ever counted. */
@RestController
class RuleVersionController {

    private static final String VERSIONS = "/api/rules/versions";
    private static final String VERSION = VERSIONS + "/{number}";
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final RuleBookHistory history;
    private final Publishing publishing;

    RuleVersionController(RuleBookHistory history, Publishing publishing) {
        this.history = history;
        this.publishing = publishing;
    }

    @GetMapping(path = VERSIONS, produces = MediaType.APPLICATION_JSON_VALUE)
    List<VersionJson> versions(Locale locale) {
        return answers(locale).versions(history.all());
    }

    @GetMapping(path = VERSION, produces = MediaType.APPLICATION_JSON_VALUE)
    ContentsJson version(@PathVariable int number, Locale locale) throws UnknownVersion {
        return answers(locale).contents(history.version(number), history.files(number));
    }

    @GetMapping(path = VERSION + "/files/{*file}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> file(@PathVariable int number, @PathVariable String file)
            throws UnknownVersion, UnknownFile {
        String name = file.substring(1);
        byte[] content = history.files(number).content(name).orElseThrow(() -> new UnknownFile(name, number));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(content);
    }

    @GetMapping(path = VERSION + "/archive", produces = "application/zip")
    ResponseEntity<byte[]> archive(@PathVariable int number) throws UnknownVersion {
        RuleBookVersion version = history.version(number);
        String name = "rules-" + number + ".zip";
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(RuleArchive.write(history.files(number), version.since()));
    }

    @GetMapping(path = VERSION + "/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesJson changes(@PathVariable int number, @RequestParam(required = false) @Nullable Integer to, Locale locale)
            throws UnknownVersion {
        int other = to == null ? publishing.current().version().number() : to;
        return answers(locale).changes(number, other, history.changes(number, other));
    }

    private static RuleBookAnswers answers(Locale locale) {
        return new RuleBookAnswers(Language.of(locale));
    }
}

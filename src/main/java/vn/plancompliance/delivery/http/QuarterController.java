package vn.plancompliance.delivery.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.Demonstration;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.RunJson;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.QuarterRun;

/** Starts the quarter's job, and tells what came of it. */
@RestController
class QuarterController {

    private static final String QUARTER = "/api/quarters/{quarter}";

    /** The first part of the name of a file that tells no real figures. */
    private static final String SAMPLE = "minh-hoa-";

    private final Publishing publishing;
    private final Quarters quarters;
    private final Demonstration demonstration;
    private final Clock clock;

    QuarterController(Publishing publishing, Quarters quarters, Demonstration demonstration, Clock clock) {
        this.publishing = publishing;
        this.quarters = quarters;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** What is under way or done already is told, not done again. */
    @PostMapping(path = QUARTER + "/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RunJson> run(
            Caller caller,
            @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale)
            throws UnreadableChoice, PeriodOutsidePlan {
        VersionInForce current = publishing.current();
        Period period = Choice.quarter(quarter);
        QuarterRun run = quarters.ask(
                current.rules().assessments(),
                current.version().number(),
                period,
                Choice.asOf(asOf),
                LocalDate.now(clock),
                caller,
                clock.instant());
        if (run.state() == QuarterRun.State.FINISHED) {
            return ResponseEntity.ok(told(run, locale));
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/quarters/" + period.label()))
                .body(told(run, locale));
    }

    @GetMapping(path = QUARTER, produces = MediaType.APPLICATION_JSON_VALUE)
    RunJson newest(@PathVariable String quarter, Locale locale) throws UnreadableChoice, UnknownRun {
        return told(find(quarter), locale);
    }

    @GetMapping(QUARTER + "/documents/{name}")
    ResponseEntity<byte[]> document(@PathVariable String quarter, @PathVariable String name)
            throws UnreadableChoice, UnknownRun {
        QuarterRun run = find(quarter);
        byte[] document = quarters.document(run, name)
                .orElseThrow(() -> new UnknownRun(run.order().quarter().label(), name));
        ContentDisposition named = ContentDisposition.attachment()
                .filename((demonstration.loaded().isPresent() ? SAMPLE : "")
                        + run.order().quarter().label() + "-" + name)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(document);
    }

    private QuarterRun find(String quarter) throws UnreadableChoice, UnknownRun {
        Period period = Choice.quarter(quarter);
        return quarters.newest(period).orElseThrow(() -> new UnknownRun(period.label(), ""));
    }

    private RunJson told(QuarterRun run, Locale locale) {
        String evaluation = quarters.evaluation(run, Language.of(locale) == Language.EN)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse(null);
        return RunJson.of(run, quarters.documents(run), evaluation);
    }
}

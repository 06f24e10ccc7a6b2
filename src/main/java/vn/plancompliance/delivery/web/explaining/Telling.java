package vn.plancompliance.delivery.web.explaining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Given;

/** Says explanations, and the violations that are explained, in words. */
final class Telling {

    /** So much of a cause stands in a table, in characters. */
    private static final int SHORT = 160;

    private final Vocabulary vocabulary;
    private final Language say;
    private final Wording wording;
    private final ZoneId zone;

    /** @param zone in which moments are told */
    Telling(Vocabulary vocabulary, Language say, ZoneId zone) {
        this.vocabulary = vocabulary;
        this.say = say;
        this.wording = new Wording(vocabulary, say);
        this.zone = zone;
    }

    /** @param asOf the day that tells whether it still is accepted */
    Told told(Explanation explanation, LocalDate asOf) {
        Matter matter = explanation.matter();
        Optional<Given> given = explanation.given();
        return new Told(
                explanation.id(),
                explanation.length(),
                matter.kind().name(),
                matter.clause(),
                Optional.ofNullable(matter.clause())
                        .map(wording.names()::clause)
                        .orElse(null),
                subject(matter.about()),
                wording.names().unit(matter.unit()),
                given.map(Given::answerable).map(this::obligor).orElse(null),
                given.map(Given::period).map(say::period).orElse(null),
                Told.shortened(given, SHORT),
                Stand.of(explanation, asOf, say),
                explanation.steps().stream()
                        .map(step -> ToldStep.of(step, zone, say))
                        .toList());
    }

    /** The finding in a sentence. */
    String message(Finding finding) {
        return wording.message(finding);
    }

    /** What the finding says, in a few words. */
    String kind(Finding finding) {
        return wording.kind(finding);
    }

    /** The name of a unit or group. */
    String obligor(String code) {
        return wording.names().obligor(code);
    }

    private @Nullable String subject(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return vocabulary.indicator(code).isPresent()
                ? wording.names().indicator(code)
                : wording.names().task(code);
    }
}

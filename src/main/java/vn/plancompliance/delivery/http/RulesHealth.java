package vn.plancompliance.delivery.http;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.plancompliance.authoring.RulesOnDisk;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.RuleBookAnswers;
import vn.plancompliance.register.RuleBookVersion;

/**
 * By which rule book the server works, and what the rules folder holds if that does not count; the server is up with both.
 * Anybody may ask, so it does not tell who published what.
 */
@Component("rules")
class RulesHealth implements HealthIndicator {

    private final RulesOnDisk rules;

    RulesHealth(RulesOnDisk rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        RuleBookVersion version = rules.publishing().current().version();
        var answers = new RuleBookAnswers(Language.of(LocaleContextHolder.getLocale()));
        Health.Builder health = Health.up()
                .withDetail("version", version.number())
                .withDetail("hash", version.rules())
                .withDetail("since", version.since());
        rules.rejected().map(answers::rejection).ifPresent(rejected -> health.withDetail("rejected", rejected));
        return health.build();
    }
}

package vn.plancompliance.delivery.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.plancompliance.authoring.PublicationObserver;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RulesOnDisk;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.RuleBookVersion;

/** Tells as metrics which rule book is in force, and counts what is published and what is rejected. */
@Component
class RulesMetrics implements PublicationObserver {

    private final MeterRegistry meters;
    private final RulesOnDisk rules;
    private final Publishing publishing;
    private final MultiGauge info;

    RulesMetrics(MeterRegistry meters, RulesOnDisk rules, Publishing publishing) {
        this.meters = meters;
        this.rules = rules;
        this.publishing = publishing;
        this.info = MultiGauge.builder("plan.rules.info")
                .description("Always 1; its label is the hash that evaluations name")
                .register(meters);
        register();
        publishing.observe(this);
        tellHash();
    }

    private void register() {
        Gauge.builder("plan.rules.version", () -> inForce().number())
                .description("Number of the version of the rule book in force")
                .register(meters);
        TimeGauge.builder(
                        "plan.rules.changed.timestamp", () -> inForce().since().toEpochMilli(), TimeUnit.MILLISECONDS)
                .description("When it came into force, since 1970")
                .register(meters);
        Gauge.builder("plan.rules.rejected", () -> rules.rejected().isPresent() ? 1 : 0)
                .description("1 if what the rules folder holds does not count for its faults, else 0")
                .register(meters);
        for (Origin.Kind origin : Origin.Kind.values()) {
            publications(origin);
        }
        rejections("folder");
        rejections("http");
    }

    private RuleBookVersion inForce() {
        return publishing.current().version();
    }

    private Counter publications(Origin.Kind origin) {
        return Counter.builder("plan.rules.publications")
                .description("Versions of the rule book that came into force")
                .tag("origin", origin.name())
                .register(meters);
    }

    private Counter rejections(String door) {
        return Counter.builder("plan.rules.rejections")
                .description("Rule books that were to be published and had faults")
                .tag("door", door)
                .register(meters);
    }

    @Override
    public void published(Origin.Kind origin) {
        publications(origin).increment();
        tellHash();
    }

    private void tellHash() {
        info.register(List.of(MultiGauge.Row.of(Tags.of("hash", inForce().rules()), 1)), true);
    }

    @Override
    public void folderRejected() {
        rejections("folder").increment();
    }

    /** Files that were sent, or of an earlier version, had faults. */
    void sentRejected() {
        rejections("http").increment();
    }
}

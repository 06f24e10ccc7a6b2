package vn.plancompliance.delivery.upload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.plancompliance.assessment.AssessmentObserver;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Scope;

/**
 * Counts what the server evaluates, keeps and refuses, since it was started. No label tells of a unit, a person, a file or
 * an indicator, so that the metrics hold nobody's data and stay as many as they are.
 */
@Component
public class Tally {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final Counter kept;
    private final Counter faulty;
    private final Counter unreadable;
    private final AssessmentObserver evaluations = new Door("evaluations");
    private final AssessmentObserver reports = new Door("reports");

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.kept = Counter.builder("plan.reports.kept")
                .description("Revisions of reports that were kept")
                .register(meters);
        this.faulty = refused("faults");
        this.unreadable = refused("unreadable");
    }

    private Counter refused(String reason) {
        return Counter.builder("plan.files.refused")
                .description("Uploads of reports that were refused whole")
                .tag("reason", reason)
                .register(meters);
    }

    /** Counts what is evaluated and not kept. */
    public AssessmentObserver evaluations() {
        return evaluations;
    }

    /** Counts what is kept and evaluated. */
    public AssessmentObserver reports() {
        return reports;
    }

    /** Files had faults. */
    public void refusedForFaults() {
        faulty.increment();
    }

    /** A file was none of the formats. */
    public void refusedAsUnreadable() {
        unreadable.increment();
    }

    /** One of the addresses to which reports are sent. */
    private final class Door implements AssessmentObserver {

        private final String name;

        Door(String name) {
            this.name = name;
        }

        @Override
        public void evaluated(Evaluation evaluation, Duration took) {
            timer(evaluation.scope()).record(took);
            evaluation.findings().forEach(Tally.this::count);
        }

        private Timer timer(Scope scope) {
            return Timer.builder("plan.evaluations")
                    .description("Evaluations, and how long the rules needed")
                    .tag("door", name)
                    .tag("scope", scope.name())
                    .serviceLevelObjectives(BUCKETS)
                    .register(meters);
        }

        @Override
        public void kept(int revisions) {
            kept.increment(revisions);
        }
    }

    private void count(Finding finding) {
        Counter.builder("plan.findings")
                .description("Findings of all evaluations; the same one again with each evaluation that has it")
                .tag("kind", finding.kind().name())
                .tag("severity", finding.severity().name())
                .register(meters)
                .increment();
    }
}

package vn.plancompliance.delivery.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Role;

/** Asks for the run of the quarter that ended last, when {@code plan.quarter.schedule} says; by default never. */
@Component
class QuarterSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterSchedule.class);
    private static final Caller SERVER = new Caller("server", Set.of(Role.COORDINATOR), null);

    private final Publishing publishing;
    private final Quarters quarters;
    private final Clock clock;

    QuarterSchedule(Publishing publishing, Quarters quarters, Clock clock) {
        this.publishing = publishing;
        this.quarters = quarters;
        this.clock = clock;
    }

    @Scheduled(cron = "${plan.quarter.schedule}")
    void ask() {
        LocalDate today = LocalDate.now(clock);
        Period ended = Period.quarterOf(today).previous();
        VersionInForce current = publishing.current();
        try {
            quarters.ask(
                    current.rules().assessments(),
                    current.version().number(),
                    ended,
                    today,
                    today,
                    SERVER,
                    clock.instant());
        } catch (PeriodOutsidePlan e) {
            LOG.info("the plan does not cover {}", ended.label());
        }
    }
}

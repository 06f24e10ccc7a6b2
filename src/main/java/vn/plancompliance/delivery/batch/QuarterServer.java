package vn.plancompliance.delivery.batch;

import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.transaction.PlatformTransactionManager;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRuns;
import vn.plancompliance.register.ReportRevisions;

/** The quarter's job within a server, over what is kept in its register. */
@Configuration(proxyBeanMethods = false)
class QuarterServer {

    @Bean
    Material.Store materials(Publishing publishing, RuleBookHistory history, ReportRevisions revisions) {
        return run -> {
            QuarterRun.Order order = run.order();
            var current = publishing.current();
            Integer version = order.ruleBook();
            return new Material(
                    version == null || version == current.version().number() ? current.rules() : history.open(version),
                    revisions.countingUpTo(Quarters.highest(order)),
                    Material.Refused.NONE);
        };
    }

    @Bean
    QuarterWorker quarterWorker(
            JobOperator operator,
            JobRepository repository,
            PlatformTransactionManager transactions,
            QuarterRuns runs,
            Material.Store materials,
            Clock clock) {
        return new QuarterWorker(
                runs,
                new QuarterRunner(operator, repository, transactions, runs, materials, (done, parts) -> {}, clock));
    }

    @Bean
    Quarters quarters(QuarterRuns runs, ReportRevisions revisions, QuarterWorker worker) {
        return new Quarters(runs, revisions, worker);
    }

    /** Continues what a killed server left; not before this one answers, since that takes both processors. */
    @Bean
    ApplicationListener<?> continuation(QuarterWorker worker) {
        return GenericApplicationListener.forEventType(ApplicationReadyEvent.class, ready -> worker.start());
    }
}

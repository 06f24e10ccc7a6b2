package vn.plancompliance.delivery.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import vn.plancompliance.assessment.CollectedReports;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.StartFailure;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRuns;
import vn.plancompliance.register.Register;
import vn.plancompliance.register.UnusableDataFolder;

/** The quarter's job without a server, in a register of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Register.class)
public class QuarterBatch {

    /**
     * Judges a quarter to its end; a killed job of the same quarter, as-of day, rules and files is continued, and a finished
     * one is recognised.
     *
     * @param state the folder of the register
     * @param progress told the number of parts that are judged, and of all
     * @param documents told each document that came of it, one after the other
     * @throws UnusableDataFolder if another process works in the folder, or nothing can be written to it
     */
    public static void run(
            RuleBookInForce rules,
            CollectedReports reports,
            Period quarter,
            LocalDate asOf,
            Path state,
            BiConsumer<Integer, Integer> progress,
            BiConsumer<String, byte[]> documents)
            throws UnusableDataFolder {
        var refused = new Material.Refused(
                new Refusals(Language.VI).of(reports.refused()), new Refusals(Language.EN).of(reports.refused()));
        var material = new Material(rules, reports.reports(), refused);
        try (ConfigurableApplicationContext register = open(state)) {
            QuarterRuns runs = register.getBean(QuarterRuns.class);
            Clock clock = Clock.system(ZoneId.systemDefault());
            var order = new QuarterRun.Order(quarter, asOf, rules.hash(), null, reports.digest());
            QuarterRun run = runs.open(order, new Act(System.getProperty("user.name", "?"), clock.instant()));
            if (run.state() == QuarterRun.State.OPEN) {
                new QuarterRunner(
                                register.getBean(JobOperator.class),
                                register.getBean(JobRepository.class),
                                register.getBean(PlatformTransactionManager.class),
                                runs,
                                each -> material,
                                progress,
                                clock)
                        .run(run);
            }
            tell(runs, run.id(), documents);
        }
    }

    private static ConfigurableApplicationContext open(Path state) throws UnusableDataFolder {
        try {
            return new SpringApplicationBuilder(QuarterBatch.class)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .run(
                            "--plan.data=" + state,
                            "--plan.database.url=",
                            "--logging.level.root=warn",
                            // Nobody asks here how a server is.
                            "--management.endpoint.health.validate-group-membership=false");
        } catch (RuntimeException e) {
            StartFailure.throwIfCaused(e, UnusableDataFolder.class);
            throw e;
        }
    }

    private static void tell(QuarterRuns runs, int run, BiConsumer<String, byte[]> documents) {
        if (runs.find(run)
                .map(QuarterRun::state)
                .filter(QuarterRun.State.FINISHED::equals)
                .isEmpty()) {
            throw new IllegalStateException("the quarter cannot be judged to its end; see the log");
        }
        for (String name : runs.documents(run)) {
            documents.accept(name, runs.document(run, name).orElseThrow().unpacked());
        }
    }
}

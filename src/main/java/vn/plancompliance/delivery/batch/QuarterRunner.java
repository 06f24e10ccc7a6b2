package vn.plancompliance.delivery.batch;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRuns;

/** Runs a run from where it stands to its end. Whoever calls it holds the quarter: nobody else works at it. */
final class QuarterRunner {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterRunner.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final QuarterJob job;
    private final QuarterRuns runs;
    private final Material.Store materials;
    private final BiConsumer<Integer, Integer> progress;
    private final Clock clock;
    private final AtomicReference<@Nullable RunInParts> underWay = new AtomicReference<>();
    private volatile boolean closing;

    QuarterRunner(
            JobOperator operator,
            JobRepository repository,
            PlatformTransactionManager transactions,
            QuarterRuns runs,
            Material.Store materials,
            BiConsumer<Integer, Integer> progress,
            Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.job = new QuarterJob(repository, transactions, runs);
        this.runs = runs;
        this.materials = materials;
        this.progress = progress;
        this.clock = clock;
    }

    /** Runs it to its end; what failed is noted with the run, and told the log. */
    void run(QuarterRun run) {
        try {
            var inParts = new RunInParts(run, materials.of(run), runs, progress, clock);
            underWay.set(inParts);
            if (closing) {
                return;
            }
            recover(run);
            JobExecution execution = operator.start(
                    job.of(inParts),
                    new JobParametersBuilder()
                            .addLong(QuarterJob.RUN, (long) run.id())
                            .toJobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED && !inParts.isStopped()) {
                execution.getAllFailureExceptions().forEach(e -> LOG.error("run {} failed", run.id(), e));
                runs.fail(run.id());
            }
        } catch (Exception e) {
            LOG.error("run {} cannot be run", run.id(), e);
            runs.fail(run.id());
        } finally {
            underWay.set(null);
        }
    }

    /** Executions of the run that seem to be running ended with their process. */
    private void recover(QuarterRun run) {
        for (JobExecution each : repository.findRunningJobExecutions(QuarterJob.NAME)) {
            Long of = each.getJobParameters().getLong(QuarterJob.RUN);
            if (of != null && of == run.id()) {
                operator.recover(each);
            }
        }
    }

    /** Begins nothing any more, and ends after the parts that are being judged. */
    void close() {
        closing = true;
        stop();
    }

    /** Ends what is under way after the parts that are being judged; the run stays open. */
    void stop() {
        RunInParts now = underWay.get();
        if (now != null) {
            now.stop();
        }
    }
}

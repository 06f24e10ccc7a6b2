package vn.plancompliance.delivery.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.plancompliance.register.QuarterRuns;

/** The steps of a run: each part is judged and kept, several at once; then the result is written. */
final class QuarterJob {

    /** The name of all its executions. */
    static final String NAME = "quarter";
    /** The parameter that names the run. */
    static final String RUN = "run";

    private static final String PART = "part";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final QuarterRuns runs;

    QuarterJob(JobRepository repository, PlatformTransactionManager transactions, QuarterRuns runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = runs;
    }

    /** The job of a run, which judges the same parts each time it is made. */
    Job of(RunInParts run) {
        Step each = new StepBuilder("judge", repository)
                .tasklet(
                        (contribution, context) -> {
                            int part = contribution
                                    .getStepExecution()
                                    .getExecutionContext()
                                    .getInt(PART);
                            run.judge(part);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        var processors = new SimpleAsyncTaskExecutor("quarter-");
        processors.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        Step parts = new StepBuilder("parts", repository)
                .partitioner("judge", grid -> contexts(run))
                .step(each)
                .taskExecutor(processors)
                .build();
        Step result = new StepBuilder("result", repository)
                .tasklet(
                        (contribution, context) -> {
                            run.finish();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder(NAME, repository).start(parts).next(result).build();
    }

    private Map<String, ExecutionContext> contexts(RunInParts run) {
        int count = run.parts().count();
        runs.count(run.id(), count);
        var contexts = new LinkedHashMap<String, ExecutionContext>();
        for (int part = 0; part < count; part++) {
            var context = new ExecutionContext();
            context.putInt(PART, part);
            contexts.put(PART + part, context);
        }
        return contexts;
    }
}

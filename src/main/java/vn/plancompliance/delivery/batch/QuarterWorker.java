package vn.plancompliance.delivery.batch;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.plancompliance.assessment.QuarterWork;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRuns;

/**
 * Works at the runs of a register, one after the other, as one of maybe several servers: at a quarter works who holds it,
 * and says so again and again. A run whose server ended is continued by whichever server sees that first.
 */
final class QuarterWorker implements QuarterWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterWorker.class);
    /** After that long without a word from its holder, a quarter is free. */
    private static final Duration HELD = Duration.ofSeconds(20);

    private static final Duration SAID_AGAIN = Duration.ofSeconds(5);

    private final QuarterRuns runs;
    private final QuarterRunner runner;
    private final String self = UUID.randomUUID().toString();
    private final Set<Integer> taken = ConcurrentHashMap.newKeySet();
    private final ExecutorService work = Executors.newSingleThreadExecutor(QuarterWorker::thread);
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(QuarterWorker::thread);

    QuarterWorker(QuarterRuns runs, QuarterRunner runner) {
        this.runs = runs;
        this.runner = runner;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "quarter-work");
        thread.setDaemon(true);
        return thread;
    }

    /** From now on looks for runs that wait to be continued; to be called once. */
    void start() {
        ScheduledFuture<?> unused =
                clockwork.scheduleWithFixedDelay(this::look, 0, SAID_AGAIN.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            runs.unfinished().forEach(this::begin);
        } catch (RuntimeException e) {
            LOG.warn("the register cannot be asked for runs to continue", e);
        }
    }

    @Override
    public void begin(QuarterRun run) {
        if (taken.add(run.id())) {
            work.execute(() -> {
                try {
                    workAt(run);
                } finally {
                    taken.remove(run.id());
                }
            });
        }
    }

    private void workAt(QuarterRun run) {
        if (!runs.hold(run.order().quarter(), self, HELD)) {
            return;
        }
        ScheduledFuture<?> held = clockwork.scheduleWithFixedDelay(
                () -> sayAgain(run), SAID_AGAIN.toSeconds(), SAID_AGAIN.toSeconds(), TimeUnit.SECONDS);
        try {
            // Another server may have finished it before it let the quarter go.
            runs.find(run.id())
                    .filter(now -> now.state() == QuarterRun.State.OPEN)
                    .ifPresent(runner::run);
        } finally {
            held.cancel(false);
            runs.release(run.order().quarter(), self);
        }
    }

    private void sayAgain(QuarterRun run) {
        try {
            if (!runs.hold(run.order().quarter(), self, HELD)) {
                LOG.warn("run {} is continued elsewhere", run.id());
                runner.stop();
            }
        } catch (RuntimeException e) {
            LOG.warn("the register cannot be told that run {} goes on", run.id(), e);
        }
    }

    @Override
    public void close() {
        runner.close();
        clockwork.shutdownNow();
        work.shutdown();
        try {
            if (!work.awaitTermination(HELD.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a part of a quarter is still being judged; it will be judged again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

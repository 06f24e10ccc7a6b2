package vn.plancompliance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Packed;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRuns;
import vn.plancompliance.register.ReportRevisions;

/** Asks for runs of the quarter's job over all reports that were handed in, and tells what came of them. */
public final class Quarters {

    /** The evaluation with what changed, how targets run and what could not be read, as JSON in Vietnamese. */
    public static final String EVALUATION = "evaluation.json";
    /** The same in English. */
    public static final String EVALUATION_EN = "evaluation.en.json";

    private static final String ALL_UP_TO = "1-";

    private final QuarterRuns runs;
    private final ReportRevisions revisions;
    private final QuarterWork work;

    /** Quarters of that register. */
    public Quarters(QuarterRuns runs, ReportRevisions revisions, QuarterWork work) {
        this.runs = runs;
        this.revisions = revisions;
        this.work = work;
    }

    /**
     * Asks for a run by all reports handed in until now. The same quarter by the same as-of day, rule book and reports is
     * the same run, whoever asks.
     *
     * @param version number of the rule book by which they assess
     * @param asOf null for today
     * @param now when it is asked for
     * @throws PeriodOutsidePlan if the plan does not cover the quarter
     */
    public QuarterRun ask(
            Assessments assessments,
            int version,
            Period quarter,
            @Nullable LocalDate asOf,
            LocalDate today,
            Caller by,
            Instant now)
            throws PeriodOutsidePlan {
        assessments.requireCovered(quarter);
        var order = new QuarterRun.Order(
                quarter, asOf == null ? today : asOf, assessments.rules(), version, ALL_UP_TO + revisions.highest());
        QuarterRun run = runs.open(order, by.act(now));
        if (run.state() == QuarterRun.State.OPEN) {
            work.begin(run);
        }
        return run;
    }

    /** The highest number of the reports that an order names, as asked for here. */
    public static int highest(QuarterRun.Order order) {
        return Integer.parseInt(order.reports().substring(ALL_UP_TO.length()));
    }

    /** The run of a quarter that was asked for last. */
    public Optional<QuarterRun> newest(Period quarter) {
        return runs.newest(quarter);
    }

    /** Of each quarter that was asked for the run that was asked for last, by quarter. */
    public List<QuarterRun> newest() {
        return runs.newest();
    }

    /** The names of the documents that came of a run; none until it is finished. */
    public List<String> documents(QuarterRun run) {
        return runs.documents(run.id());
    }

    /**
     * The evaluation that came of a run, as JSON; none until it is finished.
     *
     * @param english whether its messages are in English, else in Vietnamese
     */
    public Optional<byte[]> evaluation(QuarterRun run, boolean english) {
        return document(run, english ? EVALUATION_EN : EVALUATION);
    }

    /**
     * One of the documents that came of a run.
     *
     * @param name as {@code report.xlsx}
     */
    public Optional<byte[]> document(QuarterRun run, String name) {
        return runs.document(run.id(), name).map(Packed::unpacked);
    }
}

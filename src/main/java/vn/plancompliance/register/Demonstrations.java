package vn.plancompliance.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.register.Submissions.Kept;

/**
 * Marks an empty register as one of a demonstration when sample reports are handed in, and takes out all that was handed
 * in and judged since. Nothing is ever taken out of a register that is not marked.
 */
public final class Demonstrations {

    /**
     * All that reports are, and what comes of them; of tables that name each other, the naming one first. Accounts, rule
     * books, drafts and the audit trail are no part of it.
     */
    static final List<String> TABLES = List.of(
            "quarter_document",
            "quarter_part",
            "quarter_holder",
            "quarter_run",
            "batch_step_execution_context",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_job_execution_params",
            "batch_job_execution",
            "batch_job_instance",
            "explanation_step",
            "explanation",
            "report_revision",
            "submission_file",
            "submission");

    private static final String SUBJECT = "demonstration";

    private final JdbcClient database;
    private final Gate reports;
    private final Gate quarters;
    private final Gate explanations;
    private final Submissions submissions;
    private final AuditTrail trail;

    Demonstrations(JdbcClient database, TransactionOperations transactions, Submissions submissions, AuditTrail trail) {
        this.database = database;
        this.reports = new Gate(database, transactions, "report_gate");
        this.quarters = new Gate(database, transactions, "quarter_gate");
        this.explanations = new Gate(database, transactions, "explanation_gate");
        this.submissions = submissions;
        this.trail = trail;
    }

    /** What came of taking a demonstration out. */
    public enum Removal {
        REMOVED,
        /** The register is not marked; nothing was taken out. */
        NOT_LOADED,
        /** A quarter is being judged; nothing was taken out. */
        RUN_UNDER_WAY
    }

    /** Who loaded the demonstration that the register holds, and when; empty if it holds none. */
    public Optional<Act> loaded() {
        return database.sql("select loaded_by, since from demonstration where since is not null")
                .query((row, index) -> new Act(
                        row.getString("loaded_by"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether the register holds no report, and nothing that comes of reports. */
    public boolean isEmpty() {
        String anything = TABLES.stream()
                .map(table -> "exists (select 1 from " + table + ")")
                .collect(Collectors.joining(" or "));
        return !database.sql("select " + anything).query(Boolean.class).single();
    }

    /**
     * Keeps sample files with their reports as if handed in, and marks the register; wholly or not at all.
     *
     * @return what was kept; empty if the register was not empty, or marked already
     */
    public Optional<Kept> load(List<HandedIn> files, Act by) {
        return alone(() -> {
            if (loaded().isPresent() || !isEmpty()) {
                return Optional.empty();
            }
            database.sql("update demonstration set since = ?, loaded_by = ?")
                    .params(by.moment(), by.who())
                    .update();
            trail.add(by, Deed.DEMONSTRATION_LOADED, SUBJECT);
            return Optional.of(submissions.keep(files, by));
        });
    }

    /** Takes out all that was handed in and judged, and the mark; wholly or not at all. */
    public Removal remove(Act by) {
        return alone(() -> {
            if (loaded().isEmpty()) {
                return Removal.NOT_LOADED;
            }
            if (isRunUnderWay()) {
                return Removal.RUN_UNDER_WAY;
            }
            database.sql("""
                            update demonstration set since = null, loaded_by = null,
                                last_report = coalesce((select max(id) from report_revision), last_report),
                                last_run = coalesce((select max(id) from quarter_run), last_run),
                                last_explanation = coalesce((select max(id) from explanation), last_explanation)
                            """).update();
            TABLES.forEach(table -> database.sql("delete from " + table).update());
            trail.add(by, Deed.DEMONSTRATION_REMOVED, SUBJECT);
            return Removal.REMOVED;
        });
    }

    /** A run that is finished is still written about as long as its quarter is held. */
    private boolean isRunUnderWay() {
        return database.sql("""
                        select exists (select 1 from quarter_run where state = ?)
                            or exists (select 1 from quarter_holder where until >= current_timestamp)
                        """)
                .param(QuarterRun.State.OPEN.name())
                .query(Boolean.class)
                .single();
    }

    /** While nobody hands in, asks for a run or explains; always the gates in this order, so that nobody waits for ever. */
    private <T> T alone(Supplier<T> work) {
        return reports.pass(() -> quarters.pass(() -> explanations.pass(work)));
    }
}

package vn.plancompliance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.QuarterRun.Order;
import vn.plancompliance.register.QuarterRun.State;

/** Every run of the quarter's job, with what it has judged so far and what came of it. */
public final class QuarterRuns {

    private static final String COLUMNS = """
            select r.id, r.quarter, r.as_of, r.rules, r.rule_book, r.reports, r.requested_by, r.requested_at, r.state,
                r.parts, r.finished_at, (select count(*) from quarter_part p where p.run = r.id) as done
            from quarter_run r
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Gate gate;
    private final AuditTrail trail;

    QuarterRuns(JdbcClient database, TransactionOperations transactions, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.gate = new Gate(database, transactions, "quarter_gate");
        this.trail = trail;
    }

    /**
     * The run of that order, which is made if there is none, and opened again if it failed.
     *
     * @param by who asks for it, and when; told the audit trail unless it is there already
     */
    public QuarterRun open(Order order, Act by) {
        return gate.pass(() -> {
            Optional<QuarterRun> known = find(order);
            if (known.isEmpty()) {
                insert(order, by);
            } else if (known.get().state() == State.FAILED) {
                setState(known.get().id(), State.OPEN);
            }
            QuarterRun opened = find(order).orElseThrow();
            if (known.isEmpty() || known.get().state() == State.FAILED) {
                trail.add(by, Deed.RAN, "quarter " + order.quarter().label() + " run " + opened.id());
            }
            return opened;
        });
    }

    private Optional<QuarterRun> find(Order order) {
        return database.sql(COLUMNS + "where r.quarter = ? and r.as_of = ? and r.rules = ? and r.reports = ?")
                .params(order.quarter().label(), order.asOf(), order.rules(), order.reports())
                .query(QuarterRuns::run)
                .optional();
    }

    private void insert(Order order, Act by) {
        int id = database.sql("select coalesce(max(id), (select last_run from demonstration)) + 1 from quarter_run")
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into quarter_run
                        (id, quarter, as_of, rules, rule_book, reports, requested_by, requested_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, id)
                .param(2, order.quarter().label())
                .param(3, order.asOf())
                .param(4, order.rules())
                .param(5, order.ruleBook(), Types.INTEGER)
                .param(6, order.reports())
                .param(7, by.who())
                .param(8, by.moment())
                .param(9, State.OPEN.name())
                .update();
    }

    /** The run of that id. */
    public Optional<QuarterRun> find(int id) {
        return database.sql(COLUMNS + "where r.id = ?")
                .param(id)
                .query(QuarterRuns::run)
                .optional();
    }

    /** The run of a quarter that was asked for last. */
    public Optional<QuarterRun> newest(Period quarter) {
        return database.sql(COLUMNS + "where r.quarter = ? order by r.id desc fetch first 1 row only")
                .param(quarter.label())
                .query(QuarterRuns::run)
                .optional();
    }

    /** Of each quarter that was asked for the run that was asked for last, by quarter. */
    public List<QuarterRun> newest() {
        return database.sql(COLUMNS
                        + "where r.id in (select max(n.id) from quarter_run n group by n.quarter) order by r.quarter")
                .query(QuarterRuns::run)
                .list();
    }

    /** The runs that are to be run, or to be continued, oldest first. */
    public List<QuarterRun> unfinished() {
        return database.sql(COLUMNS + "where r.state = ? order by r.id")
                .param(State.OPEN.name())
                .query(QuarterRuns::run)
                .list();
    }

    /** Notes of how many parts a run consists. */
    public void count(int run, int parts) {
        database.sql("update quarter_run set parts = ? where id = ?")
                .params(parts, run)
                .update();
    }

    /** How many parts of a run are judged. */
    public int done(int run) {
        return database.sql("select count(*) from quarter_part where run = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    /** Whether a part of a run is judged. */
    public boolean hasPart(int run, int part) {
        return database.sql("select count(*) from quarter_part where run = ? and part = ?")
                        .params(run, part)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Keeps what was judged of a part, which nobody has kept before. */
    public void keepPart(int run, int part, Packed content) {
        database.sql("insert into quarter_part (run, part, content) values (?, ?, ?)")
                .params(run, part, content.content())
                .update();
    }

    /** What was judged of a part. */
    public Optional<Packed> part(int run, int part) {
        return database.sql("select content from quarter_part where run = ? and part = ?")
                .params(run, part)
                .query((row, index) -> new Packed(row.getBytes("content")))
                .optional();
    }

    /** Keeps what came of a run, by its names, wholly or not at all, and with that finishes it. */
    public void finish(int run, Map<String, Packed> documents, Instant at) {
        transactions.executeWithoutResult(status -> {
            database.sql("delete from quarter_document where run = ?")
                    .param(run)
                    .update();
            documents.forEach((name, content) -> database.sql(
                            "insert into quarter_document (run, name, content) values (?, ?, ?)")
                    .params(run, name, content.content())
                    .update());
            database.sql("update quarter_run set state = ?, finished_at = ? where id = ?")
                    .params(
                            State.FINISHED.name(),
                            at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                            run)
                    .update();
        });
    }

    /** Notes that a run cannot come to an end. */
    public void fail(int run) {
        setState(run, State.FAILED);
    }

    private void setState(int run, State state) {
        database.sql("update quarter_run set state = ? where id = ?")
                .params(state.name(), run)
                .update();
    }

    /** The names of what came of a run. */
    public List<String> documents(int run) {
        return database.sql("select name from quarter_document where run = ? order by name")
                .param(run)
                .query(String.class)
                .list();
    }

    /** One of the documents that came of a run. */
    public Optional<Packed> document(int run, String name) {
        return database.sql("select content from quarter_document where run = ? and name = ?")
                .params(run, name)
                .query((row, index) -> new Packed(row.getBytes("content")))
                .optional();
    }

    /**
     * Takes a quarter for oneself for a while, or goes on holding it; by the database's clock.
     *
     * @param holder names one process
     * @return whether it is held now; not if another process does
     */
    public boolean hold(Period quarter, String holder, Duration time) {
        return gate.pass(() -> {
            Instant now = database.sql("select current_timestamp")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            int freed = database.sql("delete from quarter_holder where quarter = ? and (holder = ? or until < ?)")
                    .params(quarter.label(), holder, now.atOffset(ZoneOffset.UTC))
                    .update();
            boolean free = freed > 0
                    || database.sql("select count(*) from quarter_holder where quarter = ?")
                                    .param(quarter.label())
                                    .query(Integer.class)
                                    .single()
                            == 0;
            if (free) {
                database.sql("insert into quarter_holder (quarter, holder, until) values (?, ?, ?)")
                        .params(quarter.label(), holder, now.plus(time).atOffset(ZoneOffset.UTC))
                        .update();
            }
            return free;
        });
    }

    /** Lets a quarter go, if it is held by that process. */
    public void release(Period quarter, String holder) {
        database.sql("delete from quarter_holder where quarter = ? and holder = ?")
                .params(quarter.label(), holder)
                .update();
    }

    private static QuarterRun run(ResultSet row, int index) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new QuarterRun(
                row.getInt("id"),
                new Order(
                        Period.parse(row.getString("quarter")),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("rules"),
                        row.getObject("rule_book", Integer.class),
                        row.getString("reports")),
                new Act(
                        row.getString("requested_by"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()),
                State.valueOf(row.getString("state")),
                row.getObject("parts", Integer.class),
                row.getInt("done"),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}

package vn.plancompliance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rule files on which somebody works, one set each. Whoever changes a draft shows the one that he has read: if it is another
 * by now, nothing is changed, and he has to look again.
 */
public final class RuleDrafts {

    private final JdbcClient database;
    private final TransactionOperations transactions;

    RuleDrafts(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The draft of that owner, with its files as they are at one moment. */
    public Optional<RuleDraft> find(String owner) {
        List<Row> rows = database.sql("""
                        select d.id, d.owner, d.base, d.opened_at, d.changed_at, d.revision, f.name, f.content
                        from rule_draft d left join rule_draft_file f on f.draft = d.id
                        where d.owner = ?
                        """).param(owner).query(RuleDrafts::row).list();
        var files = new HashMap<String, byte[]>();
        rows.forEach(row -> files.putAll(row.file()));
        return rows.stream().findFirst().map(row -> row.draft().with(files));
    }

    /** A draft without its files, and one of them by its name; none if it has none. */
    private record Row(RuleDraft draft, Map<String, byte[]> file) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        var draft = new RuleDraft(
                row.getLong("id"),
                row.getString("owner"),
                row.getInt("base"),
                moment(row, "opened_at"),
                moment(row, "changed_at"),
                row.getInt("revision"),
                Map.of());
        String name = row.getString("name");
        return new Row(draft, name == null ? Map.of() : Map.of(name, row.getBytes("content")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * Opens a draft, wholly or not at all.
     *
     * @param by whose it is, and when
     * @param base number of the version of the rule book that the files are of
     * @return whether it was opened; not if he has one
     */
    public boolean open(Act by, int base, Map<String, byte[]> files) {
        try {
            transactions.executeWithoutResult(status -> insert(by, base, files));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void insert(Act by, int base, Map<String, byte[]> files) {
        database.sql("insert into rule_draft (owner, base, opened_at, changed_at, revision) values (?, ?, ?, ?, 0)")
                .params(by.who(), base, by.moment(), by.moment())
                .update();
        long id = database.sql("select id from rule_draft where owner = ?")
                .param(by.who())
                .query(Long.class)
                .single();
        files.forEach((name, content) -> insert(id, name, content));
    }

    private void insert(long id, String name, byte[] content) {
        database.sql("insert into rule_draft_file (draft, name, content) values (?, ?, ?)")
                .params(id, name, content)
                .update();
    }

    /**
     * Puts a file into a draft, in place of the one of that name if there is one.
     *
     * @return whether it was; not if the draft is another by now
     */
    public boolean put(RuleDraft seen, String name, byte[] content, Act by) {
        return change(seen, by, () -> {
            delete(seen, name);
            insert(seen.id(), name, content);
        });
    }

    /**
     * Takes a file out of a draft.
     *
     * @return whether it was; not if the draft is another by now
     */
    public boolean remove(RuleDraft seen, String name, Act by) {
        return change(seen, by, () -> delete(seen, name));
    }

    private void delete(RuleDraft draft, String name) {
        database.sql("delete from rule_draft_file where draft = ? and name = ?")
                .params(draft.id(), name)
                .update();
    }

    /** Lets a draft count as made from another version, if it is still there; its files stay as they are. */
    public void rebase(RuleDraft draft, int base) {
        database.sql("update rule_draft set base = ?, revision = revision + 1 where id = ?")
                .params(base, draft.id())
                .update();
    }

    private boolean change(RuleDraft seen, Act by, Runnable change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            // Whoever comes second waits here for the first, and does not find what he has seen then.
            int found = database.sql(
                            "update rule_draft set revision = revision + 1, changed_at = ? where id = ? and revision = ?")
                    .params(by.moment(), seen.id(), seen.revision())
                    .update();
            if (found > 0) {
                change.run();
            }
            return found > 0;
        }));
    }

    /**
     * Ends a draft, with its files.
     *
     * @return whether it was; not if the draft is another by now
     */
    public boolean close(RuleDraft seen) {
        return database.sql("delete from rule_draft where id = ? and revision = ?")
                        .params(seen.id(), seen.revision())
                        .update()
                > 0;
    }
}

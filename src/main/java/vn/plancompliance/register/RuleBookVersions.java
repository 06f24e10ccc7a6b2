package vn.plancompliance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every rule book that ever counted, with its files; nothing of it is ever changed or removed. */
public final class RuleBookVersions {

    private static final String COLUMNS =
            "select number, rules, digest, since, signed_by, reason, origin, restored from rule_book_version ";

    private final JdbcClient database;
    private final Gate gate;
    private final AuditTrail trail;

    RuleBookVersions(JdbcClient database, TransactionOperations transactions, AuditTrail trail) {
        this.database = database;
        this.gate = new Gate(database, transactions, "rules_folder");
        this.trail = trail;
    }

    /** The newest version, which is the one in force; none before the first. */
    public Optional<RuleBookVersion> newest() {
        return database.sql(COLUMNS + "order by number desc fetch first 1 row only")
                .query(RuleBookVersions::version)
                .optional();
    }

    /** The version of that number. */
    public Optional<RuleBookVersion> find(int number) {
        return database.sql(COLUMNS + "where number = ?")
                .param(number)
                .query(RuleBookVersions::version)
                .optional();
    }

    /** All versions, newest first. */
    public List<RuleBookVersion> all() {
        return database.sql(COLUMNS + "order by number desc")
                .query(RuleBookVersions::version)
                .list();
    }

    /** Whether files of this digest have counted before. */
    public boolean counted(String digest) {
        return database.sql("select count(*) from rule_book_version where digest = ?")
                        .param(digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The files of a version by their names; none if there is no such version. */
    public Map<String, byte[]> files(int number) {
        var files = new TreeMap<String, byte[]>();
        database.sql("select name, content from rule_book_file where version = ?")
                .param(number)
                .query(row -> {
                    files.put(row.getString("name"), row.getBytes("content"));
                });
        return files;
    }

    /**
     * Keeps a rule book with its files, wholly or not at all, as the newest version.
     *
     * @return the version, with the next number; of several callers at once each gets one of their own
     */
    public RuleBookVersion add(RuleBookVersion.Draft draft, Map<String, byte[]> files) {
        return gate.pass(() -> {
            int number = database.sql("select coalesce(max(number), 0) + 1 from rule_book_version")
                    .query(Integer.class)
                    .single();
            var version = new RuleBookVersion(
                    number, draft.rules(), draft.digest(), draft.since(), draft.signature(), draft.origin());
            insert(version);
            trail.add(new Act(draft.signature().by(), draft.since()), Deed.PUBLISHED, "rule book " + number);
            files.forEach((name, content) -> insert(number, name, content));
            if (draft.origin().kind() == Origin.Kind.FOLDER) {
                noteFolder(draft.digest());
            }
            return version;
        });
    }

    private void insert(RuleBookVersion version) {
        database.sql("""
                        insert into rule_book_version
                        (number, rules, digest, since, signed_by, reason, origin, restored) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, version.number())
                .param(2, version.rules())
                .param(3, version.digest())
                .param(4, version.since().atOffset(ZoneOffset.UTC))
                .param(5, version.signature().by())
                .param(6, version.signature().why())
                .param(7, version.origin().kind().name())
                .param(8, version.origin().restored(), Types.INTEGER)
                .update();
    }

    private void insert(int number, String name, byte[] content) {
        database.sql("insert into rule_book_file (version, name, content) values (?, ?, ?)")
                .params(number, name, content)
                .update();
    }

    /** The digest of what last came from the rules folder and was in force then; none before the first. */
    public Optional<String> folder() {
        return database.sql("select digest from rules_folder where digest is not null")
                .query(String.class)
                .optional();
    }

    /** Notes that the rules folder has the files of that digest, and that they are in force. */
    public void noteFolder(String digest) {
        database.sql("update rules_folder set digest = ? where id = 1")
                .param(digest)
                .update();
    }

    private static RuleBookVersion version(ResultSet row, int index) throws SQLException {
        return new RuleBookVersion(
                row.getInt("number"),
                row.getString("rules"),
                row.getString("digest"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                new Signature(row.getString("signed_by"), row.getString("reason")),
                new Origin(Origin.Kind.valueOf(row.getString("origin")), row.getObject("restored", Integer.class)));
    }
}

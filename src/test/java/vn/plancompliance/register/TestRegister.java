package vn.plancompliance.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register in a folder of its own, opened as the server opens it but without one. */
public final class TestRegister implements AutoCloseable {

    private final DataFolder folder;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;
    private final Accounts accounts;
    private final RuleBookVersions versions;
    private final ReportRevisions revisions;
    private final Submissions submissions;
    private final CountedStatements statements;

    private TestRegister(DataFolder folder, DataSource source) {
        this.folder = folder;
        Flyway.configure().dataSource(source).load().migrate();
        this.database = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.trail = new AuditTrail(database);
        this.accounts = new Accounts(database, transactions, trail);
        this.versions = new RuleBookVersions(database, transactions, trail);
        this.revisions = new ReportRevisions(database);
        this.submissions = new Submissions(database, transactions, revisions, trail);
        this.statements = new CountedStatements(source);
    }

    public static TestRegister in(Path folder) throws UnusableDataFolder {
        return in(folder, Database.H2);
    }

    public static TestRegister in(Path folder, Database database) throws UnusableDataFolder {
        DataFolder opened = DataFolder.open(folder);
        return new TestRegister(opened, database.source(folder, opened));
    }

    public AuditTrail trail() {
        return trail;
    }

    public Accounts accounts() {
        return accounts;
    }

    public QuarterRuns quarters() {
        return new QuarterRuns(database, transactions, trail);
    }

    public Explanations explanations() {
        return new Explanations(database, transactions, trail);
    }

    public RuleBookVersions versions() {
        return versions;
    }

    public RuleDrafts drafts() {
        return new RuleDrafts(database, transactions);
    }

    public ReportRevisions revisions() {
        return revisions;
    }

    public Submissions submissions() {
        return submissions;
    }

    public Demonstrations demonstrations() {
        return new Demonstrations(database, transactions, submissions, trail);
    }

    public CountedStatements statements() {
        return statements;
    }

    /** The file of a backup, in that folder. */
    public Path backup(Path copies) throws BackedUpElsewhere {
        return copies.resolve(
                new Backups(database, copies, true).make(Instant.EPOCH).name());
    }

    /** From now on no version can be kept. */
    public void loseFiles() {
        database.sql("drop table rule_book_file").update();
    }

    JdbcClient database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
